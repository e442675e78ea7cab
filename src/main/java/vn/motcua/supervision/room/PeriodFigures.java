package vn.motcua.supervision.room;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.supervision.measure.Scope;
import vn.motcua.supervision.room.Breakdown.By;

/** What came in and what ended within a period, from the sums alone. */
@Component
class PeriodFigures {

  private static final String SUMS =
      """
      select grouping(office_code) = 0 as by_office, grouping(procedure_code) = 0 as by_procedure, grouping(channel) = 0 as by_channel,
        coalesce(office_code, procedure_code, channel, '') as code, sum(received) as received, sum(online) as online,
        sum(fee_due) as fee_due, sum(paid_online) as paid_online, sum(digitised) as digitised, sum(finished_early) as early,
        sum(finished_on_time) as on_time, sum(finished_late) as late
      from %s where %s group by grouping sets ((), (office_code), (procedure_code), (channel))"""
          .formatted(MonthsAndDays.ROWS, Scope.MATCHES);

  /** In the order of the key, so that nothing is sorted; weeks are put together afterwards. */
  private static final String POINTS =
      """
      select since, sum(received) as received, sum(finished_early + finished_on_time + finished_late) as finished,
        sum(finished_late) as late
      from %s where %s group by since""";

  private static final String DAYS =
      "(select * from measure_total where grain = 'DAY' and since between :from and :to) as total";

  private final JdbcClient jdbc;

  PeriodFigures(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Breakdown of(Scope scope) {
    var breakdown = new Breakdown();
    jdbc.sql(SUMS).params(parameters(scope)).query((ResultSet row) -> {
      breakdown.add(by(row), row.getString("code"), figures(row));
    });
    return breakdown;
  }

  List<TrendPoint> trend(Scope scope, Unit unit, LocalDate today) {
    var known = new HashMap<LocalDate, TrendPoint>();
    var rows = unit == Unit.MONTH ? MonthsAndDays.ROWS : DAYS;
    jdbc.sql(POINTS.formatted(rows, Scope.MATCHES))
        .params(parameters(scope))
        .query((row, n) -> point(row, unit))
        .list()
        .forEach(point -> known.merge(point.since(), point, TrendPoint::plus));
    var last = scope.to().isAfter(today) ? today : scope.to();
    return unit.starts(scope.from(), last.isBefore(scope.from()) ? scope.from() : last).stream()
        .map(start -> known.getOrDefault(start, new TrendPoint(start, 0, 0, 0)))
        .toList();
  }

  private static TrendPoint point(ResultSet row, Unit unit) throws SQLException {
    return new TrendPoint(
        unit.startOf(row.getObject("since", LocalDate.class)),
        row.getLong("received"),
        row.getLong("finished"),
        row.getLong("late"));
  }

  private static Map<String, Object> parameters(Scope scope) {
    var parameters = scope.parameters();
    parameters.putAll(new MonthsAndDays(scope.from(), scope.to()).parameters());
    return parameters;
  }

  private static By by(ResultSet row) throws SQLException {
    if (row.getBoolean("by_office")) {
      return By.OFFICE_CODE;
    }
    if (row.getBoolean("by_procedure")) {
      return By.PROCEDURE_CODE;
    }
    return row.getBoolean("by_channel") ? By.CHANNEL : By.ALL;
  }

  private static Figures figures(ResultSet row) throws SQLException {
    return Figures.ofPeriod(
        row.getLong("received"),
        row.getLong("online"),
        row.getLong("fee_due"),
        row.getLong("paid_online"),
        row.getLong("digitised"),
        Figures.Finished.of(row.getLong("early"), row.getLong("on_time"), row.getLong("late")));
  }
}
