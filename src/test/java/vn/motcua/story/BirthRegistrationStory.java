package vn.motcua.story;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.story.DossierAssert.assertThat;
import static vn.motcua.story.Filing.birthRegistration;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.motcua.document.SignedPaper;

class BirthRegistrationStory extends StoryScene {

  @Autowired
  ApplicationContext application;

  @Test
  void givesTheParentsACertificateAtTheCounter() {
    var dossier = citizen.files(birthRegistration());
    reception.accepts(dossier);
    assertThat(dossier).isRunning();
    examiner.proposes(dossier);
    chairman.approves(dossier);
    assertThat(dossier).reaches(9).owes("LP-KHAISINH 0 WAIVED");
    returnDesk.handsOver(dossier);

    assertThat(dossier).reaches(10).hasBeen(1, 2, 4, 9, 10);
  }

  @Test
  void printsTheAcceptanceSlipWithTheDueDate() {
    var dossier = filedAndAccepted(birthRegistration());
    var due = dossier.state().path("dueAt").asText();

    var text = citizen.takes("receipt", dossier).text();

    assertThat(text).contains("HẸN TRẢ KẾT QUẢ", dossier.code(), "Nguyễn Văn Mẫu");
    assertThat(text).contains(due.substring(11, 13) + " giờ " + due.substring(14, 16));
  }

  @Test
  void signsACertificateThatSaysWhatTheOthersEstablished() {
    var dossier = approved(birthRegistration());
    assertThat(dossier).reaches(9);
    var issued = sandbox.effect("population", "personal-id", dossier);
    var number = dossier.state().path("result").path("number").asText();

    var certificate = citizen.takes("result", dossier);

    assertThat(certificate.text())
        .contains(Filing.CHILD, number, issued.path("personalId").asText(), "Trần Thị Mẫu");
    assertThat(number).matches("[1-9]\\d*/\\d{4}");
    assertThat(SignedPaper.findings(application, certificate.content()))
        .singleElement()
        .matches(signature -> signature.valid() && signature.signer().contains("Phạm Hữu Lãnh"));
  }

  @Test
  void takesOneRatingAfterTheReturnAndNoneBefore() {
    var dossier = approved(birthRegistration().electronically());
    citizen.rates(citizen.files(birthRegistration()), 5).expect(409, "dossier.not-returned-yet");
    assertThat(dossier).reaches(10);

    citizen.rates(dossier, 9).expect(422, "intake.rating-invalid");
    citizen.rates(dossier, 5).expect(204);
    citizen.rates(dossier, 4).expect(409, "dossier.rated-before");
  }

  @Test
  void hasNoPapersBeforeTheyAreIssued() {
    var dossier = citizen.files(birthRegistration());

    door.get("portal", dossier.path() + "/receipt").expect(404, "document.not-issued");
    door.get("portal", dossier.path() + "/result").expect(404, "document.not-issued");
  }
}
