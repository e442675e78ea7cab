package vn.motcua.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.motcua.story.DossierAssert.assertThat;
import static vn.motcua.story.Filing.birthRegistration;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

class WithdrawalStory extends StoryScene {

  @Autowired
  TransactionTemplate transaction;

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
  void takesBackADossierWhileAJobOfTheEngineIsAtIt() {
    sandbox.disturbs("population", "DOWN");
    var dossier = filedAndAccepted(birthRegistration());

    var answer = transaction
        .execute(status -> {
          takeJobsOf(dossier);
          var withdrawal = CompletableFuture.supplyAsync(() -> citizen.triesToWithdraw(dossier));
          await("the withdrawal waits for the job").until(this::somebodyWaits);
          return withdrawal;
        })
        .join();

    answer.expect(200);
    reception.confirmsWithdrawal(dossier);
    assertThat(dossier).reaches(8).hasBeen(1, 2, 4, 7, 8);
  }

  /** As the engine marks a job when it begins to work on it. */
  private void takeJobsOf(Filed dossier) {
    database
        .sql(
            """
            update act_ru_job set rev_ = rev_ + 1 where process_instance_id_ in
              (select proc_inst_id_ from act_ru_execution where business_key_ = ?)""")
        .param(dossier.code())
        .update();
  }

  private boolean somebodyWaits() {
    return database
        .sql(
            """
            select exists (select 1 from pg_stat_activity
              where wait_event_type = 'Lock' and query ilike 'delete from act_ru_job%')""")
        .query(Boolean.class)
        .single();
  }

  @Test
  void isAskedOnlyOnce() {
    var dossier = citizen.files(birthRegistration());
    citizen.withdraws(dossier);

    citizen.triesToWithdraw(dossier).expect(409, "dossier.withdrawal-too-late");

    assertThat(dossier).hasBeen(1, 7);
  }
}
