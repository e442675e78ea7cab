package vn.motcua.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows and the few statements on them; each change of state names the state it starts from. */
@Repository
class ExchangeTable {

  /** What one claimed or answered row carries on. */
  record Claimed(Exchange exchange, Waiting waiting, boolean old, String answer) {}

  private static final String COLUMNS =
      "id, idempotency_key, peer, operation, subject, order_key, request, attempts, process_instance_id,"
          + " execution_id, activity_instance_id, (now() - created_at) > interval '72 hours' as old, response";

  private final JdbcClient jdbc;
  private final JdbcTemplate template;

  ExchangeTable(JdbcClient jdbc, JdbcTemplate template) {
    this.jdbc = jdbc;
    this.template = template;
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

  /** Takes what is due, at most the free places of each peer; a row behind an open one of its order key waits. */
  List<Claimed> claim(Map<String, Integer> freePlaces, Duration lease) {
    var peers = freePlaces.keySet().toArray(String[]::new);
    var free = freePlaces.values().toArray(Integer[]::new);
    return template.query(
        connection -> {
          var statement = connection.prepareStatement(
              """
              with due as (
                select e.id from unnest(?::text[], ?::int[]) p(peer, free)
                cross join lateral (
                  select x.id from exchange x
                  where x.peer = p.peer and x.state in ('PENDING', 'SENT') and x.due_at <= now()
                    and (x.order_key is null or not exists (select 1 from exchange b where b.peer = x.peer
                      and b.order_key = x.order_key and b.id < x.id
                      and b.state in ('PENDING', 'SENT', 'ANSWERED', 'GIVEN_UP')))
                  order by x.due_at limit p.free for update skip locked) e)
              update exchange u set state = 'SENT', attempts = u.attempts + 1, sent_at = clock_timestamp(),
                due_at = now() + ? * interval '1 millisecond'
              where u.id = any(array(select id from due)) returning\s"""
                  + COLUMNS);
          statement.setArray(1, connection.createArrayOf("text", peers));
          statement.setArray(2, connection.createArrayOf("int", free));
          statement.setLong(3, lease.toMillis());
          return statement;
        },
        (row, n) -> read(row));
  }

  /** The gate: true for exactly one of all who bring an answer for this sending. */
  boolean close(long id, String from, String to, String response) {
    return jdbc.sql(
                """
                update exchange set state = :to, response = coalesce(:response, response), error = null,
                  answered_at = coalesce(answered_at, clock_timestamp()), settled_at = clock_timestamp()
                where id = :id and state = :from""")
            .param("to", to)
            .param("from", from)
            .param("response", response)
            .param("id", id)
            .update()
        == 1;
  }

  /** The answer is kept although nobody could go on with it yet. */
  void keepAnswer(long id, String response, Duration again) {
    jdbc.sql(
            """
            update exchange set state = 'ANSWERED', response = :response, answered_at = clock_timestamp(),
              due_at = now() + :again * interval '1 millisecond', resumes = resumes + 1
            where id = :id and state in ('SENT', 'ANSWERED')""")
        .param("response", response)
        .param("again", again.toMillis())
        .param("id", id)
        .update();
  }

  List<Claimed> answered(int limit, Duration lease) {
    return jdbc.sql(
            """
            update exchange set due_at = now() + :lease * interval '1 millisecond'
            where id = any(array(select id from exchange where state = 'ANSWERED' and due_at <= now()
              order by due_at limit :limit for update skip locked)) returning\s"""
                + COLUMNS)
        .param("lease", lease.toMillis())
        .param("limit", limit)
        .query((row, n) -> read(row))
        .list();
  }

  void sendAgain(Exchange exchange, String why, Duration after, boolean countAttempt) {
    jdbc.sql(
            """
            update exchange set state = 'PENDING', error = :why, attempts = attempts - :uncounted,
              due_at = now() + :after * interval '1 millisecond'
            where id = :id and state = 'SENT' and attempts = :attempts""")
        .param("why", why)
        .param("uncounted", countAttempt ? 0 : 1)
        .param("after", after.toMillis())
        .param("id", exchange.id())
        .param("attempts", exchange.attempts())
        .update();
  }

  boolean giveUp(Exchange exchange, String error) {
    return jdbc.sql(
                """
                update exchange set state = 'GIVEN_UP', error = :error, settled_at = clock_timestamp()
                where id = :id and state = 'SENT' and attempts = :attempts""")
            .param("error", error)
            .param("id", exchange.id())
            .param("attempts", exchange.attempts())
            .update()
        == 1;
  }

  void abandon(String activityInstanceId) {
    jdbc.sql(
            """
            update exchange set state = 'CANCELLED', settled_at = clock_timestamp()
            where activity_instance_id = :activity and state in ('PENDING', 'SENT', 'ANSWERED', 'GIVEN_UP')""")
        .param("activity", activityInstanceId)
        .update();
  }

  void reopen(long id) {
    jdbc.sql(
            """
            update exchange set state = 'PENDING', attempts = 0, due_at = now(), created_at = now(), settled_at = null
            where id = :id and state = 'GIVEN_UP'""")
        .param("id", id)
        .update();
  }

  void lock(String name) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:name, 0))")
        .param("name", name)
        .query((row, n) -> n)
        .single();
  }

  boolean isUnderWay(String operation) {
    return jdbc.sql(
            """
            select exists (select from exchange
              where operation = :operation and state in ('PENDING', 'SENT', 'ANSWERED'))""")
        .param("operation", operation)
        .query(Boolean.class)
        .single();
  }

  List<ExchangeState> about(String subject) {
    return jdbc.sql(
            """
            select id, peer, operation, state, attempts, created_at, settled_at, error from exchange
            where subject = :subject order by id""")
        .param("subject", subject)
        .query((row, n) -> new ExchangeState(
            row.getLong("id"),
            row.getString("peer"),
            row.getString("operation"),
            ExchangeState.State.valueOf(row.getString("state")),
            row.getInt("attempts"),
            row.getTimestamp("created_at").toInstant(),
            Optional.ofNullable(row.getTimestamp("settled_at"))
                .map(java.sql.Timestamp::toInstant)
                .orElse(null),
            row.getString("error")))
        .list();
  }

  private static Claimed read(ResultSet row) throws SQLException {
    var exchange = new Exchange(
        row.getLong("id"),
        row.getObject("idempotency_key", UUID.class),
        row.getString("peer"),
        row.getString("operation"),
        row.getString("subject"),
        row.getString("order_key"),
        row.getString("request"),
        row.getInt("attempts"));
    var activity = row.getString("activity_instance_id");
    var waiting = activity == null
        ? null
        : new Waiting(
            row.getString("process_instance_id"), row.getString("execution_id"), activity);
    return new Claimed(exchange, waiting, row.getBoolean("old"), row.getString("response"));
  }
}
