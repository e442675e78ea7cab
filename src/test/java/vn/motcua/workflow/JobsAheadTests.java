package vn.motcua.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the engine's clock has left in the future after it was set back; on jobs of a real engine. */
class JobsAheadTests {

  private static final Duration AHEAD = Duration.ofHours(6);

  private ProcessEngine engine;
  private ManagementService jobs;

  @BeforeEach
  void startTheEngine() {
    var settings = new StandaloneInMemProcessEngineConfiguration();
    settings.setJdbcUrl("jdbc:h2:mem:jobs-ahead");
    settings.setProcessEngineName("jobs-ahead");
    settings.setEnforceHistoryTimeToLive(false);
    settings.setJobExecutorActivate(false);
    engine = settings.buildProcessEngine();
    jobs = engine.getManagementService();
  }

  @AfterEach
  void closeTheEngine() {
    ProcessEngines.unregister(engine);
    engine.close();
  }

  @Test
  void bringsForwardTheStepsThatWouldWaitForThatClock() {
    var first = aStepToGoOnWith("${true}");
    var second = aStepToGoOnWith("${true}");
    due(first, Instant.now().plus(AHEAD));
    due(second, Instant.now().plus(Duration.ofDays(400)));

    new JobsAhead(jobs).bringForward();

    for (var step : new Job[] {first, second}) {
      assertThat(dueOf(step)).isCloseTo(Instant.now(), within(30, ChronoUnit.SECONDS));
      jobs.executeJob(step.getId());
    }
    assertThat(engine.getRuntimeService().createProcessInstanceQuery().count()).isZero();
  }

  @Test
  void leavesAStepThatFailedUntilItsNextAttempt() {
    var step = aStepToGoOnWith("${nobody.knows}");
    assertThatThrownBy(() -> jobs.executeJob(step.getId())).hasMessageContaining("nobody");
    var next = Instant.now().plus(AHEAD);
    due(step, next);

    new JobsAhead(jobs).bringForward();

    assertThat(dueOf(step)).isCloseTo(next, within(1, ChronoUnit.SECONDS));
  }

  @Test
  void leavesATermAndAClockThatIsAheadALittle() {
    deploy(Bpmn.createExecutableProcess("term")
        .startEvent()
        .intermediateCatchEvent("Term")
        .timerWithDuration("PT6H")
        .endEvent()
        .done());
    var term = begun("term");
    var termAt = dueOf(term);
    var step = aStepToGoOnWith("${true}");
    var soon = Instant.now().plusSeconds(40);
    due(step, soon);

    new JobsAhead(jobs).bringForward();

    assertThat(dueOf(term)).isEqualTo(termAt);
    assertThat(dueOf(step)).isCloseTo(soon, within(1, ChronoUnit.SECONDS));
  }

  private Job aStepToGoOnWith(String expression) {
    deploy(Bpmn.createExecutableProcess("steps")
        .startEvent()
        .serviceTask("Task_Step")
        .camundaAsyncBefore()
        .camundaExpression(expression)
        .endEvent()
        .done());
    return begun("steps");
  }

  private void deploy(BpmnModelInstance model) {
    engine
        .getRepositoryService()
        .createDeployment()
        .addModelInstance("model.bpmn", model)
        .deploy();
  }

  private Job begun(String process) {
    var started = engine.getRuntimeService().startProcessInstanceByKey(process);
    return jobs.createJobQuery().processInstanceId(started.getId()).singleResult();
  }

  private void due(Job job, Instant at) {
    jobs.setJobDuedate(job.getId(), Date.from(at));
  }

  private Instant dueOf(Job job) {
    return jobs.createJobQuery().jobId(job.getId()).singleResult().getDuedate().toInstant();
  }
}
