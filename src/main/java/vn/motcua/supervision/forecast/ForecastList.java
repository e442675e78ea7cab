package vn.motcua.supervision.forecast;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.motcua.supervision.measure.Readings;
import vn.motcua.supervision.measure.Scope;
import vn.motcua.supervision.measure.Scopes;
import vn.motcua.supervision.measure.Selection;
import vn.motcua.supervision.page.Words;

/** The dossiers at risk an account may see, the most certain first. */
@Component
class ForecastList {

  private static final int MOST = 200;

  /**
   * Not late yet: a list of what can still be saved. Forecasts are gone through in their order until the page is full; offset 0
   * keeps the measures from being read first.
   */
  private static final String AT_RISK =
      """
      from dossier_forecast f cross join lateral (
        select procedure_code, procedure_version, office_code, team from dossier_measure
        where dossier_code = f.dossier_code and finished_at is null and received_at is not null and paused_since is null
          and (:team::text is null or team = :team) and %s offset 0) m
      where f.probability >= 0.5 and f.dossier_due_at >= :now
      """
          .formatted(Scope.MATCHES);

  private static final String HOW_MANY =
      "select coalesce(sum(at_risk), 0) from open_now(:now) where (:team::text is null or team = :team) and"
          + Scope.MATCHES;

  private final Readings readings;
  private final Scopes scopes;
  private final ObjectMapper json;
  private final Clock clock;

  ForecastList(Readings readings, Scopes scopes, ObjectMapper json, Clock clock) {
    this.readings = readings;
    this.scopes = scopes;
    this.json = json;
    this.clock = clock;
  }

  record Page(List<ForecastLine> items, long total) {}

  Page of(Selection selection, int page, int size, Words words) {
    var parameters = scopes.of(selection).parameters();
    parameters.put("now", OffsetDateTime.now(clock));
    parameters.put("limit", Math.max(1, Math.min(MOST, size)));
    parameters.put("offset", (long) Math.max(0, page) * Math.max(1, Math.min(MOST, size)));
    var lines = readings
        .sql(
            """
            select x.*, p.name as procedure_name, o.name as office_name,
              (select s.name from processing_step s where s.dossier_code = x.dossier_code and s.ended_at is null
                order by s.created_at desc limit 1) as step
            from (select f.*, m.*\s
            """
                + AT_RISK
                + """
                 order by f.probability desc, f.dossier_due_at, f.dossier_code limit :limit offset :offset) x
            join supervised_procedure p using (procedure_code, procedure_version)
            left join office o on o.code = x.office_code order by x.probability desc, x.dossier_due_at, x.dossier_code""")
        .params(parameters)
        .query((row, n) -> line(row))
        .list();
    long total = readings.sql(HOW_MANY).params(parameters).query(Long.class).single();
    return new Page(worded(lines, new ReasonWords(words)), total);
  }

  private ForecastLine line(ResultSet row) throws SQLException {
    return new ForecastLine(
        row.getString("dossier_code"),
        row.getString("procedure_code"),
        row.getString("procedure_name"),
        row.getString("office_code"),
        row.getString("office_name"),
        row.getString("step"),
        row.getString("team"),
        row.getDouble("probability"),
        moment(row, "dossier_due_at"),
        moment(row, "finish_at"),
        row.getObject("late_on", LocalDate.class),
        null,
        facts(row.getString("reason")));
  }

  private static OffsetDateTime moment(ResultSet row, String column) throws SQLException {
    var moment = row.getObject(column, OffsetDateTime.class);
    return moment == null ? null : moment.atZoneSameInstant(Scope.ZONE).toOffsetDateTime();
  }

  private List<ForecastLine> worded(List<ForecastLine> lines, ReasonWords words) {
    var names =
        names(lines.stream().map(line -> line.facts().path("slowest").asText()).toList());
    return lines.stream()
        .map(line -> {
          var slowest = line.facts().path("slowest").asText();
          return new ForecastLine(
              line.code(),
              line.procedureCode(),
              line.procedureName(),
              line.office(),
              line.officeName(),
              line.step(),
              line.team(),
              line.probability(),
              line.dueAt(),
              line.finishAt(),
              line.lateOn(),
              words.of(line.facts(), names.getOrDefault(slowest, slowest)),
              line.facts());
        })
        .toList();
  }

  /** What tasks are called in the steps that are open. */
  private Map<String, String> names(List<String> tasks) {
    var names = new HashMap<String, String>();
    readings
        .sql("select distinct task_key, name from open_step_total where task_key = any (:tasks)")
        .param("tasks", tasks.toArray(String[]::new))
        .query(row -> {
          names.put(row.getString(1), row.getString(2));
        });
    return names;
  }

  private JsonNode facts(String text) {
    try {
      return json.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
