package vn.motcua.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.motcua.story.Filing.birthRegistration;
import static vn.motcua.story.OfficerAtDesk.EXAMINE;
import static vn.motcua.story.PackageUnderWay.PATH;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A procedure comes into force while the application runs: drafted by one analyst, published by another person. */
class PublicationStory extends StoryScene {

  private static int codes = 9000;

  private static LocalDate today() {
    return LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));
  }

  private static synchronized String newCode() {
    return "2.00" + codes++;
  }

  @Test
  void goesFromDraftToForceByTwoPeople() {
    var code = newCode();
    var draft = PackageUnderWay.copy("extract-one", code).uploadedBy(door, "phantich");

    assertThat(draft.path("state").path("code").asText()).isEqualTo("DRAFT");
    assertThat(draft.path("findings")).as(draft.path("findings").toString()).isEmpty();
    assertThat(draft.path("procedureCode").asText()).isEqualTo(code);

    var checked = checks(draft);
    assertThat(checked.path("state").path("code").asText())
        .as(checked.path("cases").toString())
        .isEqualTo("CHECKED");
    assertThat(checked.path("cases").size()).isGreaterThan(15);

    publishes("phantich", draft, today()).expect(403, "analysis.four-eyes");
    var published = publishes("phantich2", draft, today()).expect(200).json();
    assertThat(published.path("published").path("username").asText()).isEqualTo("phantich2");

    assertThat(citizen.procedure(code).path("code").asText()).isEqualTo(code);
    var dossier = citizen.files(birthRegistration().with("procedureCode", code));
    reception.accepts(dossier);
    examiner.task(dossier, EXAMINE);
  }

  @Test
  void keepsADossierOnTheVersionItWasReceivedUnder() {
    var code = newCode();
    publish(PackageUnderWay.copy("extract-two", code), today());
    var old = citizen.files(birthRegistration().with("procedureCode", code).answer("copies", 2));

    moveTo(today().plusDays(1));
    publish(
        PackageUnderWay.copy("extract-two", code)
            .with("fees.dmn", "8000 * copies", "9000 * copies")
            .with("cases.yaml", "PHI-TRICHLUC 8000", "PHI-TRICHLUC 9000")
            .with("cases.yaml", "PHI-TRICHLUC 16000", "PHI-TRICHLUC 18000")
            .with("extract-two.bpmn", "name=\"Ghi vào sổ", "name=\"Ghi mới vào sổ")
            .with("application.form", "\"label\": \"Số bản sao", "\"label\": \"Số bản (mới) sao"),
        today().plusDays(1));
    var young = citizen.files(birthRegistration().with("procedureCode", code).answer("copies", 2));

    for (var dossier : new Filed[] {old, young}) {
      reception.accepts(dossier);
      examiner.proposes(dossier);
      chairman.approves(dossier);
      await().until(() -> !dossier.fees().isEmpty());
    }
    assertThat(amount(old)).isEqualTo(16000);
    assertThat(amount(young)).isEqualTo(18000);
    assertThat(citizen.procedure(code).path("form").toString()).contains("Số bản (mới) sao");
  }

  @Test
  void countsFromADateToCome() {
    var code = newCode();
    var later = today().plusDays(10);
    var draft = PackageUnderWay.copy("extract-three", code).uploadedBy(door, "phantich");
    checks(draft);
    publishes("phantich2", draft, today().minusDays(1)).expect(422, "analysis.publication-invalid");
    publishes("quantri", draft, later).expect(200);

    door.get("portal", "/api/portal/v1/procedures/" + code).expect(404);
    moveTo(later);
    door.get("portal", "/api/portal/v1/procedures/" + code).expect(200);
  }

  @Test
  void isTakenBackBeforeItCountsAndNeverAfter() {
    var code = newCode();
    var draft = PackageUnderWay.copy("extract-four", code).uploadedBy(door, "phantich");
    checks(draft);
    publishes("phantich2", draft, today().plusDays(5)).expect(200);
    door.send("phantich", "DELETE", path(draft), null).expect(200);
    moveTo(today().plusDays(6));
    door.get("portal", "/api/portal/v1/procedures/" + code).expect(404);
    sandbox.restore();

    var again = PackageUnderWay.copy("extract-four", code).uploadedBy(door, "phantich");
    checks(again);
    publishes("phantich2", again, today()).expect(200);
    door.send("phantich", "DELETE", path(again), null).expect(409, "workflow.version-in-use");
  }

  @Test
  void replacesNoVersionThatIsInUse() {
    var code = newCode();
    publish(PackageUnderWay.copy("extract-five", code), today());
    var second = PackageUnderWay.copy("extract-five", code).uploadedBy(door, "phantich");
    checks(second);

    publishes("phantich2", second, today()).expect(409, "workflow.version-in-use");
    publishes("phantich2", second, today().plusDays(1)).expect(200);
  }

  @Test
  void isNotPublishedUncheckedOrWithACaseThatFails() {
    var code = newCode();
    var draft = PackageUnderWay.copy("extract-six", code)
        .with("cases.yaml", "Task_IssueRefusal, BoundaryEvent_DossierRefused", "Task_Examine")
        .uploadedBy(door, "phantich");
    publishes("phantich2", draft, today()).expect(409, "analysis.not-checked");

    var checked = checks(draft);

    assertThat(checked.path("state").path("code").asText()).isEqualTo("DRAFT");
    assertThat(PackageUnderWay.all(checked.path("cases"))
            .filter(one -> !one.path("passed").asBoolean())
            .map(one -> one.path("problem").asText()))
        .singleElement()
        .asString()
        .contains("Task_Examine");
    publishes("phantich2", draft, today()).expect(409, "analysis.not-checked");
  }

  @Test
  void showsWhatDiffersFromTheVersionInForce() {
    var draft = PackageUnderWay.of("birth-registration")
        .with("fees.dmn", "<text>5000</text>", "<text>6000</text>")
        .uploadedBy(door, "phantich");

    var fees = PackageUnderWay.all(draft.path("files"))
        .filter(file -> file.path("file").asText().equals("fees.dmn"))
        .findFirst()
        .orElseThrow();
    assertThat(fees.path("change").asText()).isEqualTo("CHANGED");
    assertThat(fees.path("lines").toString()).contains("5000").contains("6000");
    assertThat(PackageUnderWay.all(draft.path("files"))
            .filter(file -> file.path("change").asText().equals("CHANGED")))
        .hasSize(1);
  }

  @Test
  void leavesEveryStepInTheLog() {
    var code = newCode();
    var draft = publish(PackageUnderWay.copy("extract-seven", code), today());

    assertThat(database
            .sql(
                "select kind || ' ' || actor from audit_entry where payload::text like ? order by seq")
            .param("%" + draft.path("id").asText() + "%")
            .query(String.class)
            .list())
        .containsExactly(
            "PackageEvent.Uploaded phantich",
            "PackageEvent.Checked phantich",
            "PackageEvent.Published phantich2");
  }

  @Test
  void isDoneOnThePageToo() {
    var draft = PackageUnderWay.copy("extract-eight", newCode())
        .with("fees.dmn", "decision id=\"extract-eight-fees\"", "decision id=\"other-fees\"")
        .uploadedBy(door, "phantich");

    assertThat(door.send("phantich", "GET", "/phan-tich", null, "Accept", "text/html")
            .expect(200)
            .text())
        .contains("Xưởng thủ tục")
        .contains("Tải lên")
        .contains(draft.path("id").asText());
    var page = door.send(
            "phantich",
            "GET",
            "/phan-tich/" + draft.path("id").asText(),
            null,
            "Accept",
            "text/html")
        .expect(200)
        .text();
    assertThat(page)
        .contains("không có bảng quyết định “extract-eight-fees”")
        .contains("Kiểm tra và chạy thử");
    assertThat(door.send("quantri", "GET", "/phan-tich", null, "Accept", "text/html")
            .expect(200)
            .text())
        .doesNotContain("type=\"file\"");
  }

  @Test
  void isUnknownUnderAnotherNumber() {
    door.get("phantich", PATH + "/" + UUID.randomUUID()).expect(404, "analysis.package-unknown");
    door.get("phantich", PATH + "/x").expect(404, "analysis.package-unknown");
  }

  private JsonNode publish(PackageUnderWay one, LocalDate from) {
    var draft = one.uploadedBy(door, "phantich");
    var checked = checks(draft);
    assertThat(checked.path("state").path("code").asText())
        .as(checked.path("findings").toString() + checked.path("cases"))
        .isEqualTo("CHECKED");
    publishes("phantich2", draft, from).expect(200);
    return draft;
  }

  private JsonNode checks(JsonNode draft) {
    return door.post("phantich", path(draft) + "/check", null).expect(200).json();
  }

  private Answer publishes(String who, JsonNode draft, LocalDate from) {
    return door.post(who, path(draft) + "/publication", Map.of("from", from.toString()));
  }

  private void moveTo(LocalDate day) {
    sandbox.movesClockTo(day.atTime(9, 0).atZone(ZoneId.of("Asia/Ho_Chi_Minh")).toOffsetDateTime());
  }

  private static String path(JsonNode draft) {
    return PATH + "/" + draft.path("id").asText();
  }

  private static long amount(Filed dossier) {
    return dossier.fees().stream()
        .filter(fee -> fee.path("feeCode").asText().equals("PHI-TRICHLUC"))
        .mapToLong(fee -> fee.path("amount").asLong())
        .sum();
  }
}
