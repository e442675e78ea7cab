package vn.motcua.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.motcua.story.DossierAssert.assertThat;
import static vn.motcua.story.Filing.birthRegistration;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the parents of a child hear of their filing, from the first word to the last. */
class NotificationStory extends StoryScene {

  /** A Tuesday; telephones may ring. */
  private static final OffsetDateTime MORNING = OffsetDateTime.parse("2026-12-01T09:00:00+07:00");

  /** Waiting for the fee moves what was due at the end of the day; who pays slowly enough hears of it by itself. */
  private static final String NEW_DUE_DATE = "Hồ sơ %s có hạn trả kết quả mới";

  @Test
  void tellsOfEachActOnceAndOfNothingElse() {
    sandbox.movesClockTo(MORNING);
    var dossier = citizen.files(
        birthRegistration().bornOn(LocalDate.of(2026, 10, 15)).copies(1).byPost());
    hears(dossier, "Đã nhận hồ sơ %s");
    reception.accepts(dossier);
    hears(dossier, "Hồ sơ %s đã được tiếp nhận");
    examiner.proposes(dossier);
    chairman.approves(dossier);
    assertThat(dossier).reaches(6);
    hears(dossier, "Phí, lệ phí của hồ sơ %s");
    sandbox.paysFor(dossier);
    assertThat(dossier).reaches(9);
    hears(dossier, "Hồ sơ %s đã có kết quả");
    sandbox.carries(dossier, "PICKED_UP");
    hears(dossier, "Kết quả hồ sơ %s đã gửi qua bưu chính");
    sandbox.carries(dossier, "DELIVERED");
    assertThat(dossier).reaches(10);
    hears(dossier, "Đã trả kết quả hồ sơ %s");

    assertThat(subjects(dossier))
        .filteredOn(subject -> !subject.equals(NEW_DUE_DATE.formatted(dossier)))
        .containsExactly(
            "Đã nhận hồ sơ " + dossier,
            "Hồ sơ " + dossier + " đã được tiếp nhận",
            "Phí, lệ phí của hồ sơ " + dossier,
            "Hồ sơ " + dossier + " đã có kết quả",
            "Kết quả hồ sơ " + dossier + " đã gửi qua bưu chính",
            "Đã trả kết quả hồ sơ " + dossier);
    assertThat(sandbox.effects("sms", dossier))
        .as("the result alone weighs enough for both ways")
        .singleElement()
        .satisfies(sms -> assertThat(sms.path("text").asText()).contains("da co ket qua"));
    assertThat(sandbox.effects("mail", dossier).toString())
        .doesNotContain("Nguyễn", Filing.CHILD, "001090000001");
    assertThat(sandbox.effects("web-hook-sample", dossier)).hasSameSizeAs(subjects(dossier));
  }

  @Test
  void keepsEveryMessageWithTheDossierForItsOfficesAlone() {
    sandbox.movesClockTo(MORNING.plusHours(13).plusMinutes(30));
    var dossier = citizen.files(
        birthRegistration().bornOn(LocalDate.of(2026, 10, 15)).applicant("email", null));

    var held = await("held over night")
        .until(() -> toldTo(dossier, "SMS"), all -> all.path("state").asText().equals("HELD"));

    assertThat(held.path("stateName").asText()).isEqualTo("Giữ đến hết giờ yên tĩnh");
    assertThat(held.path("dueAt").asText()).isEqualTo("2026-12-02T07:00:00+07:00");
    assertThat(held.path("recipient").asText()).isEqualTo("849…67");
    assertThat(held.path("occasions").get(0).path("name").asText()).isEqualTo("Đã nhận hồ sơ");
    officer("tiepnhan2").looksAt(dossier, "messages").expect(404, "dossier.unknown");
    door.get("portal", "/api/desk/v1/dossiers/" + dossier + "/messages").expect(403);

    sandbox.movesClockTo(MORNING.plusDays(1));
    await("sent in the morning")
        .until(() -> toldTo(dossier, "SMS").path("state").asText().equals("SENT"));
    assertThat(toldTo(dossier, "SMS").path("body").asText()).contains("da nhan ho so");
  }

  @Test
  void writesToTheLogThatItWasSentAndNotTheAddress() {
    sandbox.movesClockTo(MORNING);
    var dossier = citizen.files(birthRegistration().bornOn(LocalDate.of(2026, 10, 15)));
    hears(dossier, "Đã nhận hồ sơ %s");

    var entry = await("the log knows")
        .until(
            () -> database
                .sql(
                    "select payload from audit_entry where stream = ? and kind = 'MessageEvent.Sent'"
                        + " and payload like '%MAIL%'")
                .param(dossier.code())
                .query(String.class)
                .list(),
            all -> all.size() == 1);

    assertThat(entry.get(0)).contains("\"received\"", "sha256:").doesNotContain("mau@example.vn");
    assertThat(door.get("quantri", "/actuator/prometheus").expect(200).text())
        .contains("motcua_messages_total{medium=\"mail\",outcome=\"sent\"}");
  }

  private void hears(Filed dossier, String subject) {
    await(subject.formatted(dossier)).atMost(Duration.ofSeconds(40)).until(() -> subjects(dossier)
        .contains(subject.formatted(dossier)));
  }

  private List<String> subjects(Filed dossier) {
    return sandbox.effects("mail", dossier).stream()
        .map(mail -> mail.path("subject").asText())
        .toList();
  }

  private JsonNode toldTo(Filed dossier, String medium) {
    for (var message : reception.looksAt(dossier, "messages").expect(200).json()) {
      if (message.path("medium").asText().equals(medium)) {
        return message;
      }
    }
    return Door.JSON.createObjectNode();
  }
}
