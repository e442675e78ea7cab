package vn.motcua.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.motcua.story.DossierAssert.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Đăng ký, cấp biển số xe mô tô, xe gắn máy. */
class MotorbikeStory extends StoryScene {

  private static final String PLATE = "99-[A-Z][A-Z0-9] \\d{3}\\.\\d{2}";

  private Staff police;

  @BeforeEach
  void thePoliceOfTheCommune() {
    police = staff("cax");
    sandbox.movesClockTo(OffsetDateTime.parse("2026-12-01T09:00:00+07:00"));
  }

  @Test
  void countsTheTimeOnlyFromThePaymentOn() {
    var dossier = police.accepts(citizen.files(motorbike(free(0))));
    assertThat(dossier).reaches(6).isPaused();
    assertThat(police.reception().paper(dossier, "acceptance-slip").text())
        .contains("2 ngày làm việc kể từ khi nộp đủ phí, lệ phí");

    sandbox.movesClockTo(OffsetDateTime.parse("2026-12-03T09:00:00+07:00"));
    sandbox.paysFor(dossier);

    police.examiner().task(dossier, "Task_Examine");
    assertThat(dossier).isDueAt("2026-12-07T09:00:00+07:00");
  }

  @Test
  void givesTheOwnerANumberOfChanceWhoLeavesItOpenTheSecondTime() {
    var dossier = police.accepts(citizen.files(motorbike(free(1)).byPost()));
    sandbox.paysFor(dossier);
    police.grants(dossier);
    citizen.answers(
        dossier,
        "Task_ChooseNumber",
        "chosen",
        "chosenKind",
        "OWNED",
        "chosenPlate",
        "99-A1 999.99"); // somebody else's
    await("the register is asked for the number")
        .until(() -> sandbox.requests("vehicles", dossier).stream()
            .anyMatch(asked -> asked.path("body").toString().contains("999.99")));
    citizen.answers(dossier, "Task_ChooseNumber", "chosen", "chosenKind", "RANDOM");
    assertThat(dossier).reaches(9);
    sandbox.carries(dossier, "DELIVERED");

    assertThat(dossier).reaches(10);
    assertThat(citizen.takes("result", dossier).text())
        .containsPattern("Biển số: " + PLATE)
        .contains("Loại xe: Mô tô")
        .doesNotContain("999.99");
  }

  @Test
  void hasSevenDaysForAPlateFromAnAuction() {
    var vehicle = sandbox.record(
        "vehicles",
        one -> one.hasNonNull("auctionedPlate")
            && one.path("taxPaid").asBoolean()
            && !one.path("registered").asBoolean());
    var owner = sandbox.person(vehicle.path("ownerPersonalId").asText());
    var dossier = police.accepts(citizen.files(motorbike(vehicle)
        .by(owner)
        .answer("ownerFullName", owner.path("fullName").asText())
        .answer("ownerPersonalId", owner.path("personalId").asText())
        .answer("plateKind", "AUCTION")
        .answer("plateNumber", vehicle.path("auctionedPlate").asText())
        .answer("auctionDecision", "DG-1")));
    sandbox.paysFor(dossier);
    police.examiner().task(dossier, "Task_Examine");
    assertThat(dossier).isDueAt("2026-12-10T09:00:00+07:00");

    police.grants(dossier);

    assertThat(dossier).reaches(9);
    assertThat(citizen.takes("result", dossier).text())
        .contains(vehicle.path("auctionedPlate").asText());
  }

  @Test
  void waitsUntilTheRegistrationTaxIsPaid() {
    var vehicle = sandbox.record("vehicles", one -> !one.path("taxPaid").asBoolean());
    var dossier = police.accepts(citizen.files(motorbike(vehicle)));
    sandbox.paysFor(dossier);

    citizen.answers(dossier, "Task_PayTax", "paid");
    citizen.answers(dossier, "Task_PayTax", "paid"); // the register has not seen it
    citizen.isAsked(dossier, "Task_PayTax");
    assertThat(dossier).reaches(6).isPaused();

    sandbox.movesClockTo(OffsetDateTime.parse("2027-01-05T09:00:00+07:00"));
    assertThat(dossier).reaches(8);
  }

  /** One nobody has registered; each story takes its own, for it is registered then. */
  private JsonNode free(int number) {
    return sandbox.records("vehicles").stream()
        .filter(
            one -> one.path("taxPaid").asBoolean() && !one.path("registered").asBoolean())
        .filter(one -> !one.hasNonNull("auctionedPlate"))
        .skip(number)
        .findFirst()
        .orElseThrow();
  }

  private static Filing motorbike(JsonNode vehicle) {
    return Filing.sample("motorbike-registration")
        .answer("chassisNumber", vehicle.path("chassisNumber").asText())
        .answer("engineNumber", vehicle.path("engineNumber").asText())
        .answer("taxCode", vehicle.path("taxCode").asText());
  }
}
