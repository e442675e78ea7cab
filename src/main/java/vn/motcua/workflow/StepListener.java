package vn.motcua.workflow;

import java.time.Clock;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.Decision;
import vn.motcua.dossier.DossierCode;
import vn.motcua.dossier.Dossiers;
import vn.motcua.office.Officer;
import vn.motcua.office.Role;
import vn.motcua.procedure.TimeLimit;
import vn.motcua.shared.Refusal;
import vn.motcua.sla.Deadlines;

/**
 * The properties {@code role}, {@code office} and {@code limit} of a user task: who gets it and until when.
 *
 * <p>The group is computed from the dossier's own row; nothing a client can write decides where a task goes.
 */
@Component
class StepListener {

  private final Dossiers dossiers;
  private final Deadlines deadlines;
  private final WorkItems items;
  private final Clock clock;

  StepListener(Dossiers dossiers, Deadlines deadlines, WorkItems items, Clock clock) {
    this.dossiers = dossiers;
    this.deadlines = deadlines;
    this.items = items;
    this.clock = clock;
  }

  TaskListener of(ModelListeners.Properties properties, String form) {
    return task -> {
      switch (task.getEventName()) {
        case TaskListener.EVENTNAME_CREATE -> open(task, properties, form);
        case TaskListener.EVENTNAME_ASSIGNMENT -> items.assign(task.getId(), task.getAssignee());
        case TaskListener.EVENTNAME_COMPLETE -> complete(task);
        default -> items.close(task.getId(), clock.instant(), null);
      }
    };
  }

  private void open(DelegateTask task, ModelListeners.Properties properties, String form) {
    var code = new DossierCode(task.getExecution().getProcessBusinessKey());
    var dossier = dossiers.require(code);
    var office = "RECEIVING".equals(properties.get("office"))
        ? dossier.receivingOffice()
        : dossier.handlingOffice();
    var role = Role.valueOf(properties.get("role"));
    var now = clock.instant();
    var limit = properties.get("limit");
    var due = limit == null ? null : deadlines.stepDue(office, TimeLimit.parse(limit), now, code);
    task.addCandidateGroup(Officer.group(office, role));
    task.setDueDate(due == null ? null : Date.from(due));
    items.open(new WorkItem(
        task.getId(),
        code,
        dossier.procedureCode(),
        dossier.applicantName(),
        task.getName(),
        task.getTaskDefinitionKey(),
        form,
        office,
        role,
        null,
        now,
        due));
  }

  private void complete(DelegateTask task) {
    var input = TaskInput.of(task.getId())
        .orElseThrow(() -> Refusal.forbidden("workflow.completed-past-the-check", task.getId()));
    var code = new DossierCode(task.getExecution().getProcessBusinessKey());
    var now = clock.instant();
    dossiers.recordDecision(
        code,
        new Decision(
            task.getTaskDefinitionKey(), input.officer(), input.decision(), input.values(), now));
    dossiers.establish(code, input.facts());
    items.close(task.getId(), now, input.decision());
  }
}
