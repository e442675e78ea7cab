package vn.motcua.story;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.story.DossierAssert.assertThat;
import static vn.motcua.story.Filing.birthRegistration;
import static vn.motcua.story.OfficerAtDesk.APPROVE;
import static vn.motcua.story.OfficerAtDesk.EXAMINE;

import org.junit.jupiter.api.Test;

class ApprovalStory extends StoryScene {

  @Test
  void lacksASecondPairOfEyesWhenWhoProposedApproves() {
    var both = newOfficer("kiemnhiem2", "H99.02", "EXAMINATION", "APPROVAL");
    var dossier = citizen.files(birthRegistration().elsewhere().electronically());
    officer("tiepnhan2").accepts(dossier);
    both.proposes(dossier);

    both.tries(dossier, APPROVE, "approve").expect(403, "workflow.four-eyes");

    assertThat(dossier).hasBeen(1, 2, 4);
    officer("lanhdao2").approves(dossier);
    assertThat(dossier).reaches(10);
  }

  @Test
  void goesBackToTheExaminerAndComesAgain() {
    var dossier = filedAndAccepted(birthRegistration().electronically());
    examiner.proposes(dossier);
    chairman.decides(dossier, APPROVE, "return", "reason", "Xem lại quê quán của trẻ");
    examiner.proposes(dossier);
    chairman.approves(dossier);

    assertThat(dossier).reaches(10).hasBeen(1, 2, 4, 9, 10);
  }

  @Test
  void isStoppedWithANoticeWhenTheChairmanDeclines() {
    var dossier = filedAndAccepted(birthRegistration());
    examiner.proposes(dossier);
    chairman.decides(dossier, APPROVE, "decline", "reason", "Trẻ đã được đăng ký khai sinh");

    assertThat(dossier).reaches(8).hasBeen(1, 2, 4, 8);
    assertThat(chairman.paper(dossier, "stop-notice").text())
        .contains("Trẻ đã được đăng ký khai sinh", dossier.code());
  }

  @Test
  void isStoppedWithANoticeWhenTheExaminerDeclines() {
    var dossier = filedAndAccepted(birthRegistration());
    examiner.tries(dossier, EXAMINE, "decline").expect(422, "workflow.input-invalid");
    examiner.decides(dossier, EXAMINE, "decline", "reason", "Không đủ điều kiện theo luật");

    assertThat(dossier).reaches(8).hasBeen(1, 2, 4, 8);
    assertThat(examiner.paper(dossier, "stop-notice").text())
        .contains("Không đủ điều kiện theo luật");
  }

  @Test
  void takesNoDecisionTheFormDoesNotOffer() {
    var dossier = filedAndAccepted(birthRegistration());

    var answer =
        examiner.tries(dossier, EXAMINE, "approve", "reason", "Đủ điều kiện", "feeDue", false);

    assertThat(answer.expect(422, "workflow.input-invalid").faults())
        .containsExactly(
            "/variables/decision procedure.answer-not-a-choice",
            "/variables/feeDue procedure.answer-unknown");
  }
}
