package vn.motcua.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.motcua.story.DossierAssert.assertThat;
import static vn.motcua.story.Filing.birthRegistration;
import static vn.motcua.story.OfficerAtDesk.EXAMINE;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What happens between an answer and the process that goes on with it. */
class ResumeStory extends StoryScene {

  private static final int MANY = 40;

  /** The answer and the end of patience come at the same moment: one of them wins, the dossier goes on once. */
  @Test
  void goesOnOnceWhenTheAnswerMeetsTheTimer() {
    Awaitility.setDefaultTimeout(Duration.ofSeconds(90));
    sandbox.disturbs("population", "SLOW", null, Duration.ofMillis(1500));
    var dossiers = IntStream.range(0, MANY)
        .mapToObj(n -> filedAndAccepted(birthRegistration()))
        .toList();

    sandbox.movesClockBy(Duration.ofMinutes(40));

    dossiers.forEach(dossier -> examiner.task(dossier, EXAMINE));
    await("nothing is on its way any more")
        .until(
            () -> number(
                "select count(*) from exchange where peer = 'population' and state in ('PENDING', 'SENT', 'UNKNOWN', 'ANSWERED')"),
            open -> open == 0);
    int answered = 0;
    for (var dossier : dossiers) {
      assertThat(examiner.tasks(dossier)).as("one task of %s", dossier).hasSize(1);
      answered += number(
          "select count(*) from exchange where operation = 'population.confirm-citizens' and state = 'RESUMED' and subject = '"
              + dossier + "'");
    }
    System.out.printf(
        "answer against timer: %d dossiers, %d went on with the answer, %d with the timer, none stuck%n",
        MANY, answered, MANY - answered);
  }

  /** A mistake in the step after the answer is that step's incident, not the peer's. */
  @Test
  void keepsTheAnswerWhenTheNextStepFails() {
    approved(birthRegistration().electronically()); // there is a book of this year
    await()
        .until(
            () -> number("select count(*) from number_book where " + book()), books -> books == 1);
    int last = number("select last from number_book where " + book());
    var dossier = filedAndAccepted(birthRegistration().electronically());
    examiner.proposes(dossier);
    await().until(() -> number("select last from number_book where " + book()), now -> now >= last);
    int before = number("select last from number_book where " + book());
    setLast(Integer.MAX_VALUE);
    try {
      chairman.approves(dossier);
      await("the step fails and is tried again")
          .until(() -> failing(dossier), failed -> failed == 1);
      assertThat(number(
              "select count(*) from exchange where operation = 'population.issue-personal-id'"
                  + " and state = 'RESUMED' and attempts = 1 and subject = '" + dossier + "'"))
          .isEqualTo(1);
    } finally {
      setLast(before);
    }

    Awaitility.setDefaultTimeout(
        Duration.ofSeconds(60)); // the second retry comes half a minute later
    assertThat(dossier).reaches(10);
    assertThat(sandbox.effects("population", "personal-id", dossier)).hasSize(1);
    assertThat(sandbox.requests("population", dossier)).hasSize(3);
  }

  /** Jobs of the dossier that failed and will be tried again. */
  private int failing(Filed dossier) {
    return number(
        "select count(*) from engine.act_ru_job j join engine.act_ru_execution e on e.id_ = j.process_instance_id_"
            + " join engine.act_ru_execution r on r.id_ = e.root_proc_inst_id_"
            + " where j.exception_msg_ is not null and r.business_key_ = '"
            + dossier + "'");
  }

  private static String book() {
    return "office_code = 'H99.01' and year = "
        + LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")).getYear()
        + " and book = 'birth'";
  }

  private void setLast(int last) {
    database.sql("update number_book set last = ? where " + book()).param(last).update();
  }

  private int number(String sql) {
    return database.sql(sql).query(Integer.class).single();
  }
}
