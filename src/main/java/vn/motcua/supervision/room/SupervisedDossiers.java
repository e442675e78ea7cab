package vn.motcua.supervision.room;

import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.DossierCode;
import vn.motcua.shared.Refusal;
import vn.motcua.supervision.measure.Readings;
import vn.motcua.supervision.measure.Scope;
import vn.motcua.supervision.measure.Scopes;
import vn.motcua.supervision.measure.Selection;

/** One dossier, if it is within the supervision of who asks. */
@Component
class SupervisedDossiers {

  private final Readings readings;
  private final Scopes scopes;
  private final ListedRows rows;

  SupervisedDossiers(Readings readings, Scopes scopes, ListedRows rows) {
    this.readings = readings;
    this.scopes = scopes;
    this.rows = rows;
  }

  /** What a sheet says besides what a list does; read from the measure, so that nothing of the applicant is even loaded. */
  record Found(Listed dossier, String status, String receivingOffice) {}

  Listed require(String code) {
    return find(code).dossier();
  }

  /** A dossier of somebody else's supervision is one that does not exist. */
  Found find(String code) {
    return readings
        .sql(ListedRows.WORDED.formatted(
            "select m.*, f.probability, f.late_on from dossier_measure m left join dossier_forecast f"
                + " using (dossier_code) where dossier_code = :code and "
                + Scope.MATCHES))
        .params(scopes.of(Selection.ALL).parameters())
        .param("code", code)
        .query((row, n) ->
            new Found(rows.read(row), row.getString("status"), row.getString("receiving_office")))
        .optional()
        .orElseThrow(() -> Refusal.notFound("supervision.dossier-unknown", code));
  }

  List<Sheet.PauseLine> pauses(DossierCode code) {
    return readings
        .sql(
            "select reason, started_at, ended_at from clock_pause where dossier_code = ? order by number")
        .param(code.value())
        .query((row, n) -> new Sheet.PauseLine(
            row.getString("reason"),
            ListedRows.moment(row, "started_at"),
            ListedRows.moment(row, "ended_at")))
        .list();
  }

  /** The newest first. */
  List<Sheet.EscalationLine> escalations(DossierCode code) {
    return readings
        .sql(
            """
            select kind, raised_at, case when closed_at is not null then 'CLOSED' when acknowledged_at is not null then 'ACKNOWLEDGED'
              else 'OPEN' end as state from escalation where dossier_code = ? order by raised_at desc limit 50""")
        .param(code.value())
        .query((row, n) -> new Sheet.EscalationLine(
            row.getString("kind"), row.getString("state"), ListedRows.moment(row, "raised_at")))
        .list();
  }

  /** Null where nothing is foretold. */
  OffsetDateTime finishExpected(DossierCode code) {
    return readings
        .sql("select finish_at from dossier_forecast where dossier_code = ?")
        .param(code.value())
        .query((row, n) -> ListedRows.moment(row, "finish_at"))
        .list()
        .stream()
        .findFirst()
        .orElse(null);
  }
}
