package vn.motcua.workflow;

import java.time.Clock;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.dossier.Dossiers;
import vn.motcua.office.Absence;
import vn.motcua.office.Absences;
import vn.motcua.office.Officers;
import vn.motcua.office.Sharing;

/**
 * Việc của người vắng mặt (cửa vào) — what absent officers have claimed goes to their substitutes or back to the group, and
 * what substitutes still hold when their time is over goes back to the group.
 *
 * <p>Each task in a transaction of its own, and looked at again under its lock: stopped half-way or run by two nodes at once,
 * every task is given back once.
 */
@Component
public class AbsentWork {

  private static final Logger LOG = LoggerFactory.getLogger(AbsentWork.class);

  private final Absences absences;
  private final WorkItems items;
  private final Dossiers dossiers;
  private final FourEyes fourEyes;
  private final Sharing sharing;
  private final ShareQueue queue;
  private final Officers officers;
  private final TaskService engine;
  private final TransactionTemplate transaction;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  AbsentWork(
      Absences absences,
      WorkItems items,
      Dossiers dossiers,
      FourEyes fourEyes,
      Sharing sharing,
      ShareQueue queue,
      Officers officers,
      TaskService engine,
      TransactionTemplate transaction,
      ApplicationEventPublisher events,
      Clock clock) {
    this.absences = absences;
    this.items = items;
    this.dossiers = dossiers;
    this.fourEyes = fourEyes;
    this.sharing = sharing;
    this.queue = queue;
    this.officers = officers;
    this.engine = engine;
    this.transaction = transaction;
    this.events = events;
    this.clock = clock;
  }

  /** What somebody holds who may not work on it today; what fails is looked at again the next time. */
  public void giveBack() {
    var running = absences.running().stream()
        .collect(Collectors.toMap(Absence::officer, Function.identity(), (one, other) -> one));
    var held = Stream.concat(
        items.heldBy(running.keySet()).stream(), items.heldWithoutOwnRight().stream());
    held.forEach(item -> {
      try {
        transaction.executeWithoutResult(status -> giveBack(item, running.get(item.assignee())));
      } catch (RuntimeException e) {
        LOG.warn("{} stays where it is until the next look", item.dossier(), e);
      }
    });
  }

  /** @param absence of who holds it; null when the holder is there */
  private void giveBack(WorkItem known, Absence absence) {
    dossiers.lock(known.dossier());
    var item = items
        .lockOpen(known.id())
        .filter(open -> known.assignee().equals(open.assignee()))
        .filter(this::isHeldInVain)
        .orElse(null);
    if (item == null) {
      return;
    }
    var to = absence == null ? null : takesOver(item, absence);
    engine.setAssignee(item.id(), to);
    if (to == null && sharing.isAutomatic(item.office(), item.role(), item.taskKey())) {
      queue.offer(item.id());
    }
    events.publishEvent(
        new TaskReturned(item.dossier(), item.name(), known.assignee(), to, clock.instant()));
  }

  private boolean isHeldInVain(WorkItem item) {
    return officers
        .find(item.assignee())
        .filter(holder -> holder.present() && item.isFor(holder))
        .isEmpty();
  }

  /** The substitute, if the task is theirs to do; whoever proposed is not given the approval. */
  private String takesOver(WorkItem item, Absence absence) {
    return officers
        .find(java.util.Objects.requireNonNullElse(absence.substitute(), ""))
        .filter(one -> one.present() && item.isFor(one))
        .map(one -> one.username())
        .filter(one -> !fourEyes.barred(item).contains(one))
        .orElse(null);
  }
}
