package vn.motcua.supervision.feed;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.exchange.ExchangeDesk;
import vn.motcua.office.OfficeCode;

/** How the work behind the figures goes: peers, notes not yet measured, differences, escalations. */
@Repository
class Machinery {

  record PeerState(String peer, long open, double oldest, long unknown, long givenUp) {}

  record State(
      List<PeerState> peers,
      Map<OfficeCode, Long> escalations,
      double escalationFailures,
      double measuresDue,
      double differences) {
    static final State UNKNOWN = new State(List.of(), Map.of(), Double.NaN, Double.NaN, Double.NaN);
  }

  private final JdbcClient jdbc;
  private final ExchangeDesk desk;

  Machinery(JdbcClient jdbc, ExchangeDesk desk) {
    this.jdbc = jdbc;
    this.desk = desk;
  }

  State look() {
    return new State(
        peers(),
        escalations(),
        number("select count(*) from escalation_failure"),
        number("select count(*) from measure_due"),
        number(
            "select coalesce((select jsonb_array_length(differences) from measure_reconciliation order by id desc limit 1), 0)"));
  }

  /** Every peer has its line, those with nothing open too: a series that comes and goes alarms nobody. */
  private List<PeerState> peers() {
    return desk.situations().stream()
        .map(one -> new PeerState(
            one.peer(),
            one.open(),
            one.oldestAge().toMillis() / 1000.0,
            one.unknown(),
            one.givenUp()))
        .toList();
  }

  private Map<OfficeCode, Long> escalations() {
    var found = new LinkedHashMap<OfficeCode, Long>();
    jdbc.sql(
            """
            select e.office_code, count(*) from escalation e join office o on o.code = e.office_code
            where e.closed_at is null and e.acknowledged_at is null group by 1""")
        .query((row, n) -> Map.entry(new OfficeCode(row.getString(1)), row.getLong(2)))
        .list()
        .forEach(one -> found.put(one.getKey(), one.getValue()));
    return found;
  }

  private double number(String sql) {
    return jdbc.sql(sql).query(Long.class).single();
  }
}
