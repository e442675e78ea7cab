package vn.motcua.supervision.escalation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.supervision.measure.Scripts;

/** What one round looks at, and what it remembers for the next. */
@Repository
class EscalationFacts {

  private static final String CANDIDATES = Scripts.read("escalation-candidates");
  private static final String CLOSING = Scripts.read("escalation-closing");

  private final JdbcClient jdbc;

  EscalationFacts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Those of one dossier follow one another. */
  List<Candidate> candidates(String rungs, Instant now) {
    return jdbc.sql(CANDIDATES)
        .param("rungs", rungs)
        .param("now", Timestamp.from(now))
        .query((row, n) -> candidate(row))
        .list();
  }

  /** Closes what is no longer so; returns how many. */
  int close(Instant now) {
    jdbc.sql("delete from escalation_wait where until <= ?")
        .param(Timestamp.from(now))
        .update();
    return jdbc.sql(CLOSING).param("now", Timestamp.from(now)).update();
  }

  void waitUntil(Candidate one, Instant until) {
    jdbc.sql(
            """
            insert into escalation_wait values (?, ?, ?, ?)
            on conflict (dossier_code, rung, fact) do update set until = excluded.until""")
        .params(one.dossier(), one.rung(), one.fact(), Timestamp.from(until))
        .update();
  }

  /** After one minute, two, four … up to four hours; it may have been mended meanwhile. */
  void failed(String dossier, String error, Instant now) {
    jdbc.sql(
            """
            insert into escalation_failure as f values (:dossier, :now, :now, :now::timestamptz + interval '1 minute', 1, :error)
            on conflict (dossier_code) do update set last_at = :now, tries = f.tries + 1, error = :error,
              again_at = :now::timestamptz + least(interval '4 hours', interval '1 minute' * power(2, least(f.tries, 8)))""")
        .param("dossier", dossier)
        .param("now", Timestamp.from(now))
        .param("error", error)
        .update();
  }

  void mended(String dossier) {
    jdbc.sql("delete from escalation_failure where dossier_code = ?")
        .param(dossier)
        .update();
  }

  private static Candidate candidate(ResultSet row) throws SQLException {
    var due = row.getTimestamp("due_at");
    return new Candidate(
        row.getString("dossier_code"),
        row.getString("procedure_code"),
        row.getString("office_code"),
        row.getString("ladder"),
        row.getString("rung"),
        row.getString("kind"),
        row.getString("fact"),
        row.getTimestamp("since").toInstant(),
        due == null ? null : due.toInstant(),
        row.getString("step_id"),
        row.getObject("exchange_id", Long.class),
        row.getInt("limit_amount"),
        row.getString("limit_unit"));
  }
}
