package vn.motcua.story;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.story.DossierAssert.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Cấp hộ chiếu phổ thông. */
class PassportStory extends StoryScene {

  private static final String DAY_OF_A_SYSTEM = "\\d{4}-\\d{2}-\\d{2}";

  private Staff police;

  @BeforeEach
  void theImmigrationPolice() {
    police = staff("xnc");
  }

  @Test
  void printsAPassportForWhomItHasSeenAtTheDesk() {
    var dossier = police.accepts(citizen.files(Filing.sample("ordinary-passport")));
    police.reception().decides(dossier, "Task_TakeBiometrics", "absent");
    citizen.answers(dossier, "Task_ChooseAppointment", "come", "appointmentOn", "2027-01-05");
    takesBiometrics(dossier);
    assertThat(dossier).reaches(6).owes("LP-HOCHIEU 100000 DUE");
    sandbox.paysFor(dossier);
    police.grants(dossier);
    assertThat(dossier).reaches(9);
    police.returnDesk().handsOver(dossier);

    assertThat(dossier).reaches(10);
    assertThat(citizen.takes("result", dossier).text())
        .contains("HỘ CHIẾU PHỔ THÔNG", "Ngày sinh: 12/05/1990", "Giới tính: Nam")
        .contains(sandbox
            .effect("immigration", "passport", dossier)
            .path("passportNumber")
            .asText())
        .doesNotContainPattern(DAY_OF_A_SYSTEM);
  }

  @Test
  void onlyPhotographsAChildAndLetsThePassportRunFiveYears() {
    var paper = citizen.uploads("giay.pdf", Paper.scan());
    var filing = Filing.sample("child-passport")
        .component("loss-report", paper)
        .component("birth-certificate", paper);
    var dossier = police.accepts(citizen.files(filing));
    police.reception().decides(dossier, "Task_TakePhoto", "done", "biometricsReference", "VT-0002");
    sandbox.paysFor(dossier);
    police
        .examiner()
        .decides(dossier, "Task_EnterPersonalId", "entered", "holderPersonalId", "001320000009");
    police.grants(dossier);
    assertThat(dossier).reaches(9);

    var until = LocalDate.now().plusYears(5).getYear();
    assertThat(citizen.takes("result", dossier).text())
        .contains("Thị Bé", "001320000009")
        .containsPattern("Có giá trị đến: \\d{2}/\\d{2}/" + until);
  }

  @Test
  void refusesInWritingWhoMayNotLeaveTheCountry() {
    var banned = sandbox.record("immigration", one -> one.hasNonNull("banUntil"));
    var person = sandbox.person(banned.path("personalId").asText());
    var names = person.path("fullName").asText().split(" ", 2);
    var dossier = police.accepts(citizen.files(Filing.sample("ordinary-passport")
        .by(person)
        .answer("surname", names[0])
        .answer("givenNames", names[1])
        .answer("sex", person.path("sex").asText())
        .answer("personalId", person.path("personalId").asText())
        .answer("dateOfBirth", person.path("dateOfBirth").asText())));
    takesBiometrics(dossier);
    sandbox.paysFor(dossier);

    police
        .examiner()
        .decides(
            dossier,
            "Task_ReviewExitBan",
            "refuse",
            "reason",
            "Đang bị tạm hoãn xuất cảnh",
            "banDecision",
            "12/QĐ-THA");

    assertThat(dossier).reaches(8);
    assertThat(police.examiner().paper(dossier, "stop-notice").text())
        .contains("Lý do: Đang bị tạm hoãn xuất cảnh");
    assertThat(sandbox.effects("immigration", "passport", dossier)).isEmpty();
  }

  private void takesBiometrics(Filed dossier) {
    police
        .reception()
        .decides(dossier, "Task_TakeBiometrics", "done", "biometricsReference", "VT-0001");
  }
}
