package vn.motcua.story;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.story.DossierAssert.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;

/** Đăng ký kết hôn. */
class MarriageStory extends StoryScene {

  private static final String EXAMINE_CONDITIONS = "Task_ExamineConditions";

  @Test
  void givesTheCertificateOnceBothHaveSigned() {
    var dossier = filedAndAccepted(couple());
    examiner.decides(dossier, EXAMINE_CONDITIONS, "propose");
    chairman.approves(dossier);
    bothSign(dossier);
    assertThat(dossier).reaches(9).owes();
    returnDesk.handsOver(dossier);

    assertThat(dossier).reaches(10).hasBeen(1, 2, 4, 9, 10);
    assertThat(citizen.takes("result", dossier).text())
        .contains("GIẤY CHỨNG NHẬN KẾT HÔN", "Đỗ Công Dũng", "Trần Thị Lan", "Dân tộc: Kinh")
        .contains("Ngày sinh: 02/02/1985", "Ngày hai bên ký: " + Paper.day(LocalDate.now()))
        .doesNotContainPattern(Paper.RAW);
    assertThat(sandbox.effect("civil-status", "civil-status-record", dossier).toString())
        .contains("092085132388", "056188385588");
  }

  @Test
  void isStoppedWhenTheBrideIsNotEighteen() {
    var dossier = filedAndAccepted(couple()
        .answer("wifeFullName", "Lê Thị Út")
        .answer("wifePersonalId", "001309000123")
        .answer("wifeDateOfBirth", "2009-03-01"));

    examiner.decides(
        dossier, "Task_CheckAges", "decline", "reason", "Bên nữ chưa đủ 18 tuổi (Điều 8)");

    assertThat(dossier).reaches(8);
    assertThat(examiner.paper(dossier, "stop-notice").text()).contains("chưa đủ 18 tuổi");
    assertThat(sandbox.requests("population", dossier)).isEmpty();
  }

  @Test
  void hasFiveWorkingDaysWhenTheConditionsMustBeVerified() {
    sandbox.movesClockTo(OffsetDateTime.parse("2026-12-01T09:00:00+07:00")); // a Tuesday
    var dossier = filedAndAccepted(couple());
    examiner.decides(dossier, EXAMINE_CONDITIONS, "verify", "reason", "Từng cư trú ở tỉnh khác");
    examiner.task(dossier, "Task_Verify");

    assertThat(OffsetDateTime.parse(dossier.state().path("dueAt").asText()))
        .isBetween(
            OffsetDateTime.parse("2026-12-08T09:00:00+07:00"),
            OffsetDateTime.parse("2026-12-08T09:01:00+07:00"));
  }

  @Test
  void showsTheExaminerThatOneOfThemIsMarried() {
    var bride = sandbox.person("001192000002");
    var dossier = filedAndAccepted(couple()
        .answer("wifeFullName", bride.path("fullName").asText())
        .answer("wifePersonalId", bride.path("personalId").asText())
        .answer("wifeDateOfBirth", bride.path("dateOfBirth").asText()));

    examiner.task(dossier, EXAMINE_CONDITIONS);

    assertThat(examiner.looksAt(dossier).text()).contains("Đang có vợ hoặc chồng");
    examiner.decides(dossier, EXAMINE_CONDITIONS, "decline", "reason", "Bên nữ đang có chồng");
    assertThat(dossier).reaches(8);
  }

  @Test
  void waitsUncountedWhenOneOfThemDoesNotComeToSign() {
    var dossier = filedAndAccepted(couple());
    examiner.decides(dossier, EXAMINE_CONDITIONS, "propose");
    chairman.approves(dossier);
    examiner.decides(dossier, "Task_SignByBoth", "absent", "reason", "Bên nữ ốm");
    citizen.isAsked(dossier, "Task_ChooseSigningDate");
    assertThat(dossier).isPaused();

    var later = LocalDate.now().plusDays(7).toString();
    citizen.answers(dossier, "Task_ChooseSigningDate", "reschedule", "signingDate", later);
    bothSign(dossier);

    assertThat(dossier).reaches(9).isRunning();
  }

  private static Filing couple() {
    return Filing.sample("marriage");
  }

  private void bothSign(Filed dossier) {
    examiner.decides(
        dossier, "Task_SignByBoth", "signed", "signedOn", LocalDate.now().toString());
  }
}
