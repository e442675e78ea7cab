package vn.motcua.sla;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.dossier.DossierCode;
import vn.motcua.office.OfficeCode;

@Repository
class ExtensionTable {

  private static final String SELECT = "select * from extension_request where ";

  private final JdbcClient jdbc;

  ExtensionTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(
      DossierCode dossier,
      OfficeCode office,
      Instant oldDue,
      Instant newDue,
      String reason,
      Instant at,
      String by) {
    jdbc.sql(
            """
            insert into extension_request (dossier_code, office_code, old_due_at, new_due_at, reason, asked_at, asked_by)
            values (?, ?, ?, ?, ?, ?, ?)""")
        .params(
            dossier.value(),
            office.value(),
            Timestamp.from(oldDue),
            Timestamp.from(newDue),
            reason,
            Timestamp.from(at),
            by)
        .update();
  }

  void decide(long id, boolean granted, String answer, Instant at, String by) {
    jdbc.sql(
            "update extension_request set granted = ?, answer = ?, decided_at = ?, decided_by = ? where id = ?")
        .params(granted, answer, Timestamp.from(at), by, id)
        .update();
  }

  /** The oldest first. */
  List<ExtensionRequest> of(DossierCode dossier) {
    return jdbc.sql(SELECT + "dossier_code = ? order by id")
        .param(dossier.value())
        .query((row, n) -> read(row))
        .list();
  }

  /** What is still to be decided, the most urgent first. */
  List<ExtensionRequest> open(OfficeCode office) {
    return jdbc.sql(SELECT + "office_code = ? and decided_at is null order by old_due_at, id")
        .param(office.value())
        .query((row, n) -> read(row))
        .list();
  }

  private static ExtensionRequest read(ResultSet row) throws SQLException {
    var decided = row.getTimestamp("decided_at");
    return new ExtensionRequest(
        row.getLong("id"),
        new DossierCode(row.getString("dossier_code")),
        new OfficeCode(row.getString("office_code")),
        row.getTimestamp("old_due_at").toInstant(),
        row.getTimestamp("new_due_at").toInstant(),
        row.getString("reason"),
        row.getTimestamp("asked_at").toInstant(),
        row.getString("asked_by"),
        decided == null ? null : decided.toInstant(),
        row.getString("decided_by"),
        (Boolean) row.getObject("granted"),
        row.getString("answer"));
  }
}
