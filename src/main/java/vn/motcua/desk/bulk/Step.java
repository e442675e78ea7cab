package vn.motcua.desk.bulk;

import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.intake.Looks;
import vn.motcua.office.Officers;
import vn.motcua.shared.Refusal;
import vn.motcua.workflow.Assignments;
import vn.motcua.workflow.Tasks;

/** Does one item of a run as the officer who pressed; the item is done in the transaction that did it. */
@Component
class Step {

  private static final Logger LOG = LoggerFactory.getLogger(Step.class);
  private static final int TRIES = 3;

  private final RunTable table;
  private final Tasks tasks;
  private final Assignments assignments;
  private final Looks looks;
  private final Officers officers;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Step(
      RunTable table,
      Tasks tasks,
      Assignments assignments,
      Looks looks,
      Officers officers,
      TransactionTemplate transaction,
      Clock clock) {
    this.table = table;
    this.tasks = tasks;
    this.assignments = assignments;
    this.looks = looks;
    this.officers = officers;
    this.transaction = transaction;
    this.clock = clock;
  }

  void work(Run run, Item item) {
    try {
      tries(run, item, TRIES);
    } catch (Refusal no) {
      table.refused(item, no, clock.instant());
    } catch (RuntimeException e) {
      LOG.error("bulk run {}, item {} of {}", run.id(), item.number(), item.dossier(), e);
      table.failed(item, clock.instant());
    }
  }

  /** A job may have moved the dossier at the same moment. */
  private void tries(Run run, Item item, int left) {
    try {
      officers.inNameOf(
          run.officer(), () -> transaction.executeWithoutResult(status -> once(run, item)));
    } catch (TransientDataAccessException busy) {
      if (left <= 1) {
        throw busy;
      }
      tries(run, item, left - 1);
    }
  }

  private void once(Run run, Item item) {
    if (table.take(item)) {
      act(run.order(), item);
      table.done(item, clock.instant());
    }
  }

  private void act(Order order, Item item) {
    switch (order.act()) {
      case CLAIM -> tasks.claim(item.task());
      case HAND_OVER -> tasks.handOver(item.task(), order.recipient(), order.reason());
      case ASSIGN -> assignments.assign(item.task(), order.recipient(), order.reason());
      case SHARE ->
        assignments.share(item.task(), item.share().recipient(), item.share().reason());
      case POST -> tasks.complete(item.task(), Checks.POST);
      case APPROVE -> tasks.complete(item.task(), Checks.APPROVE);
      case PRINT_RESULT, PRINT_CONTROL_SLIP ->
        looks.at(item.dossier(), List.of(order.act().name()));
    }
  }
}
