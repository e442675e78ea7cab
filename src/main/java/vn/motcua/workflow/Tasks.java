package vn.motcua.workflow;

import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.TaskService;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.DossierCode;
import vn.motcua.office.Officer;
import vn.motcua.office.Officers;
import vn.motcua.procedure.Form;
import vn.motcua.shared.DomainTransaction;
import vn.motcua.shared.Refusal;

/** Việc của cán bộ (cửa vào) — claim, give back, hand over and complete, whether asked by Tasklist, desk, counter or test. */
@Component
@DomainTransaction
public class Tasks {

  /** The result goes to whoever comes for it, or to the post. */
  static final String HAND_OVER = "Task_HandOver";

  private final TaskService engine;
  private final IdentityService identity;
  private final WorkItems items;
  private final TaskForms forms;
  private final TaskCheck check;
  private final Officers officers;
  private final vn.motcua.dossier.Dossiers dossiers;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Tasks(
      TaskService engine,
      IdentityService identity,
      WorkItems items,
      TaskForms forms,
      TaskCheck check,
      Officers officers,
      vn.motcua.dossier.Dossiers dossiers,
      ApplicationEventPublisher events,
      Clock clock) {
    this.engine = engine;
    this.identity = identity;
    this.items = items;
    this.forms = forms;
    this.check = check;
    this.officers = officers;
    this.dossiers = dossiers;
    this.events = events;
    this.clock = clock;
  }

  /** Also one that has ended. */
  public WorkItem get(String id) {
    var officer = officers.current();
    return items.find(id).filter(item -> item.isFor(officer)).orElseThrow(() -> notYours(id));
  }

  /** What the task is done with. */
  public Form form(WorkItem item) {
    return forms.of(item);
  }

  /** The open ones among these that the officer may see. */
  public List<WorkItem> open(Collection<String> ids) {
    var officer = officers.current();
    return items.open(ids).stream().filter(item -> item.isFor(officer)).toList();
  }

  /** The open ones among these that the officer may see, for a head all of the office. */
  public List<WorkItem> openInOffice(Collection<String> ids) {
    var officer = officers.current();
    return items.open(ids).stream()
        .filter(item -> item.isFor(officer)
            || Assignments.assigns(officer) && item.office().equals(officer.office()))
        .toList();
  }

  public void claim(String id) {
    var officer = officers.current();
    var item = lock(id, officer);
    requireFree(item, officer);
    as(officer, () -> {
      engine.claim(id, officer.username());
      return null;
    });
  }

  /** Says so in our words before the engine does in its own. */
  void requireFree(String id) {
    var officer = officers.current();
    requireFree(get(id), officer);
  }

  /** Gives the task back to the group; only by the one who has it. */
  public void unclaim(String id) {
    var officer = officers.current();
    var item = lock(id, officer);
    if (item.assignee() == null) {
      return;
    }
    if (!item.assignee().equals(officer.username())) {
      throw claimed(item);
    }
    // Not as the officer: the engine asks for the right to assign to anybody, which nobody here
    // has.
    engine.setAssignee(id, null);
  }

  /** Those of the office who may do it too. */
  public List<Officer> colleagues(WorkItem item) {
    var officer = officers.current();
    return able(item).filter(one -> !one.username().equals(officer.username())).toList();
  }

  /** Present, and the task is theirs to do. */
  private Stream<Officer> able(WorkItem item) {
    return officers.of(item.office()).stream().filter(one -> one.present() && item.isFor(one));
  }

  /** Passes the task to a colleague; only by the one who has it. */
  public void handOver(String id, String colleague, String note) {
    var officer = officers.current();
    var item = lock(id, officer);
    if (!officer.username().equals(item.assignee())) {
      throw item.assignee() == null
          ? Refusal.conflict("workflow.task-not-claimed", item.dossier())
          : claimed(item);
    }
    if (colleagues(item).stream().noneMatch(one -> one.username().equals(colleague))) {
      throw Refusal.invalid("workflow.colleague-unknown");
    }
    engine.setAssignee(id, colleague); // as in unclaim
    events.publishEvent(new TaskHandedOver(
        item.dossier(), item.name(), officer.username(), colleague, note, clock.instant()));
  }

  public void complete(String id, Map<String, Object> values) {
    var officer = officers.current();
    complete(lock(id, officer), officer, values);
  }

  /** What a Tasklist is about to submit, checked; the engine then completes the task by itself. */
  TaskInput checked(String id, Map<String, Object> values) {
    var officer = officers.current();
    var item = lock(id, officer);
    requireFree(item, officer);
    return check.check(item, officer, values);
  }

  /** The counter takes a dossier in at once. */
  void takeIn(DossierCode code, String username) {
    completeOpen(code, "Task_ReceiveDossier", username, Map.of("decision", "accept"));
  }

  /** The counter hands the result over. */
  void handOver(DossierCode code, String receivedBy, String document) {
    var values = new LinkedHashMap<String, Object>(Map.of("decision", "returned"));
    values.put("receivedBy", receivedBy);
    values.put("document", document);
    values.values().removeIf(value -> value == null || value.toString().isBlank());
    completeOpen(code, HAND_OVER, officers.current().username(), values);
  }

  private void completeOpen(
      DossierCode code, String taskKey, String username, Map<String, Object> values) {
    var officer =
        officers.find(username).orElseThrow(() -> Refusal.forbidden("office.not-logged-in"));
    var item = items
        .openOf(code, taskKey)
        .filter(open -> open.isFor(officer))
        .orElseThrow(() -> Refusal.conflict("workflow.not-at-this-step", code));
    complete(lock(item.id(), officer), officer, values);
  }

  private void complete(WorkItem item, Officer officer, Map<String, Object> values) {
    requireFree(item, officer);
    var input = check.check(item, officer, values);
    if (item.assignee() == null) {
      as(officer, () -> {
        engine.claim(item.id(), officer.username());
        return null;
      });
    }
    as(officer, () -> {
      try {
        return input.during(() -> {
          engine.complete(item.id(), Map.of("decision", input.decision()));
          return null;
        });
      } catch (RuntimeException e) {
        throw e;
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    });
  }

  private static void requireFree(WorkItem item, Officer officer) {
    if (!officer.present()) {
      throw Refusal.conflict("workflow.officer-absent");
    }
    if (item.assignee() != null && !item.assignee().equals(officer.username())) {
      throw claimed(item);
    }
  }

  /** First the dossier, then the task: whoever else changes the dossier keeps the same order. */
  private WorkItem lock(String id, Officer officer) {
    var known = items.find(id).filter(item -> item.isFor(officer)).orElseThrow(() -> notYours(id));
    dossiers.lock(known.dossier());
    return items
        .lockOpen(id)
        .orElseThrow(() -> Refusal.conflict("workflow.task-done", known.dossier()));
  }

  private <T> T as(Officer officer, Supplier<T> work) {
    identity.setAuthentication(officer.username(), identityGroups(officer));
    try {
      return work.get();
    } catch (OptimisticLockingException meanwhile) {
      throw new OptimisticLockingFailureException("a job has moved the dossier", meanwhile);
    } finally {
      identity.clearAuthentication();
    }
  }

  private static List<String> identityGroups(Officer officer) {
    return List.copyOf(officer.groups());
  }

  private static Refusal claimed(WorkItem item) {
    return Refusal.conflict("workflow.task-claimed", item.dossier());
  }

  /** Absent and foreign look alike. */
  private static Refusal notYours(String id) {
    return Refusal.forbidden("workflow.task-not-yours", id);
  }
}
