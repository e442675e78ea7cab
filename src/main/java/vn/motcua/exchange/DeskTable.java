package vn.motcua.exchange;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the administrator's desk reads: only indexes of what is unsettled are walked. */
@Repository
class DeskTable {

  static final int PAGE = 50;

  private static final String UNSETTLED =
      "state in ('PENDING', 'SENT', 'UNKNOWN', 'ANSWERED', 'GIVEN_UP')";

  /** What is unsettled with one peer. */
  record Waiting(
      long open, long givenUp, long unknown, long dossiers, Instant since, Duration oldest) {}

  private final JdbcClient jdbc;

  DeskTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Map<String, Waiting> waiting() {
    var found = new HashMap<String, Waiting>();
    jdbc.sql(
            """
            select peer, count(*) filter (where state <> 'GIVEN_UP') as open,
              count(*) filter (where state = 'GIVEN_UP') as given_up,
              count(*) filter (where state = 'UNKNOWN' or state = 'SENT' and in_doubt) as unknown,
              count(distinct subject) as dossiers, min(created_at) as since,
              coalesce(extract(epoch from now() - min(created_at) filter (where state <> 'GIVEN_UP')), 0) as oldest
            from exchange where\s"""
                + UNSETTLED + " group by peer")
        .query(row -> {
          found.put(
              row.getString("peer"),
              new Waiting(
                  row.getLong("open"),
                  row.getLong("given_up"),
                  row.getLong("unknown"),
                  row.getLong("dossiers"),
                  ExchangeTable.instant(row, "since"),
                  Duration.ofMillis((long) (row.getDouble("oldest") * 1000))));
        });
    return found;
  }

  Map<String, String> lastErrors() {
    var found = new HashMap<String, String>();
    jdbc.sql("select distinct on (peer) peer, error from exchange where " + UNSETTLED
            + " and error is not null order by peer, sent_at desc nulls last")
        .query(row -> {
          found.put(row.getString("peer"), row.getString("error"));
        });
    return found;
  }

  Map<String, Instant> lastAnswers(Collection<String> peers) {
    var found = new HashMap<String, Instant>();
    jdbc.sql(
            """
            select p.peer, (select max(answered_at) from exchange_attempt a
              where a.peer = p.peer and a.http_status < 500 and a.error is null) as at
            from unnest(:peers::text[]) p(peer)""")
        .param("peers", peers.toArray(String[]::new))
        .query(row -> {
          found.put(row.getString("peer"), ExchangeTable.instant(row, "at"));
        });
    return found;
  }

  /** The oldest first. */
  List<ExchangeState> open(String peer, int page) {
    return jdbc.sql("select * from exchange where " + UNSETTLED
            + " and peer = :peer order by id limit :size offset :skipped")
        .param("peer", peer)
        .param("size", PAGE)
        .param("skipped", (long) page * PAGE)
        .query((row, n) -> ExchangeTable.state(row))
        .list();
  }

  List<Long> tryable(String peer) {
    return jdbc.sql("select id from exchange where " + UNSETTLED
            + " and peer = :peer and state not in ('SENT', 'ANSWERED') order by id")
        .param("peer", peer)
        .query(Long.class)
        .list();
  }

  Optional<ExchangeState> find(long id) {
    return jdbc.sql("select * from exchange where id = :id")
        .param("id", id)
        .query((row, n) -> ExchangeTable.state(row))
        .optional();
  }
}
