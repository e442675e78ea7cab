package vn.motcua.supervision.escalation;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;

/** One escalation as a list shows it: nothing about the applicant. */
record EscalationLine(
    long id,
    String dossierCode,
    String procedureCode,
    String procedure,
    String officeCode,
    String office,
    String kind,
    String step,
    Instant dueAt,
    String recipient,
    String toOfficer,
    String toOffice,
    String toRole,
    String text,
    String raisedBy,
    Instant raisedAt,
    Instant acknowledgedAt,
    String acknowledgedBy,
    String note,
    Instant closedAt,
    String closedBecause,
    boolean mine) {

  /** Where it stands, for programs and pages alike. */
  @JsonProperty
  public EscalationFilter.State state() {
    if (closedAt != null) {
      return EscalationFilter.State.CLOSED;
    }
    return acknowledgedAt == null
        ? EscalationFilter.State.OPEN
        : EscalationFilter.State.ACKNOWLEDGED;
  }

  static EscalationLine of(ResultSet row) throws SQLException {
    return new EscalationLine(
        row.getLong("id"),
        row.getString("dossier_code"),
        row.getString("procedure_code"),
        row.getString("procedure"),
        row.getString("office_code"),
        row.getString("office"),
        row.getString("kind"),
        row.getString("step_name"),
        moment(row, "due_at"),
        row.getString("recipient"),
        row.getString("to_officer_name"),
        row.getString("to_office"),
        row.getString("to_role"),
        row.getString("text"),
        row.getString("raised_by_name"),
        moment(row, "raised_at"),
        moment(row, "acknowledged_at"),
        row.getString("acknowledged_by_name"),
        row.getString("note"),
        moment(row, "closed_at"),
        row.getString("closed_because"),
        row.getBoolean("mine"));
  }

  private static Instant moment(ResultSet row, String column) throws SQLException {
    Timestamp at = row.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }
}
