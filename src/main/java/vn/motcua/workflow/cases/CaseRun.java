package vn.motcua.workflow.cases;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.externaltask.ExternalTask;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;

/** Plays one case to its end: the officers, the citizen, the peers and the clock in one person. */
final class CaseRun {

  private static final int LONGEST = 300;
  private static final int SHOWN = 6;
  private static final String WORKER = "case";

  private final CaseEngine models;
  private final ProcessEngine engine;
  private final ModelCase example;
  private final String dossier;
  private final Map<String, Deque<String>> decisions = new HashMap<>();
  private final Map<String, String> messages;
  private final List<String> timers;
  private boolean withdrawn;

  CaseRun(CaseEngine models, ModelCase example, String dossier) {
    this.models = models;
    this.engine = models.engine();
    this.example = example;
    this.dossier = dossier;
    this.messages = new HashMap<>(example.messages());
    this.timers = new ArrayList<>(example.timers());
    example.decisions().forEach((task, made) -> decisions.put(task, new ArrayDeque<>(made)));
  }

  /** @return every activity that was entered, in order */
  List<String> play(String process) {
    models.begin(example.answers());
    engine.getRuntimeService().startProcessInstanceByKey(process, dossier, example.routes());
    for (int step = 0; isOpen(); step++) {
      models.deadline().check();
      if (step > LONGEST || !goOn()) {
        throw new CaseFailed("workflow.case-stuck", soFar());
      }
    }
    nothingIsLeft();
    goesTheWay();
    return models.passed();
  }

  private void nothingIsLeft() {
    decisions.values().removeIf(Deque::isEmpty);
    if (!decisions.isEmpty()) {
      throw new CaseFailed("workflow.case-decision-left", names(decisions), soFar());
    }
    if (!timers.isEmpty()) {
      throw new CaseFailed("workflow.case-timer-left", String.join(", ", timers), soFar());
    }
    if (!messages.isEmpty()) {
      throw new CaseFailed("workflow.case-message-left", names(messages), soFar());
    }
  }

  private void goesTheWay() {
    var passed = models.passed().iterator();
    for (var expected : example.path()) {
      boolean found = false;
      while (!found && passed.hasNext()) {
        found = passed.next().equals(expected);
      }
      if (!found) {
        throw new CaseFailed(
            "workflow.case-another-way", expected, String.join(" → ", models.passed()));
      }
    }
  }

  private static String names(Map<String, ?> left) {
    return left.keySet().stream().sorted().collect(Collectors.joining(", "));
  }

  /** The last few steps; where it went wrong is there. */
  private String soFar() {
    var passed = models.passed();
    return String.join(" → ", passed.subList(Math.max(0, passed.size() - SHOWN), passed.size()));
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

  /** By the delegate of the operation, and more closely by the task. */
  private Map<String, Object> answerOf(ExternalTask task) {
    var answer = new HashMap<String, Object>();
    models.words().peers().forEach((delegate, topic) -> {
      if (topic.equals(task.getTopicName())) {
        answer.putAll(models.answer(delegate));
      }
    });
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

  /** Whoever has something to decide comes first; tasks may stand side by side. */
  private boolean decide() {
    var open = engine.getTaskService().createTaskQuery().list();
    var next =
        open.stream().filter(task -> withdrawsAt(task) || left(task) != null).findFirst();
    if (next.isEmpty() && !open.isEmpty()) {
      throw new CaseFailed(
          "workflow.case-decision-missing", open.get(0).getTaskDefinitionKey(), soFar());
    }
    next.ifPresent(this::decide);
    return next.isPresent();
  }

  private boolean withdrawsAt(Task task) {
    return task.getTaskDefinitionKey().equals(example.withdrawAt()) && !withdrawn;
  }

  private String left(Task task) {
    return decisions
        .getOrDefault(task.getTaskDefinitionKey(), new ArrayDeque<>())
        .peek();
  }

  private void decide(Task task) {
    if (withdrawsAt(task)) {
      withdrawn = true;
      say("WithdrawalRequested");
      return;
    }
    var made = decisions.get(task.getTaskDefinitionKey()).poll();
    engine.getTaskService().complete(task.getId(), Map.of("decision", made));
  }
}
