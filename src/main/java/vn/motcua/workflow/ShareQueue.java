package vn.motcua.workflow;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tasks somebody is looked for: a moment in their row, taken away when one has them, whoever that is. */
@Repository
class ShareQueue {

  private final JdbcClient jdbc;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  ShareQueue(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
    this.jdbc = jdbc;
    this.events = events;
    this.clock = clock;
  }

  /** Somebody is looked for as soon as this transaction is through. */
  void offer(String id) {
    mark(id, clock.instant(), "");
    events.publishEvent(new TaskOffered(id));
  }

  /** Not if somebody has it by now. */
  void lookAgain(String id, Instant at) {
    mark(id, at, " and share_at is not null");
  }

  private void mark(String id, Instant at, String which) {
    jdbc.sql("update work_item set share_at = ? where id = ? and assignee is null and not ended"
            + which)
        .params(Timestamp.from(at), id)
        .update();
  }

  void remove(String id) {
    jdbc.sql("update work_item set share_at = null where id = ?").param(id).update();
  }

  /** Longest first. */
  List<String> due(int most) {
    return jdbc.sql("select id from work_item where share_at <= ? order by share_at, id limit ?")
        .params(Timestamp.from(clock.instant()), most)
        .query(String.class)
        .list();
  }

  /** False when somebody has it by now, or another node has given it out. */
  boolean lock(String id) {
    return jdbc.sql(
            """
            select 1 from work_item where id = ? and share_at <= ? and assignee is null and not ended for update""")
        .params(id, Timestamp.from(clock.instant()))
        .query(Integer.class)
        .optional()
        .isPresent();
  }
}
