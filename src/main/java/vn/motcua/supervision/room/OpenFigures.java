package vn.motcua.supervision.room;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.motcua.supervision.measure.Readings;
import vn.motcua.supervision.measure.Scope;
import vn.motcua.supervision.room.Breakdown.By;

/** What is open now, counted from the open dossiers alone; their number does not grow with the years. */
@Component
class OpenFigures {

  private static final List<Timing> COUNTED = List.of(
      Timing.OPEN, Timing.DUE_TODAY, Timing.AT_RISK, Timing.LATE, Timing.PAUSED, Timing.WAITING);

  private static final String COUNTS =
      """
      select grouping(office_code) = 0 as by_office, grouping(procedure_code) = 0 as by_procedure, grouping(channel) = 0 as by_channel,
        grouping(team) = 0 as by_team, coalesce(office_code, procedure_code, channel, team, '') as code, %s
      from dossier_measure m left join dossier_forecast f on f.dossier_code = m.dossier_code and f.probability >= 0.5
      where finished_at is null and %s and (:team::text is null or team = :team)
      group by grouping sets ((), (office_code), (procedure_code), (channel), (team))"""
          .formatted(
              COUNTED.stream()
                  .map(timing -> "count(*) filter (where %s) as %s"
                      .formatted(timing.condition(), timing.name().toLowerCase(Locale.ROOT)))
                  .collect(Collectors.joining(", ")),
              Scope.MATCHES);

  private final Readings readings;
  private final Moment moment;

  OpenFigures(Readings readings, Moment moment) {
    this.readings = readings;
    this.moment = moment;
  }

  Breakdown of(Scope scope) {
    var breakdown = new Breakdown();
    readings
        .sql(COUNTS)
        .params(scope.parameters())
        .params(moment.parameters())
        .query((ResultSet row) -> {
          breakdown.add(by(row), row.getString("code"), figures(row));
        });
    return breakdown;
  }

  private static By by(ResultSet row) throws SQLException {
    if (row.getBoolean("by_office")) {
      return By.OFFICE_CODE;
    }
    if (row.getBoolean("by_procedure")) {
      return By.PROCEDURE_CODE;
    }
    if (row.getBoolean("by_channel")) {
      return By.CHANNEL;
    }
    return row.getBoolean("by_team") ? By.TEAM : By.ALL;
  }

  private static Figures figures(ResultSet row) throws SQLException {
    return Figures.ofNow(
        row.getLong("open"),
        row.getLong("due_today"),
        row.getLong("at_risk"),
        row.getLong("late"),
        row.getLong("paused"),
        row.getLong("waiting"));
  }
}
