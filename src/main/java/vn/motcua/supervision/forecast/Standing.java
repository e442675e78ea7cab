package vn.motcua.supervision.forecast;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import vn.motcua.office.OfficeCode;

/**
 * Where an open dossier stands: its due date and the task that is open, or the last one that was done.
 *
 * @param pausedSince null while the clock runs
 */
record Standing(
    String dossier,
    String procedure,
    LocalDate version,
    OfficeCode office,
    Instant dueAt,
    Instant pausedSince,
    String task,
    String name,
    String role,
    OfficeCode at,
    Instant since,
    boolean open) {

  static Standing read(ResultSet row) throws SQLException {
    var at = row.getString("step_office");
    return new Standing(
        row.getString("dossier_code"),
        row.getString("procedure_code"),
        row.getObject("procedure_version", LocalDate.class),
        new OfficeCode(row.getString("office_code")),
        moment(row, "due_at"),
        moment(row, "paused_since"),
        row.getString("task_key"),
        row.getString("name"),
        row.getString("role"),
        at == null ? null : new OfficeCode(at),
        moment(row, "created_at"),
        row.getBoolean("open"));
  }

  /** Whether an officer has it before him. */
  boolean isAtDesk() {
    return open && !"CITIZEN".equals(role);
  }

  Outlook.Place place() {
    return new Outlook.Place(
        office.value(), procedure, version, task == null ? Learning.START : task, isAtDesk());
  }

  private static Instant moment(ResultSet row, String column) throws SQLException {
    var moment = row.getObject(column, OffsetDateTime.class);
    return moment == null ? null : moment.toInstant();
  }
}
