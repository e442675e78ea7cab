package vn.motcua.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.motcua.story.Filing.birthRegistration;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.supervision.measure.Measures;

/** The diagram of a procedure says where dossiers wait and how long each task takes. */
class HeatStory extends StoryScene {

  private static final String REST = "/api/supervision/v1/heat?procedure=1.001193";
  private static final String PAGE = "/giam-sat/so-do?procedure=1.001193";

  @Autowired
  Measures measures;

  private Filed waiting;

  @BeforeEach
  void someWorkDoneAndSomeWaiting() {
    examiner.proposes(filedAndAccepted(birthRegistration()));
    waiting = filedAndAccepted(birthRegistration());
    examiner.task(waiting, OfficerAtDesk.EXAMINE);
    measures.catchUp();
  }

  /** Dossiers of other stories may still be on their way to a desk. */
  @Test
  void countsWhatWaitsAndWhatWentThrough() {
    await().untilAsserted(() -> {
      measures.catchUp();
      var heat = door.get("giamsat", REST).expect(200).json();
      var examine = node(heat, "examine-and-approve", "Task_Examine");
      var call = node(heat, "birth-registration", "Call_ExamineAndApprove");

      assertThat(examine.path("waiting").asLong())
          .isEqualTo(open("Task_Examine", "true"))
          .isPositive();
      assertThat(examine.path("late").asLong()).isEqualTo(open("Task_Examine", "s.due_at < now()"));
      assertThat(examine.path("passes").asLong()).isEqualTo(passes()).isPositive();
      var supplement = node(heat, "examine-and-approve", "Call_RequestExaminationSupplement");
      assertThat(call.path("waiting").asLong())
          .as("the sum of what is in the called model, and in those it calls")
          .isEqualTo(open("Task_Examine", "true")
              + open("Task_Approve", "true")
              + supplement.path("waiting").asLong());
      assertThat(call.path("calls").asText()).isEqualTo("examine-and-approve");
    });
  }

  @Test
  void readsMedianAndNinthTenthFromTheSums() {
    database
        .sql(
            """
            insert into step_histogram (procedure_code, month, office_code, task_key, procedure_version, role, bucket, steps, minutes)
            select '1.001193', '2020-01-01', 'H99.01', 'Task_Examine', '2025-07-01', 'EXAMINATION', minutes_bucket(m), 1, m
            from (values (3), (5), (7), (8), (9), (10), (12), (480)) v(m)""")
        .update();
    var heat =
        door.get("giamsat", REST + "&from=2020-01-01&to=2020-01-31").expect(200).json();
    var examine = node(heat, "examine-and-approve", "Task_Examine");

    assertThat(examine.path("passes").asLong()).isEqualTo(8); // 3 5 7 8 9 10 12 480
    assertThat(examine.path("median").asLong()).isEqualTo(9); // at the end of the bucket of 8
    assertThat(examine.path("p90").asLong()).isBetween(448L, 512L); // within the bucket of 480
    database.sql("delete from step_histogram where month = '2020-01-01'").update();
  }

  @Test
  void keepsOneCommuneFromAnother() {
    var own = door.get("giamsat-songmau", REST).expect(200).json();
    assertThat(node(own, "examine-and-approve", "Task_Examine").path("waiting").asLong())
        .isPositive();
    door.get("giamsat-songmau", REST + "&office=H99.02").expect(404, "supervision.office-unknown");
    door.get("giamsat-hotich", "/api/supervision/v1/heat?procedure=2.000033")
        .expect(404, "supervision.procedure-unknown");
    door.get("giamsat-hotich", "/api/supervision/v1/heat/model?procedure=2.000033")
        .expect(404, "supervision.procedure-unknown");
    door.get("chuyenvien", REST).expect(403);
  }

  @Test
  void givesTheModelAsItWasKept() {
    var path = "/api/supervision/v1/heat/model?procedure=1.001193";
    assertThat(door.get("giamsat", path).expect(200).text())
        .contains("process id=\"birth-registration\"");
    assertThat(
            door.get("giamsat", path + "&model=examine-and-approve").expect(200).text())
        .contains("Task_Examine");
    door.get("giamsat", path + "&model=../../etc/passwd").expect(404, "supervision.model-unknown");
    door.get("giamsat", path + "&version=1999-01-01").expect(404, "supervision.version-unknown");
  }

  @Test
  void drawsTheNumbersOnTheNodes() throws IOException {
    try (var seen = SupervisorPage.of(door.address(), "giamsat", 1280, 900)) {
      seen.goes(PAGE + "&model=examine-and-approve");
      var badge = seen.page.locator("[data-node=Task_Examine]");
      assertThat(badge.locator(".heat-number")).hasText(Pattern.compile("\\d+.*"));
      assertThat(badge).containsText("P90");
      assertThat(seen.page.locator(".bjs-powered-by")).isVisible();
      assertThat(seen.page.locator("tbody tr").first()).containsText("Thẩm định hồ sơ");
      assertThat(seen.complaints()).isEmpty();
      assertThat(seen.barriers()).isEmpty();
      seen.isPhotographed("supervisor-heat-map");

      var picture =
          seen.page.waitForDownload(() -> seen.page.locator("#heat-png").click());
      try (var content = Files.newInputStream(picture.path())) {
        var image = ImageIO.read(content);
        assertThat(image.getWidth()).isGreaterThan(1000);
        assertThat(colours(image)).as("not an empty sheet").isGreaterThan(20);
      }
    }
  }

  @Test
  void opensTheCalledModelAndComparesInWords() {
    try (var seen = SupervisorPage.of(door.address(), "giamsat", 360, 900)) {
      seen.goes(PAGE + "&office=H99.01&office2=H99.02");
      assertThat(seen.page.locator("tbody")).containsText("▲ nhiều hơn");
      assertThat(seen.overflow()).isZero();
      assertThat(seen.barriers()).isEmpty();
      seen.page.locator("a[data-calls=examine-and-approve]").first().click();
      assertThat(seen.page.locator("#diagram-title")).hasText("Mô hình: Thẩm định và phê duyệt");
      assertThat(seen.page.locator("#heat[data-drawn]")).isVisible();

      seen.goes("/giam-sat/so-do");
      assertThat(seen.page.locator("#jams")).isVisible();
      assertThat(seen.barriers()).isEmpty();
      seen.goes("/canh-bao");
      assertThat(seen.barriers()).isEmpty();
      assertThat(seen.overflow()).isZero();
      assertThat(seen.complaints()).isEmpty();
    }
    try (var seen = SupervisorPage.of(door.address(), "lanhdao", 360, 900)) {
      for (var page : List.of("/so-lieu-cua-toi", "/canh-bao")) {
        seen.goes(page);
        assertThat(seen.barriers()).isEmpty();
        assertThat(seen.overflow()).isZero();
      }
    }
  }

  private static long colours(java.awt.image.BufferedImage image) {
    return java.util.stream.IntStream.range(0, image.getWidth() * image.getHeight())
        .map(n -> image.getRGB(n % image.getWidth(), n / image.getWidth()))
        .distinct()
        .limit(100)
        .count();
  }

  private static JsonNode node(JsonNode heat, String model, String id) {
    return all(heat.path("models")).stream()
        .filter(one -> one.path("id").asText().equals(model))
        .flatMap(one -> all(one.path("nodes")).stream())
        .filter(one -> one.path("id").asText().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static List<JsonNode> all(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).toList();
  }

  private long open(String task, String condition) {
    return database
        .sql(
            "select count(*) from processing_step s join dossier d on d.code = s.dossier_code where s.ended_at is null and s.task_key = ? and d.procedure_code = '1.001193' and "
                + condition)
        .param(task)
        .query(Long.class)
        .single();
  }

  /** Of this month and the two before; other stories work in months to come. */
  private long passes() {
    return database
        .sql(
            """
            select count(*) from processing_step s join dossier d on d.code = s.dossier_code
            where s.task_key = 'Task_Examine' and d.procedure_code = '1.001193' and s.ended_at is not null and s.measured
              and s.ended_at >= date_trunc('month', now()) - interval '2 months'
              and s.ended_at < date_trunc('month', now()) + interval '1 month'""")
        .query(Long.class)
        .single();
  }
}
