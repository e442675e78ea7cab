package vn.motcua.workflow;

import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.dossier.Dossiers;
import vn.motcua.office.Role;
import vn.motcua.office.Sharing;

/**
 * Gives tasks out by themselves where the head has switched it on: each in a transaction of its own, and once.
 *
 * <p>Not where the task is made: that may be in the name of an officer of another office, who does not see how much lies on
 * whose desk here. What is marked there waits in its row, whoever stops meanwhile.
 */
@Component
class AutomaticAssignment {

  private static final Logger LOG = LoggerFactory.getLogger(AutomaticAssignment.class);
  private static final int AT_ONCE = 200;

  /** Until somebody is looked for again where nobody is able. */
  private static final Duration LATER = Duration.ofMinutes(10);

  /** Until one that failed is tried again: a job may have moved the dossier at the same moment. */
  private static final Duration SOON = Duration.ofMinutes(1);

  private final ShareQueue queue;
  private final WorkItems items;
  private final FairShares shares;
  private final Sharing sharing;
  private final Assignments assignments;
  private final Dossiers dossiers;
  private final TransactionTemplate transaction;
  private final JdbcClient jdbc;
  private final Clock clock;

  AutomaticAssignment(
      ShareQueue queue,
      WorkItems items,
      FairShares shares,
      Sharing sharing,
      Assignments assignments,
      Dossiers dossiers,
      TransactionTemplate transaction,
      JdbcClient jdbc,
      Clock clock) {
    this.queue = queue;
    this.items = items;
    this.shares = shares;
    this.sharing = sharing;
    this.assignments = assignments;
    this.dossiers = dossiers;
    this.transaction = transaction;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** What fails stands back, so that it keeps nobody else waiting. */
  void shareOut() {
    for (var id : queue.due(AT_ONCE)) {
      try {
        transaction.executeWithoutResult(status -> share(id));
      } catch (RuntimeException e) {
        LOG.warn("task {} stays with the group until the next look", id, e);
        queue.lookAgain(id, clock.instant().plus(SOON));
      }
    }
  }

  private void share(String id) {
    var item = items.find(id).orElseThrow();
    oneAtATime(item);
    dossiers.lock(item.dossier());
    if (!queue.lock(id)) {
      return;
    }
    if (!sharing.isAutomatic(item.office(), item.role(), item.taskKey())) {
      queue.remove(id);
      return;
    }
    var suggestion = shares.of(item);
    if (suggestion.isSomebody()) {
      assignments.give(item, suggestion.officer(), Role.SYSTEM_NAME, suggestion.reason());
    } else {
      queue.lookAgain(id, clock.instant().plus(LATER));
    }
  }

  /** Two nodes would both give theirs to whoever has least now. */
  private void oneAtATime(WorkItem item) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
        .param("share/" + item.office())
        .query()
        .listOfRows();
  }
}
