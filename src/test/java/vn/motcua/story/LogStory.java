package vn.motcua.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Whoever reads the log learns nobody's number, and nobody writes a line of it who should not. */
@ExtendWith(OutputCaptureExtension.class)
class LogStory extends StoryScene {

  @Test
  void masksPersonalIdsAndPhones(CapturedOutput output) {
    LoggerFactory.getLogger("vn.motcua.story")
        .warn(
            "hồ sơ của {} gọi {}",
            "001090000001",
            "0901234567",
            new IllegalStateException("không khớp 001192000002"));

    assertThat(output)
        .contains("001*****01", "090*****67", "001*****02")
        .doesNotContain("001090000001", "0901234567", "001192000002");
  }

  @Test
  void keepsOneEventOnOneLine(CapturedOutput output) {
    LoggerFactory.getLogger("vn.motcua.story")
        .warn("tên {}", "A\r\n2026-11-22 ERROR forged\u2028line");

    assertThat(output.toString().lines())
        .anyMatch(line -> line.contains("tên A | 2026-11-22") && line.contains("forged | line"));
  }

  @Test
  void saysNothingOfWhatACallerSends(CapturedOutput output) {
    door.send(
        null,
        "GET",
        "/api/desk/v1/tasks",
        null,
        "Authorization",
        Door.basic("tiepnhan", "mat-khau-sai-4711"),
        "X-Forwarded-For",
        "203.0.113.44");
    door.post(
        "portal", "/api/portal/v1/dossiers", "{\"applicant\":{\"personalId\":\"001090000999\"}}");

    assertThat(output).doesNotContain("mat-khau-sai-4711", "001090000999");
    database.sql("delete from failed_attempt").update();
  }
}
