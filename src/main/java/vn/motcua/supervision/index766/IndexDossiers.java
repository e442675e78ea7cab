package vn.motcua.supervision.index766;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.motcua.shared.Refusal;
import vn.motcua.supervision.flow.Flows;
import vn.motcua.supervision.measure.Readings;
import vn.motcua.supervision.measure.Scope;
import vn.motcua.supervision.measure.Scopes;
import vn.motcua.supervision.measure.Selection;
import vn.motcua.supervision.period.Period;

/** From a figure of the index down to its dossiers, by the same conditions it was counted by. */
@Component
class IndexDossiers {

  private static final int PAGE = 50;

  record Line(
      String code,
      String procedure,
      String office,
      ZonedDateTime receivedAt,
      ZonedDateTime dueAt,
      ZonedDateTime finishedAt) {}

  record Page(IndexSheet.Metric metric, List<Line> lines, long total, int number, int pages) {}

  private final IndexSheets sheets;
  private final Flows flows;
  private final Scopes scopes;
  private final Readings readings;

  IndexDossiers(IndexSheets sheets, Flows flows, Scopes scopes, Readings readings) {
    this.sheets = sheets;
    this.flows = flows;
    this.scopes = scopes;
    this.readings = readings;
  }

  /** @param missing those below the line that are not above it, else those above it */
  Page of(String code, String office, Period period, boolean missing, int number) {
    var metric = sheets
        .of(period)
        .metric(code)
        .filter(one -> one.hasFormula())
        .orElseThrow(() -> Refusal.notFound("supervision.metric-without-dossiers", code));
    var scope = scopes.of(Selection.ALL.ofOffice(office));
    var parameters = flows.parameters(scope, period);
    var where = " where " + Scope.MATCHES + " and " + condition(metric, missing);
    long total = readings
        .sql("select count(*) from dossier_measure" + where)
        .params(parameters)
        .query(Long.class)
        .single();
    int pages = Math.toIntExact(Math.max(1, (total + PAGE - 1) / PAGE));
    int shown = Math.min(Math.max(0, number), pages - 1);
    parameters.put("skip", shown * PAGE);
    parameters.put("some", PAGE);
    return new Page(metric, lines(where, parameters), total, shown, pages);
  }

  private List<Line> lines(String where, Map<String, Object> parameters) {
    return readings
        .sql(
            """
            select dossier_code, office_code, received_at, due_at, finished_at,
              (select max(name) from supervised_procedure p where p.procedure_code = m.procedure_code
                and p.procedure_version = m.procedure_version) as procedure
            from dossier_measure m"""
                + where
                + " order by received_at, dossier_code offset :skip limit :some")
        .params(parameters)
        .query((row, n) -> new Line(
            row.getString("dossier_code"),
            row.getString("procedure"),
            row.getString("office_code"),
            local(row.getTimestamp("received_at")),
            local(row.getTimestamp("due_at")),
            local(row.getTimestamp("finished_at"))))
        .list();
  }

  private static String condition(IndexSheet.Metric metric, boolean missing) {
    return missing // what is open has no end to compare: "not" alone would leave it out
        ? metric.denominatorCondition() + " and (" + metric.numeratorCondition() + ") is not true"
        : metric.numeratorCondition();
  }

  private static ZonedDateTime local(java.sql.Timestamp at) {
    return at == null ? null : at.toInstant().atZone(Scope.ZONE);
  }
}
