package vn.motcua.supervision.room;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.springframework.stereotype.Component;
import vn.motcua.supervision.measure.Readings;
import vn.motcua.supervision.measure.Scope;
import vn.motcua.supervision.room.Breakdown.By;

/** What is open now, from the sums of it. */
@Component
class OpenFigures {

  private static final String COUNTS =
      """
      select grouping(office_code) = 0 as by_office, grouping(procedure_code) = 0 as by_procedure, grouping(channel) = 0 as by_channel,
        grouping(team) = 0 as by_team, coalesce(office_code, procedure_code, channel, team, '') as code, sum(waiting) as waiting,
        sum(open) as open, sum(paused) as paused, sum(late) as late, sum(due_today) as due_today, sum(at_risk) as at_risk
      from open_now(:now)
      where %s and (:team::text is null or team = :team)
      group by grouping sets ((), (office_code), (procedure_code), (channel), (team))"""
          .formatted(Scope.MATCHES);

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
        .param("now", moment.now())
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
