package vn.motcua.story;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.story.DossierAssert.assertThat;
import static vn.motcua.story.Filing.birthRegistration;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.motcua.document.SignatureFinding;
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

  @ParameterizedTest
  @CsvSource({
    "2026-12-01T10:00:00+07:00, 2026-12-01T17:00:00+07:00", // a Tuesday
    "2026-12-01T15:00:01+07:00, 2026-12-02T17:00:00+07:00", // after the hour of Nghị định 123/2015
    "2026-12-04T16:30:00+07:00, 2026-12-07T17:00:00+07:00" // a Friday afternoon
  })
  void isDueTheSameDayOrTheNextWorkingDayAfterThreeOClock(
      OffsetDateTime accepted, OffsetDateTime due) {
    var dossier = citizen.files(birthRegistration().bornOn(LocalDate.of(2026, 10, 15)));
    sandbox.movesClockTo(accepted);
    reception.accepts(dossier);

    var state = dossier.state();

    assertThat(OffsetDateTime.parse(state.path("dueAt").asText())).isEqualTo(due);
    assertThat(state.path("dueExplanation").toString()).contains("Tiếp nhận");
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
        .hasSize(2)
        .allMatch(SignatureFinding::valid)
        .extracting(SignatureFinding::signer)
        .containsExactly("Phạm Hữu Lãnh", "UBND xã Sông Mẫu");
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
