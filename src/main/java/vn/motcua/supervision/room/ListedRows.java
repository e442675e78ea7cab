package vn.motcua.supervision.room;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.springframework.stereotype.Component;
import vn.motcua.supervision.measure.Scope;

/** Reads measured dossiers as supervisors see them. */
@Component
class ListedRows {

  /** Names for the few dossiers that are shown, not for all that were looked at. */
  static final String WORDED =
      """
      select m.*, p.name as procedure_name, o.name as office_name, s.name as step_name, c.near_at
      from (select found.*, row_number() over () as place from (%s) found) m
      left join supervised_procedure p using (procedure_code, procedure_version)
      left join office o on o.code = m.office_code
      left join processing_clock c on c.dossier_code = m.dossier_code and m.finished_at is null
      left join lateral (select s.name from processing_step s where s.dossier_code = m.dossier_code and s.task_key = m.step_key
        and s.ended_at is null limit 1) s on true
      order by m.place""";

  private final Moment moment;

  ListedRows(Moment moment) {
    this.moment = moment;
  }

  Listed read(ResultSet row) throws SQLException {
    return new Listed(
        row.getString("dossier_code"),
        row.getString("procedure_code"),
        row.getString("procedure_name"),
        row.getString("office_code"),
        row.getString("office_name"),
        row.getString("team"),
        row.getString("step_name"),
        moment(row, "step_since"),
        row.getString("channel"),
        moment(row, "submitted_at"),
        moment(row, "received_at"),
        moment(row, "due_at"),
        moment(row, "paused_since"),
        moment(row, "finished_at"),
        timing(row),
        risk(row),
        row.getObject("late_on", LocalDate.class));
  }

  private String timing(ResultSet row) throws SQLException {
    if (row.getObject("finished_at") != null) {
      return row.getObject("received_at") == null
          ? "REFUSED"
          : "FINISHED_" + row.getString("timing");
    }
    if (row.getObject("received_at") == null) {
      return Timing.WAITING.name();
    }
    if (row.getObject("paused_since") != null) {
      return Timing.PAUSED.name();
    }
    var due = moment(row, "due_at");
    if (due != null && due.isBefore(moment.now())) {
      return Timing.LATE.name();
    }
    var near = moment(row, "near_at");
    return (near != null && !near.isAfter(moment.now()) ? Timing.NEAR : Timing.ON_TIME).name();
  }

  private static BigDecimal risk(ResultSet row) throws SQLException {
    double risk = row.getDouble("probability");
    return row.wasNull() ? null : BigDecimal.valueOf(Math.round(risk * 1000), 3);
  }

  static OffsetDateTime moment(ResultSet row, String column) throws SQLException {
    var moment = row.getObject(column, OffsetDateTime.class);
    return moment == null ? null : moment.atZoneSameInstant(Scope.ZONE).toOffsetDateTime();
  }
}
