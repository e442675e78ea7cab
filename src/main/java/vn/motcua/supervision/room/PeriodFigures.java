package vn.motcua.supervision.room;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.motcua.supervision.measure.Readings;
import vn.motcua.supervision.measure.Scope;
import vn.motcua.supervision.room.Breakdown.By;

/** What came in and what ended within a period, from the sums alone. */
@Component
class PeriodFigures {

  private static final String SUMS =
      """
      select grouping(office_code) = 0 as by_office, grouping(procedure_code) = 0 as by_procedure, grouping(channel) = 0 as by_channel,
        coalesce(office_code, procedure_code, channel, '') as code, %s as since, sum(received) as received, sum(online) as online,
        sum(fee_due) as fee_due, sum(paid_online) as paid_online, sum(digitised) as digitised, sum(finished_early) as early,
        sum(finished_on_time) as on_time, sum(finished_late) as late
      from %s where %s group by grouping sets ((), (office_code), (procedure_code), (channel)%s)""";

  /** A trend of months is read with the sums, in one walk over the same rows. */
  private static final String SUMS_AND_MONTHS =
      SUMS.formatted("since", MonthsAndDays.ROWS, Scope.MATCHES, ", (since)");

  private static final String SUMS_ALONE =
      SUMS.formatted("null::date", MonthsAndDays.ROWS, Scope.MATCHES, "");

  /** In the order of the key, so that nothing is sorted; weeks are put together afterwards. */
  private static final String DAYS =
      """
      select since, sum(received) as received, sum(finished_early) as early, sum(finished_on_time) as on_time,
        sum(finished_late) as late
      from measure_total where grain = 'DAY' and since between :from and :to and %s group by since"""
          .formatted(Scope.MATCHES);

  private final Readings readings;

  PeriodFigures(Readings readings) {
    this.readings = readings;
  }

  /** The figures of a period, and its points, each by its first day; days without anything are missing. */
  record Found(Breakdown breakdown, Map<LocalDate, TrendPoint> points) {

    private void add(TrendPoint point) {
      points.merge(point.since(), point, TrendPoint::plus);
    }
  }

  Found of(Scope scope, Unit unit) {
    var found = new Found(new Breakdown(), new HashMap<>());
    boolean months = unit == Unit.MONTH;
    readings
        .sql(months ? SUMS_AND_MONTHS : SUMS_ALONE)
        .params(parameters(scope))
        .query((ResultSet row) -> {
          if (row.getObject("since") == null) {
            found.breakdown().add(by(row), row.getString("code"), figures(row));
          } else {
            found.add(point(row, unit));
          }
        });
    if (!months) {
      readings
          .sql(DAYS)
          .params(scope.parameters())
          .query((row, n) -> point(row, unit))
          .list()
          .forEach(found::add);
    }
    return found;
  }

  private static TrendPoint point(ResultSet row, Unit unit) throws SQLException {
    var finished = finished(row);
    return new TrendPoint(
        unit.startOf(row.getObject("since", LocalDate.class)),
        row.getLong("received"),
        finished.total(),
        finished.late());
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
        finished(row));
  }

  private static Figures.Finished finished(ResultSet row) throws SQLException {
    return Figures.Finished.of(row.getLong("early"), row.getLong("on_time"), row.getLong("late"));
  }
}
