package vn.motcua.workflow;

import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.Decision;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierCode;
import vn.motcua.dossier.Dossiers;
import vn.motcua.office.OfficeCode;
import vn.motcua.office.Officer;
import vn.motcua.office.Role;
import vn.motcua.office.Sharing;
import vn.motcua.procedure.TimeLimit;
import vn.motcua.shared.Refusal;
import vn.motcua.sla.Step;
import vn.motcua.sla.Steps;

/**
 * The properties {@code role}, {@code office} and {@code limit} of a user task: who gets it and until when.
 *
 * <p>The group is computed from the dossier's own row; nothing a client can write decides where a task goes.
 */
@Component
class StepListener {

  private final Dossiers dossiers;
  private final Steps steps;
  private final WorkItems items;
  private final Sharing sharing;
  private final ShareQueue queue;
  private final Clock clock;

  StepListener(
      Dossiers dossiers,
      Steps steps,
      WorkItems items,
      Sharing sharing,
      ShareQueue queue,
      Clock clock) {
    this.dossiers = dossiers;
    this.steps = steps;
    this.items = items;
    this.sharing = sharing;
    this.queue = queue;
    this.clock = clock;
  }

  TaskListener of(ModelListeners.Properties properties, String form) {
    return task -> {
      switch (task.getEventName()) {
        case TaskListener.EVENTNAME_CREATE -> open(task, properties, form);
        case TaskListener.EVENTNAME_ASSIGNMENT -> assign(task);
        case TaskListener.EVENTNAME_COMPLETE -> complete(task);
        default -> close(task, null);
      }
    };
  }

  private void open(DelegateTask task, ModelListeners.Properties properties, String form) {
    var code = new DossierCode(task.getExecution().getProcessBusinessKey());
    var dossier = dossiers.require(code);
    var office = office(dossier, properties.get("office"));
    var role = Role.valueOf(properties.get("role"));
    var limit = properties.get("limit");
    var step = steps.begin(new Step.Opening(
        task.getId(),
        code,
        task.getTaskDefinitionKey(),
        task.getName(),
        office,
        role.name(),
        limit == null ? TimeLimit.NONE : TimeLimit.parse(limit),
        clock.instant()));
    items.open(task.getId(), dossier, task.getTaskDefinitionKey(), form, office, role);
    task.setName(
        step.name() + " · " + code); // a card of Tasklist shows the name and no business key
    if (role == Role.CITIZEN) {
      Role.desks().forEach(desk -> task.addCandidateGroup(Officer.group(office, desk)));
      task.setAssignee(Role.CITIZEN_NAME);
    } else {
      task.addCandidateGroup(Officer.group(office, role));
      task.addCandidateGroup(Officer.group(office, role, dossier.procedureCode()));
      if (sharing.isAutomatic(office, role, task.getTaskDefinitionKey())) {
        queue.offer(task.getId());
      }
    }
    task.setDueDate(TaskDates.date(step.dueAt()));
    task.setFollowUpDate(TaskDates.date(step.nearAt()));
  }

  private static OfficeCode office(Dossier dossier, String which) {
    return switch (which) {
      case "RECEIVING" -> dossier.receivingOffice();
      case "RETURNING" -> dossier.returningOffice();
      default -> dossier.handlingOffice();
    };
  }

  private void assign(DelegateTask task) {
    items.assign(task.getId(), task.getAssignee());
    steps.claim(task.getId(), task.getAssignee());
  }

  private void close(DelegateTask task, String outcome) {
    items.close(task.getId());
    steps.end(task.getId(), outcome);
  }

  private void complete(DelegateTask task) {
    var input = TaskInput.of(task.getId())
        .orElseThrow(() -> Refusal.forbidden("workflow.completed-past-the-check", task.getId()));
    var code = new DossierCode(task.getExecution().getProcessBusinessKey());
    var now = clock.instant();
    dossiers.recordDecision(
        code,
        steps.find(task.getId()).orElseThrow().name(),
        new Decision(
            task.getTaskDefinitionKey(),
            input.officer(),
            input.decision(),
            input.values(),
            now,
            input.acting()));
    dossiers.establish(code, input.facts());
    close(task, input.decision());
  }
}
