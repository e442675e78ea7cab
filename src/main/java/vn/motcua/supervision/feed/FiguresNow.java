package vn.motcua.supervision.feed;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.stereotype.Repository;
import vn.motcua.supervision.measure.Readings;
import vn.motcua.supervision.measure.Scope;
import vn.motcua.supervision.measure.Scripts;

/** What lies where at this moment, office by office. */
@Repository
class FiguresNow {

  /** Finished today are those with the three words. */
  record OfficeNow(
      String officeCode,
      String office,
      long waiting,
      long open,
      long late,
      long dueToday,
      long paused,
      long atRisk,
      long receivedToday,
      long earlyToday,
      long onTimeToday,
      long lateToday) {}

  private static final String SQL = Scripts.read("figures-now");

  private final Readings readings;
  private final Clock clock;

  FiguresNow(Readings readings, Clock clock) {
    this.readings = readings;
    this.clock = clock;
  }

  List<OfficeNow> of(Scope scope) {
    var today = LocalDate.ofInstant(clock.instant(), Scope.ZONE);
    return readings
        .sql(SQL)
        .params(scope.in(today, today).parameters())
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .query((row, n) -> read(row))
        .list();
  }

  private static OfficeNow read(ResultSet row) throws SQLException {
    return new OfficeNow(
        row.getString("office_code"),
        row.getString("office"),
        row.getLong("waiting"),
        row.getLong("open"),
        row.getLong("late"),
        row.getLong("due_today"),
        row.getLong("paused"),
        row.getLong("at_risk"),
        row.getLong("received_today"),
        row.getLong("early_today"),
        row.getLong("on_time_today"),
        row.getLong("late_today"));
  }
}
