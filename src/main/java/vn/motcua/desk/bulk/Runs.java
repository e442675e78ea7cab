package vn.motcua.desk.bulk;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.motcua.office.Officers;
import vn.motcua.shared.DomainTransaction;
import vn.motcua.shared.Refusal;

/** Starts runs and shows them to whoever pressed; the worker does the rest. */
@Component
@DomainTransaction
class Runs {

  private static final int LAST = 10;

  private final RunTable table;
  private final Choice choice;
  private final Worker worker;
  private final Officers officers;
  private final Clock clock;

  Runs(RunTable table, Choice choice, Worker worker, Officers officers, Clock clock) {
    this.table = table;
    this.choice = choice;
    this.worker = worker;
    this.officers = officers;
    this.clock = clock;
  }

  /** @param shares by the id of the task; only of tasks that are shared out */
  public long start(Order order, List<String> tasks, Map<String, Share> shares) {
    var items = choice.of(tasks);
    if (items.isEmpty() || items.size() > Choice.MOST) {
      throw Refusal.invalid("desk.bulk-nothing-chosen", Choice.MOST);
    }
    long run = table.insert(officers.current(), order, items, shares, clock.instant());
    worker.wakeAfterCommit();
    return run;
  }

  public void retry(long id) {
    if (table.retry(require(id).id()) == 0) {
      throw Refusal.conflict("desk.bulk-nothing-to-retry");
    }
    worker.wakeAfterCommit();
  }

  public Run require(long id) {
    var me = officers.current();
    return table
        .find(id)
        .filter(run -> run.officer().equals(me.username()))
        .orElseThrow(() -> Refusal.notFound("desk.bulk-unknown", id));
  }

  public List<Item> items(Run run) {
    return table.items(run.id());
  }

  public List<Run> last() {
    return table.last(officers.current(), LAST);
  }
}
