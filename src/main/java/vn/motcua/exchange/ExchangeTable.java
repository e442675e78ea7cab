package vn.motcua.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows as those who ask and those who look after them know them; on their way they are in {@link SendingTable}. */
@Repository
class ExchangeTable {

  private final JdbcClient jdbc;

  ExchangeTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  long insert(String peer, String operation, String subject, String orderKey, String body) {
    return jdbc.sql(
            """
            insert into exchange (peer, operation, subject, order_key, request)
            values (:peer, :operation, :subject, :orderKey, :body) returning id""")
        .param("peer", peer)
        .param("operation", operation)
        .param("subject", subject)
        .param("orderKey", orderKey)
        .param("body", body)
        .query(Long.class)
        .single();
  }

  void setWaiting(long id, Waiting waiting) {
    jdbc.sql(
            """
            update exchange set process_instance_id = :process, execution_id = :execution,
              activity_instance_id = :activity where id = :id""")
        .param("process", waiting.processInstanceId())
        .param("execution", waiting.executionId())
        .param("activity", waiting.activityInstanceId())
        .param("id", id)
        .update();
  }

  void abandon(String activityInstanceId) {
    jdbc.sql(
            """
            update exchange set state = 'CANCELLED', settled_at = clock_timestamp()
            where activity_instance_id = :activity
              and state in ('PENDING', 'SENT', 'UNKNOWN', 'ANSWERED', 'GIVEN_UP')""")
        .param("activity", activityInstanceId)
        .update();
  }

  /** Due at that time from now; a given-up one begins anew, with the doubt it was left in. */
  boolean retry(long id, Duration after) {
    return jdbc.sql(
                """
                update exchange set due_at = now() + :after * interval '1 millisecond', settled_at = null,
                  state = case when state <> 'GIVEN_UP' then state when in_doubt then 'UNKNOWN' else 'PENDING' end,
                  attempts = case when state = 'GIVEN_UP' then 0 else attempts end,
                  first_sent_at = case when state = 'GIVEN_UP' then null else first_sent_at end
                where id = :id and state in ('PENDING', 'UNKNOWN', 'ANSWERED', 'GIVEN_UP')""")
            .param("after", after.toMillis())
            .param("id", id)
            .update()
        == 1;
  }

  Optional<SendingTable.Claimed> find(long id) {
    return jdbc.sql("select " + SendingTable.COLUMNS + " from exchange where id = :id")
        .param("id", id)
        .query((row, n) -> SendingTable.read(row))
        .optional();
  }

  /** Keeps the row from changing until the transaction ends. */
  void hold(long id) {
    jdbc.sql("select 1 from exchange where id = :id for update")
        .param("id", id)
        .query()
        .listOfRows();
  }

  boolean isUnderWay(String operation) {
    return jdbc.sql(
            """
            select exists (select from exchange
              where operation = :operation and state in ('PENDING', 'SENT', 'UNKNOWN', 'ANSWERED'))""")
        .param("operation", operation)
        .query(Boolean.class)
        .single();
  }

  List<ExchangeState> about(String subject) {
    return jdbc.sql("select * from exchange where subject = :subject order by id")
        .param("subject", subject)
        .query((row, n) -> state(row))
        .list();
  }

  static ExchangeState state(ResultSet row) throws SQLException {
    return new ExchangeState(
        row.getLong("id"),
        row.getString("peer"),
        row.getString("operation"),
        row.getString("subject"),
        ExchangeState.State.valueOf(row.getString("state")),
        row.getInt("attempts"),
        instant(row, "created_at"),
        instant(row, "due_at"),
        instant(row, "settled_at"),
        row.getString("error"));
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    var at = row.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }
}
