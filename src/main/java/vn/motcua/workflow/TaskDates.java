package vn.motcua.workflow;

import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.motcua.sla.DeadlineEvent;
import vn.motcua.sla.Step;
import vn.motcua.sla.Steps;

/** The dates of the engine's tasks follow those of the steps, so that its filters find what is near and what is late. */
@Component
class TaskDates {

  private final TaskService engine;
  private final IdentityService identity;
  private final Steps steps;

  TaskDates(TaskService engine, IdentityService identity, Steps steps) {
    this.engine = engine;
    this.identity = identity;
    this.steps = steps;
  }

  @EventListener
  void moved(DeadlineEvent.Moved event) {
    // Not as the officer: the engine asks for the right to assign to anybody, which nobody here
    // has.
    var officer = identity.getCurrentAuthentication();
    identity.clearAuthentication();
    try {
      steps.open(event.dossier()).forEach(this::follow);
    } finally {
      if (officer != null) {
        identity.setAuthentication(officer);
      }
    }
  }

  private void follow(Step step) {
    var task = engine.createTaskQuery().taskId(step.id()).singleResult();
    if (task != null) {
      task.setDueDate(date(step.dueAt()));
      task.setFollowUpDate(date(step.nearAt()));
      engine.saveTask(task);
    }
  }

  static Date date(Instant moment) {
    return moment == null ? null : Date.from(moment);
  }
}
