package vn.motcua.audit;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of the log: the end of a chain, and one more link. */
@Repository
class AuditTable {

  /** Shared by who writes, taken alone by who closes a day: then nothing of that day is still on its way. */
  static final long WRITERS = 769;

  record Last(int seq, String hash) {}

  private final JdbcClient jdbc;
  private final Clock clock;

  AuditTable(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  void lock(String stream) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
        .param(stream)
        .query((row, n) -> n)
        .single();
  }

  Last last(String stream) {
    return jdbc.sql(
            """
            select l.seq, l.hash from pg_advisory_xact_lock_shared(?) left join lateral (
              select seq, hash from audit_entry where stream = ? order by seq desc limit 1) l on true""")
        .params(WRITERS, stream)
        .query((row, n) -> row.getString("hash") == null
            ? new Last(0, "")
            : new Last(row.getInt("seq"), row.getString("hash")))
        .single();
  }

  /** Never into a day that is closed, even if the clock was put back. */
  void insert(AuditLink link, String hash) {
    jdbc.sql(
            """
            insert into audit_entry (stream, seq, at, actor, kind, payload, hash, entered_on)
            values (?, ?, ?, ?, ?, ?, ?, greatest(?, (select max(day) + 1 from audit_closed_day)))""")
        .params(
            link.stream(),
            link.seq(),
            Timestamp.from(link.at()),
            link.actor(),
            link.kind(),
            link.payload(),
            hash,
            LocalDate.now(clock))
        .update();
  }
}
