package vn.motcua.workflow;

import java.time.Clock;
import java.util.List;
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
  private final FourEyes fourEyes;
  private final FairShares shares;
  private final Notes notes;
  private final Officers officers;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Assignments(
      TaskService engine,
      WorkItems items,
      Dossiers dossiers,
      FourEyes fourEyes,
      FairShares shares,
      Notes notes,
      Officers officers,
      ApplicationEventPublisher events,
      Clock clock) {
    this.engine = engine;
    this.items = items;
    this.dossiers = dossiers;
    this.fourEyes = fourEyes;
    this.shares = shares;
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
    give(check(id, to, reason), to, head.username(), reason);
  }

  /** @param by who decided so: the head, or the system */
  void give(WorkItem item, String to, String by, String reason) {
    // The engine asks for a right nobody here has, as in Tasks.unclaim.
    engine.setAssignee(item.id(), to);
    notes.add(
        item.dossier(),
        by,
        "Phân công việc “%s” cho %s: %s".formatted(item.name(), officers.nameOf(to), reason));
    events.publishEvent(new TaskAssigned(
        item.dossier(), item.name(), by, item.assignee(), to, reason, clock.instant()));
  }

  /** As {@link #assign}, but only to who is in charge of it: what is shared out goes to nobody else. */
  public void share(String id, String to, String reason) {
    var item = items.find(id).orElseThrow(() -> notYours(id));
    if (!shares.isAble(item, Objects.requireNonNullElse(to, ""))) {
      throw Refusal.conflict("workflow.colleague-not-able", to == null ? "" : officers.nameOf(to));
    }
    assign(id, to, reason);
  }

  /** Whom the head may give it to. */
  public List<Officer> candidates(WorkItem item) {
    var barred = fourEyes.barred(item);
    return officers.of(item.office()).stream()
        .filter(one -> one.present() && item.isFor(one))
        .filter(one -> !one.username().equals(item.assignee()) && !barred.contains(one.username()))
        .toList();
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
    if (fourEyes.barred(item).contains(to)) {
      throw Refusal.conflict("workflow.four-eyes", item.dossier());
    }
    return item;
  }

  /** Absent and foreign look alike. */
  private static Refusal notYours(String id) {
    return Refusal.forbidden("workflow.task-not-yours", id);
  }
}
