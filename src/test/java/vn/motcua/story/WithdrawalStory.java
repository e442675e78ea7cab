package vn.motcua.story;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.story.DossierAssert.assertThat;
import static vn.motcua.story.Filing.birthRegistration;

import org.junit.jupiter.api.Test;

class WithdrawalStory extends StoryScene {

  @Test
  void takesBackADossierThatIsNotAccepted() {
    var dossier = citizen.files(birthRegistration());
    citizen.withdraws(dossier);
    assertThat(dossier).reaches(7);
    reception.confirmsWithdrawal(dossier);

    assertThat(dossier).reaches(8).hasBeen(1, 7, 8);
    assertThat(reception.paper(dossier, "stop-notice").text()).contains(dossier.code());
  }

  @Test
  void takesBackADossierUnderExamination() {
    var dossier = filedAndAccepted(birthRegistration());
    citizen.withdraws(dossier);
    assertThat(examiner.tasks(dossier)).isEmpty();
    reception.confirmsWithdrawal(dossier);

    assertThat(dossier).reaches(8).hasBeen(1, 2, 4, 7, 8);
  }

  @Test
  void takesBackADossierThatWaitsForPayment() {
    var dossier = approved(birthRegistration().copies(1));
    assertThat(dossier).reaches(6);
    citizen.withdraws(dossier);
    reception.confirmsWithdrawal(dossier);

    assertThat(dossier).reaches(8);
    assertThat(sandbox.effects("payment", dossier)).isEmpty();
  }

  @Test
  void givesBackWhatWasPaidOnline() {
    var dossier = approved(birthRegistration().copies(2));
    assertThat(dossier).reaches(6);
    sandbox.disturbs("population", "DOWN");
    var url = new PaymentUrl(citizen.paymentUrl(dossier));
    sandbox.pays(url.reference(), "PAID");
    assertThat(dossier).reaches(4).owes("LP-KHAISINH 0 WAIVED", "PHI-TRICHLUC 16000 PAID");

    citizen.withdraws(dossier);
    reception.confirmsWithdrawal(dossier);

    assertThat(dossier).reaches(8);
    var refund = sandbox.effect("payment", "refund", dossier);
    assertThat(refund.path("amount").asLong()).isEqualTo(16_000);
    assertThat(sandbox.effects("payment", "refund", dossier)).hasSize(1);
    DossierAssert.awaitThat(
        dossier, it -> it.owes("LP-KHAISINH 0 WAIVED", "PHI-TRICHLUC 16000 REFUNDED"));
    assertThat(reception.paper(dossier, "stop-notice").text()).contains("16.000");
  }

  @Test
  void comesTooLateWhenTheResultIsThere() {
    var dossier = approved(birthRegistration());
    assertThat(dossier).reaches(9);

    citizen.triesToWithdraw(dossier).expect(409, "dossier.withdrawal-too-late");
  }

  @Test
  void isAskedOnlyOnce() {
    var dossier = citizen.files(birthRegistration());
    citizen.withdraws(dossier);

    citizen.triesToWithdraw(dossier).expect(409, "dossier.withdrawal-too-late");

    assertThat(dossier).hasBeen(1, 7);
  }
}
