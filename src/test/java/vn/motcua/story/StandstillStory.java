package vn.motcua.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.motcua.story.DossierAssert.assertThat;
import static vn.motcua.story.Filing.birthRegistration;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What stands still in the engine is seen, told in words, and set going again. */
class StandstillStory extends StoryScene {

  private static final String REPEAT = "/chay-lai";

  @Autowired
  ManagementService jobs;

  @Autowired
  ExternalTaskService tasks;

  @Autowired
  JobExecutor executor;

  @Test
  void runsAFailedStepAgain() {
    approved(birthRegistration().electronically()); // there is a book of this year
    await()
        .until(
            () -> number("select count(*) from number_book where " + book()), books -> books == 1);
    var dossier = filedAndAccepted(birthRegistration().electronically());
    examiner.proposes(dossier);
    int before = number("select last from number_book where " + book());
    setLast(Integer.MAX_VALUE);
    chairman.approves(dossier);
    var job = await("the step fails").until(() -> failing(dossier), found -> found != null);
    jobs.setJobRetries(job, 0);
    var incident = incident(dossier);

    var page = door.get("quantri", "/van-hanh/su-co").expect(200).text();
    assertThat(page)
        .contains(
            dossier.code(), "Bước tự động của hệ thống gặp lỗi nhiều lần liên tiếp", incident);
    setLast(before);
    door.post("quantri", "/van-hanh/su-co/" + incident + REPEAT, "").expect(302);

    assertThat(dossier).reaches(10);
    assertThat(door.get("quantri", "/van-hanh/su-co").text()).doesNotContain(dossier.code());
    door.post("quantri", "/van-hanh/su-co/" + incident + REPEAT, "").expect(409);
    assertThat(number(
            "select count(*) from audit_entry where kind = 'Incidents.Repeated' and actor = 'quantri' and stream = '"
                + dossier + "'"))
        .isEqualTo(1);
  }

  @Test
  void asksAnewWhatWasRefusedButNeverWhatHangs() {
    sandbox.disturbs("civil-status", "UNAVAILABLE");
    var day = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")).minusDays(2).toString();
    var dossier = filedAndAccepted(Filing.sample("death")
        .answer("deathDate", day)
        .answer("deathNoticeDate", day)
        .electronically());
    examiner.decides(dossier, "Task_ExamineDeath", "propose");
    chairman.approves(dossier);
    long row = await("the record hangs")
        .until(
            () -> database
                .sql(
                    "select id from exchange where peer = 'civil-status' and subject = ? and attempts > 0 and state = 'PENDING'")
                .param(dossier.code())
                .query(Long.class)
                .list(),
            found -> !found.isEmpty())
        .get(0);
    database
        .sql("update exchange set state = 'GIVEN_UP' where id = ?")
        .param(row)
        .update();
    var task =
        tasks.createExternalTaskQuery().topicName("civil-status.record-death").list().stream()
            .filter(one -> dossier.code().equals(one.getBusinessKey())
                || isOf(dossier, one.getProcessInstanceId()))
            .findFirst()
            .orElseThrow();
    tasks.lock(task.getId(), "story", 10_000);
    tasks.handleFailure(task.getId(), "story", "civil-status.refused", "no", 0, 0);
    var incident = incident(dossier);

    door.post("quantri", "/van-hanh/su-co/" + incident + REPEAT, "").expect(409);
    assertThat(door.get("quantri", "/van-hanh/su-co").expect(200).text())
        .contains("/van-hanh/civil-status/" + row)
        .doesNotContain("/van-hanh/su-co/" + incident + REPEAT);
    database
        .sql("update exchange set state = 'RESUMED' where id = ?")
        .param(row)
        .update();
    sandbox.heals("civil-status");
    door.post("quantri", "/van-hanh/su-co/" + incident + REPEAT, "").expect(302);

    assertThat(dossier).reaches(10);
    assertThat(number(
            "select count(*) from exchange where operation = 'civil-status.record-death' and subject = '"
                + dossier + "'"))
        .isEqualTo(2);
    assertThat(number("select count(*) from engine.act_ru_incident where id_ = '" + incident + "'"))
        .isZero();
  }

  @Test
  void startsTheThreadAnewThatTakesJobs() {
    assertThat(isTaking()).isTrue();
    executor.setAcquireJobsCmdFactory(jobs -> {
      throw new NoClassDefFoundError("as when memory runs out");
    });
    await("the thread dies").dontCatchUncaughtExceptions().until(() -> !isTaking());
    assertThat(executor.isActive()).as("and the engine does not know").isTrue();

    await("it is started anew").atMost(Duration.ofSeconds(40)).until(this::isTaking);

    assertThat(approved(birthRegistration().electronically())).reaches(10);
    assertThat(door.get("quantri", "/actuator/prometheus").text())
        .containsPattern("(?m)^motcua_jobs_taking_restarts_total [1-9]");
  }

  @Test
  void saysWhenNobodyTakesDueJobs() {
    Awaitility.setDefaultTimeout(Duration.ofSeconds(60));
    sandbox.disturbs("population", "SILENT");
    filedAndAccepted(birthRegistration());
    await("it asks")
        .until(
            () -> number(
                "select count(*) from exchange where peer = 'population' and state = 'SENT'"),
            sent -> sent > 0);
    door.get(null, "/actuator/health/jobs").expect(200);
    executor.shutdown();
    try {
      sandbox.movesClockBy(Duration.ofHours(2));

      await("down")
          .until(() -> door.get(null, "/actuator/health/jobs").status(), status -> status == 503);
      for (var own : new String[] {"liveness", "readiness"}) {
        door.get(null, "/actuator/health/" + own).expect(200);
      }
      assertThat(door.get("quantri", "/actuator/health/jobs")
              .json()
              .at("/components/dueJobs/details/oldestDueSeconds")
              .asInt())
          .isGreaterThan(300);
    } finally {
      executor.start();
    }
    await("up")
        .until(() -> door.get(null, "/actuator/health/jobs").status(), status -> status == 200);
  }

  private boolean isTaking() {
    return Thread.getAllStackTraces().keySet().stream()
        .anyMatch(thread -> thread.getName().equals(executor.getName()));
  }

  private boolean isOf(Filed dossier, String process) {
    return number(
            "select count(*) from engine.act_ru_execution e join engine.act_ru_execution r on r.id_ = e.root_proc_inst_id_"
                + " where e.id_ = '" + process + "' and r.business_key_ = '" + dossier + "'")
        > 0;
  }

  private String incident(Filed dossier) {
    return await("the incident")
        .until(
            () -> database
                .sql(
                    "select i.id_ from engine.act_ru_incident i join engine.act_ru_execution e on e.id_ = i.proc_inst_id_"
                        + " join engine.act_ru_execution r on r.id_ = e.root_proc_inst_id_"
                        + " where i.id_ = i.root_cause_incident_id_ and r.business_key_ = ?")
                .param(dossier.code())
                .query(String.class)
                .list(),
            found -> !found.isEmpty())
        .get(0);
  }

  /** The job of the dossier that failed and would be tried again, or null. */
  private String failing(Filed dossier) {
    return database
        .sql(
            "select j.id_ from engine.act_ru_job j join engine.act_ru_execution e on e.id_ = j.process_instance_id_"
                + " join engine.act_ru_execution r on r.id_ = e.root_proc_inst_id_"
                + " where j.exception_msg_ is not null and j.retries_ < 5 and j.lock_owner_ is null and r.business_key_ = ?")
        .param(dossier.code())
        .query(String.class)
        .optional()
        .orElse(null);
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
