package vn.motcua.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.motcua.story.DossierAssert.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Đăng ký biến động đất đai. Every story takes a parcel of its own, for a transfer changes the owner. */
class LandStory extends StoryScene {

  private Staff registry;

  @BeforeEach
  void theLandRegistrationOffice() {
    registry = staff("vpdk");
  }

  @Test
  void writesTheCertificateOnlyOnceTheTaxIsPaid() {
    var parcel = clear().get(0);
    var dossier = registry.accepts(citizen.files(change(parcel)));
    registry.grants(dossier);
    isTaxed(dossier);
    assertThat(dossier).reaches(6).isPaused();
    assertThat(sandbox.effects("land", dossier)).noneMatch(LandStory::isCertificate);

    sandbox.paysTaxOf(dossier);
    sandbox.paysFor(dossier);
    assertThat(dossier).reaches(9).owes("LP-GCN 100000 PAID", "PHI-TDGCN 300000 PAID");
    registry.returnDesk().handsOver(dossier);

    assertThat(dossier).reaches(10);
    assertThat(sandbox.effects("land", dossier)).anyMatch(LandStory::isCertificate);
    assertThat(citizen.takes("result", dossier).text())
        .contains("Nguyễn Văn Mẫu", "Nội dung biến động: Chuyển nhượng")
        .contains(
            "Diện tích (m²): 120,5", "Thửa đất số: " + parcel.path("parcel").asText());
  }

  @Test
  void asksNoTaxForAGiftWithinTheFamily() {
    var ofTheWife =
        sandbox.record("land", one -> one.path("ownerPersonalId").asText().equals("001192000002"));
    var dossier = registry.accepts(citizen.files(change(ofTheWife)
        .answer("changeKind", "GIFT")
        .answer("relation", "SPOUSE")
        .answer("price", null)));
    registry.grants(dossier);

    sandbox.paysFor(dossier);

    assertThat(dossier).reaches(9);
  }

  @Test
  void writesNothingWhileTheTaxIsNotProven() {
    var dossier = registry.accepts(citizen.files(change(clear().get(2))));
    registry.grants(dossier);
    isTaxed(dossier);
    sandbox.movesClockBy(Duration.ofDays(11));

    registry
        .reception()
        .decides(dossier, "Task_TakeTaxProof", "unpaid", "reason", "Không nộp thuế theo thông báo");

    assertThat(dossier).reaches(8);
    assertThat(sandbox.effects("land", dossier)).noneMatch(LandStory::isCertificate);
  }

  @Test
  void returnsTheDossierOfADisputedParcel() {
    var disputed = sandbox.record("land", one -> one.path("disputed").asBoolean());
    var dossier = registry.accepts(citizen.files(change(disputed)));

    registry
        .examiner()
        .decides(dossier, "Task_VerifyConditions", "return", "reason", "Thửa đất đang tranh chấp");

    assertThat(dossier).reaches(8);
    assertThat(registry.examiner().paper(dossier, "stop-notice").text())
        .contains("Thửa đất đang tranh chấp");
  }

  @Test
  void hasTenDaysToEnterANewName() {
    sandbox.movesClockTo(OffsetDateTime.parse("2026-12-01T09:00:00+07:00"));
    var parcel = clear().get(3);
    var proof = citizen.uploads("giay.pdf", Paper.scan());
    var filing = change(parcel)
        .component("name-proof", proof)
        .answer("changeKind", "NAME_CHANGE")
        .answer("changeReason", "Cải chính họ tên")
        .answer("newOwnerFullName", parcel.path("owner").asText())
        .answer("newOwnerPersonalId", parcel.path("ownerPersonalId").asText());
    List.of(
            "contractNumber",
            "contractOn",
            "price",
            "ownerFullName",
            "ownerPersonalId",
            "ownerAddress")
        .forEach(field -> filing.answer(field, null));

    var dossier = registry.accepts(citizen.files(filing));

    assertThat(dossier).isDueAt("2026-12-15T09:00:00+07:00");
  }

  /** The last ones nobody else's story touches. */
  private List<JsonNode> clear() {
    return sandbox.records("land").stream()
        .filter(
            one -> !one.path("disputed").asBoolean() && !one.path("mortgaged").asBoolean())
        .filter(one -> !one.path("ownerPersonalId").asText().startsWith("001090000001"))
        .skip(20)
        .toList();
  }

  private Filing change(JsonNode parcel) {
    var paper = citizen.uploads("giay.pdf", Paper.scan());
    return Filing.sample("land-change")
        .component("certificate", paper)
        .component("contract", paper)
        .answer("parcel", parcel.path("parcel").asText())
        .answer("sheet", parcel.path("sheet").asText())
        .answer("ownerFullName", parcel.path("owner").asText())
        .answer("ownerPersonalId", parcel.path("ownerPersonalId").asText());
  }

  /** Until the notice of the tax office has come in. */
  private void isTaxed(Filed dossier) {
    var notice = sandbox.effect("tax", "notice", dossier).path("number").asText();
    await("the notice " + notice).until(() -> registry
        .examiner()
        .looksAt(dossier)
        .json()
        .path("lookups")
        .toString()
        .contains(notice));
  }

  private static boolean isCertificate(JsonNode effect) {
    return effect.path("kind").asText().equals("certificate");
  }
}
