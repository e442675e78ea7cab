package vn.motcua.audit;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What has been anchored, and what of the log the next anchor holds. */
@Repository
class AnchorTable {

  private static final int ROWS_AT_ONCE = 1000;
  private static final long ANCHORS = AuditTable.WRITERS + 1;

  record Written(LocalDate day, int number, String hash) {}

  record Size(int streams, long entries) {}

  private final JdbcClient jdbc;
  private final JdbcTemplate template;

  AnchorTable(JdbcClient jdbc, JdbcTemplate template) {
    this.jdbc = jdbc;
    this.template = template;
  }

  /** True when nobody writes to the log any more until this transaction ends; who waited for it would be in everybody's way. */
  boolean tryStopWriters() {
    return jdbc.sql("select pg_try_advisory_xact_lock(?)")
        .param(AuditTable.WRITERS)
        .query(Boolean.class)
        .single();
  }

  void close(LocalDate day) {
    jdbc.sql("insert into audit_closed_day (day) values (?) on conflict do nothing")
        .param(day)
        .update();
  }

  /** One node after the other. */
  void lock() {
    jdbc.sql("select pg_advisory_xact_lock(?)")
        .param(ANCHORS)
        .query((row, n) -> n)
        .list();
  }

  Optional<Written> last() {
    return jdbc.sql("select day, number, hash from audit_anchor order by day desc limit 1")
        .query((row, n) -> new Written(
            row.getObject("day", LocalDate.class), row.getInt("number"), row.getString("hash")))
        .optional();
  }

  Optional<LocalDate> firstDayOfTheLog() {
    return jdbc.sql("select min(entered_on) as day from audit_entry")
        .query((row, n) -> Optional.ofNullable(row.getObject("day", LocalDate.class)))
        .single();
  }

  Size size(LocalDate day) {
    return jdbc.sql("select count(distinct stream), count(*) from audit_entry where entered_on = ?")
        .param(day)
        .query((row, n) -> new Size(row.getInt(1), row.getLong(2)))
        .single();
  }

  /** The end of every stream that grew on the day, in an order no setting of the database changes. */
  void ends(LocalDate day, Consumer<AnchorFile.Line> each) {
    template.query(
        connection -> {
          var statement = connection.prepareStatement(
              """
              select e.stream, e.seq, e.hash, d.entries
              from (select stream, max(seq) as seq, count(*) as entries from audit_entry
                where entered_on = ? group by stream) d
              join audit_entry e on e.stream = d.stream and e.seq = d.seq
              order by e.stream collate "C\"""");
          statement.setObject(1, day);
          statement.setFetchSize(ROWS_AT_ONCE);
          return statement;
        },
        row -> {
          each.accept(new AnchorFile.Line(
              row.getString("stream"),
              row.getInt("seq"),
              row.getString("hash"),
              row.getLong("entries")));
        });
  }

  void insert(AnchorFile.Head head, String hash) {
    jdbc.sql(
            "insert into audit_anchor (day, number, streams, entries, hash) values (?, ?, ?, ?, ?)")
        .params(LocalDate.parse(head.day()), head.number(), head.streams(), head.entries(), hash)
        .update();
  }
}
