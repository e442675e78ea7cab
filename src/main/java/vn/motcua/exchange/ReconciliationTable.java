package vn.motcua.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of what was compared and found. */
@Repository
class ReconciliationTable {

  record LedgerDay(String ledger, LocalDate day) {}

  private final JdbcClient jdbc;

  ReconciliationTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Two runs of one day wait for one another. */
  void lock(String ledger, LocalDate day) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended('reconciliation/' || ?, 0))")
        .param(ledger + "/" + day)
        .query((row, n) -> n)
        .single();
  }

  void put(String ledger, LocalDate day, int compared, int differences, Instant now) {
    jdbc.sql(
            """
            insert into reconciliation (ledger, day, ran_at, compared, differences) values (?, ?, ?, ?, ?)
            on conflict (ledger, day) do update set ran_at = excluded.ran_at, compared = excluded.compared,
              differences = excluded.differences""")
        .params(ledger, day, Timestamp.from(now), compared, differences)
        .update();
  }

  /** Nothing new where it is open, or where somebody has settled exactly this. */
  void put(String ledger, LocalDate day, List<Difference> found, Instant now) {
    jdbc.sql(
            """
            insert into reconciliation_difference (ledger, day, kind, key, dossier_code, ours, theirs, found_at)
            select :ledger, :day, f.kind, f.key, f.dossier_code, f.ours, f.theirs, cast(:now as timestamptz)
            from unnest(:kinds::text[], :keys::text[], :dossiers::text[], :ours::text[], :theirs::text[])
              f (kind, key, dossier_code, ours, theirs)
            where not exists (select from reconciliation_difference d where d.ledger = :ledger and d.day = :day
              and d.kind = f.kind and d.key = f.key and d.settled_by is not null
              and d.ours is not distinct from f.ours and d.theirs is not distinct from f.theirs)
            on conflict (ledger, day, kind, key) where settled_at is null
              do update set ours = excluded.ours, theirs = excluded.theirs""")
        .param("ledger", ledger)
        .param("day", day)
        .param("now", Timestamp.from(now))
        .param("kinds", words(found, Difference::kind))
        .param("keys", words(found, Difference::key))
        .param("dossiers", words(found, Difference::dossierCode))
        .param("ours", words(found, Difference::ours))
        .param("theirs", words(found, Difference::theirs))
        .update();
  }

  private static String[] words(List<Difference> found, Function<Difference, String> word) {
    return found.stream().map(word).toArray(String[]::new);
  }

  /** What was open and was not found again has been mended. */
  void closeOthers(String ledger, LocalDate day, List<Difference> found, Instant now) {
    jdbc.sql(
            """
            update reconciliation_difference set settled_at = ?
            where ledger = ? and day = ? and settled_at is null and not (kind || ' ' || key) = any (?)""")
        .params(
            Timestamp.from(now),
            ledger,
            day,
            found.stream().map(one -> one.kind() + " " + one.key()).toArray(String[]::new))
        .update();
  }

  void settle(long id, String reason, String officer, Instant now) {
    jdbc.sql(
            """
            update reconciliation_difference set settled_at = ?, settled_by = ?, reason = ?
            where id = ? and settled_at is null""")
        .params(Timestamp.from(now), officer, reason, id)
        .update();
  }

  Optional<Difference> find(long id) {
    return jdbc.sql("select * from reconciliation_difference where id = ? and settled_at is null")
        .param(id)
        .query((row, n) -> read(row))
        .optional();
  }

  List<Difference> open() {
    return jdbc.sql(
            "select * from reconciliation_difference where settled_at is null order by found_at, id")
        .query((row, n) -> read(row))
        .list();
  }

  Map<String, Long> openByLedger() {
    var open = new HashMap<String, Long>();
    jdbc.sql(
            """
            select ledger, count(*) as open from reconciliation_difference where settled_at is null group by ledger""")
        .query(row -> {
          open.put(row.getString("ledger"), row.getLong("open"));
        });
    return open;
  }

  List<LedgerDay> daysWithOpen(LocalDate since) {
    return jdbc.sql(
            """
            select distinct ledger, day from reconciliation_difference where settled_at is null and day >= ?
            order by day, ledger""")
        .param(since)
        .query((row, n) ->
            new LedgerDay(row.getString("ledger"), row.getObject("day", LocalDate.class)))
        .list();
  }

  List<Reconciliations.Day> days(LocalDate since) {
    return jdbc.sql(
            """
            select r.*, (select count(*) from reconciliation_difference d where d.ledger = r.ledger and d.day = r.day
              and d.settled_at is null) as open
            from reconciliation r where day >= ? order by day desc, ledger""")
        .param(since)
        .query((row, n) -> new Reconciliations.Day(
            row.getString("ledger"),
            row.getObject("day", LocalDate.class),
            row.getTimestamp("ran_at").toInstant(),
            row.getInt("compared"),
            row.getInt("differences"),
            row.getInt("open")))
        .list();
  }

  void forgetList(long exchange) {
    jdbc.sql("update exchange set response = null where id = ?").param(exchange).update();
  }

  Set<String> unsettledAt(String peer) {
    return new HashSet<>(jdbc.sql(
            """
            select distinct subject from exchange where peer = ? and subject is not null
              and state in ('PENDING', 'SENT', 'UNKNOWN', 'ANSWERED', 'GIVEN_UP')""")
        .param(peer)
        .query(String.class)
        .list());
  }

  private static Difference read(ResultSet row) throws SQLException {
    return new Difference(
        row.getLong("id"),
        row.getString("ledger"),
        row.getObject("day", LocalDate.class),
        row.getString("kind"),
        row.getString("key"),
        row.getString("dossier_code"),
        row.getString("ours"),
        row.getString("theirs"),
        row.getTimestamp("found_at").toInstant());
  }
}
