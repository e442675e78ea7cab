package vn.motcua.workflow;

import java.time.Clock;
import java.util.Objects;
import org.camunda.bpm.engine.TaskService;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.Notes;
import vn.motcua.office.Officer;
import vn.motcua.office.Officers;
import vn.motcua.office.Role;
import vn.motcua.shared.DomainTransaction;
import vn.motcua.shared.Refusal;

/** Phân công (cửa vào) — the head of an office gives its tasks to its officers, whoever has them now. */
@Component
@DomainTransaction
public class Assignments {

  private static final int LONGEST_REASON = 1000;

  private final TaskService engine;
  private final WorkItems items;
  private final Dossiers dossiers;
  private final Notes notes;
  private final Officers officers;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Assignments(
      TaskService engine,
      WorkItems items,
      Dossiers dossiers,
      Notes notes,
      Officers officers,
      ApplicationEventPublisher events,
      Clock clock) {
    this.engine = engine;
    this.items = items;
    this.dossiers = dossiers;
    this.notes = notes;
    this.officers = officers;
    this.events = events;
    this.clock = clock;
  }

  /** In the own right: whoever stands in for the head does tasks and nothing more. */
  public static boolean assigns(Officer officer) {
    return officer.has(Role.APPROVAL);
  }

  /** With a reason; the officer finds it as a note with the dossier. */
  public void assign(String id, String to, String reason) {
    var head = officers.current();
    dossiers.lock(items.find(id).orElseThrow(() -> notYours(id)).dossier());
    var item = check(id, to, reason);
    engine.setAssignee(id, to); // the engine asks for a right nobody here has, as in Tasks.unclaim
    notes.add(
        item.dossier(),
        head.username(),
        "Phân công việc “%s” cho %s: %s".formatted(item.name(), officers.nameOf(to), reason));
    events.publishEvent(new TaskAssigned(
        item.dossier(),
        item.name(),
        head.username(),
        item.assignee(),
        to,
        reason,
        clock.instant()));
  }

  /** Refuses what {@link #assign} would refuse. */
  public WorkItem check(String id, String to, String reason) {
    var head = officers.current();
    var item = items
        .find(id)
        .filter(found -> assigns(head) && head.office().equals(found.office()))
        .orElseThrow(() -> notYours(id));
    if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
      throw Refusal.invalid("workflow.assigned-without-reason");
    }
    if (items.lockOpen(id).isEmpty()) {
      throw Refusal.conflict("workflow.task-done", item.dossier());
    }
    if (item.role() == Role.CITIZEN) {
      throw Refusal.conflict("workflow.task-of-the-citizen", item.dossier());
    }
    var colleague = officers
        .find(Objects.requireNonNullElse(to, ""))
        .filter(item::isFor)
        .orElseThrow(() -> Refusal.invalid("workflow.colleague-unknown"));
    if (!colleague.present()) {
      throw Refusal.conflict("workflow.colleague-absent", colleague.fullName());
    }
    if (to.equals(item.assignee())) {
      throw Refusal.conflict("workflow.assigned-already", item.dossier());
    }
    if (item.role() == Role.APPROVAL && hasProposed(to, item)) {
      throw Refusal.conflict("workflow.four-eyes", item.dossier());
    }
    return item;
  }

  private boolean hasProposed(String officer, WorkItem item) {
    return dossiers.decisions(item.dossier()).stream()
        .anyMatch(made -> made.decision().equals("propose") && made.officer().equals(officer));
  }

  /** Absent and foreign look alike. */
  private static Refusal notYours(String id) {
    return Refusal.forbidden("workflow.task-not-yours", id);
  }
}
