package vn.motcua.story;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.story.DossierAssert.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Đổi giấy phép lái xe. */
class DrivingLicenceStory extends StoryScene {

  private Staff police;

  @BeforeEach
  void theTrafficPolice() {
    police = staff("csgt");
  }

  @Test
  void sendsTheNewCardByPostOnceTheFeeIsPaid() {
    var dossier = police.accepts(citizen.files(exchange().byPost()));
    passes(dossier);
    assertThat(dossier).reaches(6).isPaused().owes("LP-GPLX 135000 DUE");
    sandbox.paysFor(dossier);
    prints(dossier);
    assertThat(dossier).reaches(9);
    sandbox.carries(dossier, "DELIVERED");

    assertThat(dossier).reaches(10);
    assertThat(citizen.takes("result", dossier).text())
        .contains("GIẤY PHÉP LÁI XE", "Ngày sinh: 12/05/1990", "Hạng: B", "990000099999")
        .contains("Ngày trúng tuyển, cấp lần đầu: 10/01/2012")
        .doesNotContainPattern("\\d{4}-\\d{2}-\\d{2}");
    assertThat(sandbox.requests("driving-licences", dossier)).isNotEmpty();
  }

  @Test
  void handlesPaperOfAnotherCommuneFromTheDayItArrives() {
    sandbox.movesClockTo(OffsetDateTime.parse("2026-12-01T09:00:00+07:00"));
    var elsewhere = officer("tiepnhan2");
    var dossier = elsewhere.filesAtTheCounter(exchange(), "health-certificate");
    assertThat(elsewhere.paper(dossier, "acceptance-slip").text())
        .contains("5 ngày làm việc kể từ khi Phòng Cảnh sát giao thông");
    assertThat(dossier.state().path("dueAt").isNull()).isTrue();

    sandbox.movesClockTo(OffsetDateTime.parse("2026-12-02T09:00:00+07:00"));
    police.reception().decides(dossier, "Task_TakeOver", "received");
    assertThat(dossier).isDueAt("2026-12-09T09:00:00+07:00");

    passes(dossier);
    assertThat(dossier).reaches(6);
    elsewhere.cashes(dossier, "LP-GPLX");
    prints(dossier);
    officer("traketqua2").decides(dossier, "Task_TakeResult", "received");
    officer("traketqua2").handsOver(dossier);

    assertThat(dossier).reaches(10);
    var legs = elsewhere.looksAt(dossier).expect(200).json().path("legs");
    assertThat(legs.findValuesAsText("kind")).containsExactly("HANDLING", "RETURN");
    assertThat(legs.findValuesAsText("receivedAt")).noneMatch(String::isBlank).hasSize(2);
  }

  @Test
  void waitsForTheWordOfTheIssuerWhenTheRegisterDoesNotKnowTheLicence() {
    var dossier = police.accepts(citizen.files(exchange().answer("licenceNumber", "990123456789")));

    police
        .examiner()
        .decides(
            dossier,
            "Task_VerifyLicence",
            "denied",
            "reason",
            "Nơi cấp không có hồ sơ gốc",
            "verificationLetter",
            "12/CSGT",
            "verifiedOn",
            LocalDate.of(2026, 11, 20).toString());

    assertThat(dossier).reaches(8);
    assertThat(police.examiner().paper(dossier, "stop-notice").text())
        .contains("Nơi cấp không có hồ sơ gốc");
  }

  @Test
  void exchangesNothingWhileAViolationIsOpen() {
    var fined = sandbox.record(
        "violations",
        one -> one.path("openCount").asInt() > 0
            && holdsAValidLicence(one.path("personalId").asText()));
    var licence = licenceOf(fined.path("personalId").asText());
    var person = sandbox.person(fined.path("personalId").asText());
    var dossier = police.accepts(citizen.files(exchange()
        .by(person)
        .answer("licenceNumber", licence.path("licenceNumber").asText())));

    police
        .examiner()
        .decides(dossier, "Task_CheckViolations", "outstanding", "reason", "Còn một vi phạm");

    assertThat(dossier).reaches(8);
  }

  @Test
  void asksForTheHealthCertificateOnceMoreAndGoesOn() {
    var dossier = police.accepts(citizen.files(exchange()));
    var item = Map.of("componentCode", "health-certificate", "remark", "Hết hạn");
    police
        .examiner()
        .tries(
            dossier,
            "Task_CheckConditions",
            "supplement",
            "reason",
            "Hết hạn",
            "items",
            List.of(item))
        .expect(204);
    assertThat(dossier).reaches(5).isPaused();
    var file = citizen.uploads("kham.pdf", Paper.scan());
    citizen.supplements(
        dossier,
        Map.of(
            "components", List.of(Map.of("componentCode", "health-certificate", "fileId", file))));

    police.examiner().task(dossier, "Task_CheckConditions");

    assertThat(dossier).reaches(4).isRunning();
  }

  private Filing exchange() {
    return Filing.sample("driving-licence-exchange");
  }

  private void passes(Filed dossier) {
    police.examiner().decides(dossier, "Task_CheckConditions", "pass");
    police.grants(dossier);
  }

  private void prints(Filed dossier) {
    police
        .examiner()
        .decides(
            dossier,
            "Task_PrintCard",
            "printed",
            "newNumber",
            "990000099999",
            "cardSerial",
            "AB123456",
            "newIssuedOn",
            "2026-11-22",
            "newExpiresOn",
            "2036-11-22");
  }

  private JsonNode licenceOf(String personalId) {
    return sandbox.record(
        "driving-licences", one -> one.path("personalId").asText().equals(personalId));
  }

  private boolean holdsAValidLicence(String personalId) {
    return sandbox.records("driving-licences").stream()
        .anyMatch(one -> one.path("personalId").asText().equals(personalId)
            && one.path("expiresOn").asText().compareTo("2027") > 0);
  }
}
