package vn.motcua.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.externaltask.ExternalTask;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;

/** Plays one case to its end: the officers, the citizen, the peers and the clock in one person. */
final class CaseRun {

  private static final int LONGEST = 100;
  private static final String WORKER = "case";
  private static final KnownWords WORDS = new KnownWords();

  private final ModelEngine models;
  private final ProcessEngine engine;
  private final ModelCase example;
  private final String dossier;
  private final Map<String, Deque<String>> decisions = new HashMap<>();
  private final Map<String, String> messages;
  private final List<String> timers;
  private boolean withdrawn;

  CaseRun(ModelEngine models, ModelCase example, String dossier) {
    this.models = models;
    this.engine = models.engine();
    this.example = example;
    this.dossier = dossier;
    this.messages = new HashMap<>(example.messages());
    this.timers = new ArrayList<>(example.timers());
    example.decisions().forEach((task, made) -> decisions.put(task, new ArrayDeque<>(made)));
  }

  void play(String process) {
    models.begin(example.answers());
    engine.getRuntimeService().startProcessInstanceByKey(process, dossier, example.routes());
    for (int step = 0; isOpen(); step++) {
      if (step > LONGEST || !goOn()) {
        fail("the case does not come to its end; passed so far: %s", models.passed());
      }
    }
    assertThat(decisions.values()).as("decisions nobody was asked for").allMatch(Deque::isEmpty);
    assertThat(timers).as("timers that never ran").isEmpty();
    assertThat(messages).as("messages nobody waited for").isEmpty();
  }

  private boolean isOpen() {
    return engine
            .getRuntimeService()
            .createProcessInstanceQuery()
            .processInstanceBusinessKey(dossier)
            .count()
        > 0;
  }

  private boolean goOn() {
    return continueAsync() || runOut() || answer() || tell() || decide();
  }

  private boolean continueAsync() {
    var job = engine.getManagementService().createJobQuery().messages().list().stream()
        .findFirst();
    job.map(Job::getId).ifPresent(engine.getManagementService()::executeJob);
    return job.isPresent();
  }

  private boolean runOut() {
    var job = engine.getManagementService().createJobQuery().timers().list().stream()
        .filter(timer -> timers.contains(activityOf(timer)))
        .findFirst();
    job.ifPresent(timer -> {
      timers.remove(activityOf(timer));
      engine.getManagementService().executeJob(timer.getId());
    });
    return job.isPresent();
  }

  private String activityOf(Job job) {
    return engine
        .getManagementService()
        .createJobDefinitionQuery()
        .jobDefinitionId(job.getJobDefinitionId())
        .singleResult()
        .getActivityId();
  }

  private boolean answer() {
    var asked = engine.getExternalTaskService().createExternalTaskQuery().list().stream()
        .findFirst();
    asked.ifPresent(task -> {
      engine.getExternalTaskService().lock(task.getId(), WORKER, 60_000);
      engine.getExternalTaskService().complete(task.getId(), WORKER, answerOf(task));
    });
    return asked.isPresent();
  }

  private Map<String, Object> answerOf(ExternalTask task) {
    var answer = WORDS.peers().entrySet().stream()
        .filter(peer -> peer.getValue().equals(task.getTopicName()))
        .findFirst()
        .map(peer -> models.answer(peer.getKey()))
        .orElseThrow();
    answer.putAll(models.answer(task.getActivityId()));
    return answer;
  }

  private boolean tell() {
    var waiting = messages.keySet().stream()
        .filter(activity -> engine
                .getRuntimeService()
                .createExecutionQuery()
                .activityId(activity)
                .count()
            > 0)
        .findFirst();
    waiting.map(messages::remove).ifPresent(this::say);
    return waiting.isPresent();
  }

  private void say(String message) {
    engine
        .getRuntimeService()
        .createMessageCorrelation(message)
        .processInstanceBusinessKey(dossier)
        .correlateAllWithResult();
  }

  private boolean decide() {
    var open = engine.getTaskService().createTaskQuery().list().stream().findFirst();
    open.ifPresent(this::decide);
    return open.isPresent();
  }

  private void decide(Task task) {
    var key = task.getTaskDefinitionKey();
    if (key.equals(example.withdrawAt()) && !withdrawn) {
      withdrawn = true;
      say("WithdrawalRequested");
      return;
    }
    var made = decisions.getOrDefault(key, new ArrayDeque<>()).poll();
    if (made == null) {
      fail("the case has no (further) decision for %s; passed so far: %s", key, models.passed());
    }
    engine.getTaskService().complete(task.getId(), Map.of("decision", made));
  }
}
