package vn.motcua.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows on their way: taken, put off, answered, given up; each change of state names the state it starts from. */
@Repository
class SendingTable {

  /**
   * What one claimed or answered row carries on.
   *
   * @param inDoubt an earlier sending may have been acted on
   * @param since when it was sent first
   */
  record Claimed(
      Exchange exchange, Waiting waiting, boolean inDoubt, Duration since, String answer) {}

  /** How much may be taken of one peer, and for how long. */
  record Share(int places, Duration lease) {}

  static final String COLUMNS =
      "id, idempotency_key, peer, operation, subject, order_key, request, attempts, process_instance_id,"
          + " execution_id, activity_instance_id, in_doubt, response,"
          + " extract(epoch from now() - coalesce(first_sent_at, now())) as since";

  /** A row behind an open one of its order key waits; the plan must walk the partial indexes and nothing else. */
  static final String CLAIM =
      """
      with due as (
        select e.id from unnest(?::text[], ?::int[]) p(peer, free)
        cross join lateral (
          select x.id from exchange x
          where x.peer = p.peer and x.state in ('PENDING', 'SENT', 'UNKNOWN') and x.due_at <= now()
            and (x.order_key is null or not exists (select 1 from exchange b where b.peer = x.peer
              and b.order_key = x.order_key and b.id < x.id
              and b.state in ('PENDING', 'SENT', 'UNKNOWN', 'ANSWERED', 'GIVEN_UP')))
          order by x.due_at limit p.free for update skip locked) e)
      update exchange u set state = 'SENT', attempts = u.attempts + 1, sent_at = clock_timestamp(),
        first_sent_at = coalesce(u.first_sent_at, clock_timestamp()),
        in_doubt = u.in_doubt or u.state <> 'PENDING',
        due_at = now() + (?::bigint[])[array_position(?::text[], u.peer)] * interval '1 millisecond'
      where u.id = any(array(select id from due)) returning\s"""
          + COLUMNS;

  private final JdbcClient jdbc;
  private final JdbcTemplate template;

  SendingTable(JdbcClient jdbc, JdbcTemplate template) {
    this.jdbc = jdbc;
    this.template = template;
  }

  /** Takes what is due, at most the share of each peer. */
  List<Claimed> claim(Map<String, Share> shares) {
    var peers = shares.keySet().toArray(String[]::new);
    var places = shares.values().stream().map(Share::places).toArray(Integer[]::new);
    var leases =
        shares.values().stream().map(share -> share.lease().toMillis()).toArray(Long[]::new);
    return template.query(
        connection -> {
          var statement = connection.prepareStatement(CLAIM);
          statement.setArray(1, connection.createArrayOf("text", peers));
          statement.setArray(2, connection.createArrayOf("int", places));
          statement.setArray(3, connection.createArrayOf("bigint", leases));
          statement.setArray(4, connection.createArrayOf("text", peers));
          return statement;
        },
        (row, n) -> read(row));
  }

  /** The gate: true for exactly one of all who bring an answer for this sending. */
  boolean close(long id, String from, String to, String response) {
    return jdbc.sql(
                """
                update exchange set state = :to, response = coalesce(:response, response), error = null, in_doubt = false,
                  answered_at = coalesce(answered_at, clock_timestamp()), settled_at = clock_timestamp()
                where id = :id and state = :from""")
            .param("to", to)
            .param("from", from)
            .param("response", response)
            .param("id", id)
            .update()
        == 1;
  }

  /** The answer is kept although nobody could go on with it yet; tried again soon, and ever more rarely. */
  void keepAnswer(long id, String response) {
    jdbc.sql(
            """
            update exchange set state = 'ANSWERED', response = :response, answered_at = clock_timestamp(),
              due_at = now() + least(300000, 300 * 2 ^ least(resumes, 10)) * (0.5 + random()) * interval '1 millisecond',
              resumes = resumes + 1, error = 'the answer is kept, but its dossier could not go on yet'
            where id = :id and state in ('SENT', 'ANSWERED')""")
        .param("response", response)
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

  /** Tried later; with a doubt it is asked about before it is sent. */
  void later(Exchange exchange, boolean inDoubt, String why, Duration after) {
    jdbc.sql(
            """
            update exchange set state = :state, in_doubt = :doubt, error = :why,
              due_at = now() + :after * interval '1 millisecond'
            where id = :id and state = 'SENT' and attempts = :attempts""")
        .param("state", inDoubt ? "UNKNOWN" : "PENDING")
        .param("doubt", inDoubt)
        .param("why", why)
        .param("after", after.toMillis())
        .param("id", exchange.id())
        .param("attempts", exchange.attempts())
        .update();
  }

  /** As it was: it was taken, but the peer was not asked. */
  void putBack(Exchange exchange, Duration after) {
    jdbc.sql(
            """
            update exchange set state = case when in_doubt then 'UNKNOWN' else 'PENDING' end, attempts = attempts - 1,
              first_sent_at = case when attempts > 1 then first_sent_at end,
              due_at = now() + :after * interval '1 millisecond'
            where id = :id and state = 'SENT' and attempts = :attempts""")
        .param("after", after.toMillis())
        .param("id", exchange.id())
        .param("attempts", exchange.attempts())
        .update();
  }

  boolean giveUp(Exchange exchange, boolean inDoubt, String error) {
    return jdbc.sql(
                """
                update exchange set state = 'GIVEN_UP', in_doubt = :doubt, error = :error, settled_at = clock_timestamp()
                where id = :id and state = 'SENT' and attempts = :attempts""")
            .param("doubt", inDoubt)
            .param("error", error)
            .param("id", exchange.id())
            .param("attempts", exchange.attempts())
            .update()
        == 1;
  }

  void lock(String name) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:name, 0))")
        .param("name", name)
        .query((row, n) -> n)
        .single();
  }

  static Claimed read(ResultSet row) throws SQLException {
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
    return new Claimed(
        exchange,
        waiting,
        row.getBoolean("in_doubt"),
        Duration.ofMillis((long) (row.getDouble("since") * 1000)),
        row.getString("response"));
  }
}
