package vn.motcua.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.motcua.story.DossierAssert.assertThat;
import static vn.motcua.story.Filing.birthRegistration;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.motcua.document.SignatureFinding;
import vn.motcua.document.SignedPaper;

/** An approver whose key a certification authority keeps: the process waits for the signature, and takes no other. */
class RemoteSigningStory extends StoryScene {

  @Autowired
  ApplicationContext application;

  @Test
  void goesOnWhenTheOfficerHasConfirmed() {
    var dossier = approvedBy("lanhdao-xa1", "001085012345");

    assertThat(dossier).reaches(9);
    assertThat(sandbox.effects("remote-signing", "signature", dossier)).hasSize(1);
    var paper = reception.paper(dossier, "birth-certificate");
    assertThat(SignedPaper.findings(application, paper.content()))
        .hasSize(2)
        .allMatch(SignatureFinding::valid)
        .extracting(SignatureFinding::signer)
        .first()
        .isEqualTo("Chủ thuê bao 001085012345");
  }

  @Test
  void waitsWhereTheOfficerSaysNoAndAsksOnceMore() {
    var dossier = approvedBy("lanhdao-xa2", "001085012390");

    var waiting = waiting(dossier, "lanhdao-xa2", "Thuê bao từ chối xác nhận");
    assertThat(dossier.status()).isEqualTo(4);
    assertThat(sandbox.effects("remote-signing", dossier)).isEmpty();
    door.post("lanhdao", "/ky-so/" + waiting + "/lai", null);
    assertThat(door.get("lanhdao", "/ky-so/" + waiting).status()).isEqualTo(404);

    signsRemotely("lanhdao-xa2", "001085012346");
    door.post("lanhdao-xa2", "/ky-so/" + waiting + "/lai", null).expect(302);
    assertThat(dossier).reaches(9);
    door.post("lanhdao-xa2", "/ky-so/" + waiting + "/lai", null).expect(302);
    assertThat(sandbox.effects("remote-signing", "signature", dossier)).hasSize(1);
  }

  @Test
  void takesNobodyElsesSignature() {
    var dossier = approvedBy("lanhdao-xa3", "001085012392");

    waiting(dossier, "lanhdao-xa3", "chứng thư của người khác (Chủ thuê bao 001085012393)");
    assertThat(documents(dossier)).noneMatch(one -> one.contains("birth-certificate"));
    assertThat(dossier.status()).isEqualTo(4);
  }

  @Test
  void saysThatThereIsNoCertificate() {
    var dossier = approvedBy("lanhdao-xa4", "001085012391");
    waiting(dossier, "lanhdao-xa4", "không có chứng thư");
  }

  @Test
  void keepsOneSignatureWhenAnAnswerIsLost() {
    sandbox.disturbs("remote-signing", "LOSE_REPLY", 1);
    var dossier = approvedBy("lanhdao-xa5", "001085012347");

    assertThat(dossier).reaches(9);
    assertThat(documents(dossier))
        .filteredOn(one -> one.equals("birth-certificate"))
        .hasSize(1);
  }

  @Test
  void signsTheLetterThatApologises() {
    var head = newOfficer("lanhdao-xa6", "H99.21", "APPROVAL");
    signsRemotely("lanhdao-xa6", "001085012348");
    var dossier = residenceDueOnTheEleventh();
    asksForExtension(dossier);

    door.post(
            "lanhdao-xa6", "/api/desk/v1/dossiers/" + dossier.code() + "/extension/approval", null)
        .expect(200);

    assertThat(dossier).isDueAt("2026-12-18T16:00:00+07:00");
    sandbox.effect("remote-signing", "signature", dossier);
    var letter = await()
        .ignoreException(AssertionError.class)
        .until(() -> head.paper(dossier, "apology"), paper -> true);
    assertThat(SignedPaper.findings(application, letter.content()))
        .hasSize(2)
        .allMatch(SignatureFinding::valid)
        .extracting(SignatureFinding::signer)
        .first()
        .isEqualTo("Chủ thuê bao 001085012348");
    database
        .sql("update officer set active = false where username = 'lanhdao-xa6'")
        .update();
  }

  @Test
  void closesNoReportWithAKeyThatIsElsewhere() {
    newOfficer("giamsat-xa", "H99.01", "SUPERVISOR", "APPROVAL");
    signsRemotely("giamsat-xa", "001085012349");
    var closings = "/api/supervision/v1/reports/06a/closings";
    var asked = Map.of("period", "2026-02", "office", "H99.01");

    door.post("giamsat-xa", closings, asked).expect(409, "document.report-key-elsewhere");
    assertThat(door.get("giamsat-xa", closings + "?period=2026-02&office=H99.01")
            .expect(200)
            .json())
        .isEmpty();

    door.send("quantri", "POST", "/van-hanh/chu-ky-so/giamsat-xa/xoa", null).expect(302);
    door.post("giamsat-xa", closings, asked).expect(201);
    database
        .sql("update officer set active = false where username = 'giamsat-xa'")
        .update();
  }

  /** The officer's own account, made for this story: what others sign with stays as it is. */
  private Filed approvedBy(String username, String userId) {
    var approver = newOfficer(username, "H99.01", "APPROVAL");
    signsRemotely(username, userId);
    var dossier = filedAndAccepted(birthRegistration());
    examiner.proposes(dossier);
    approver.approves(dossier);
    return dossier;
  }

  /** The order that waits, once the page says why. */
  private String waiting(Filed dossier, String username, String reason) {
    var page = await()
        .until(
            () -> door.send(username, "GET", "/ky-so", null, "Accept", "text/html")
                .text(),
            text -> text.contains(reason));
    assertThat(page).contains(dossier.code(), "Gửi ký lại");
    return page.split("data-order=\"")[1].split("\"")[0];
  }

  private List<String> documents(Filed dossier) {
    return reception
        .looksAt(dossier)
        .expect(200)
        .json()
        .path("documents")
        .findValues("template")
        .stream()
        .map(JsonNode::asText)
        .toList();
  }
}
