package vn.motcua.supervision.feed;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Repository;
import vn.motcua.supervision.measure.Readings;
import vn.motcua.supervision.measure.Scope;

/** What came and went, day by day and office by office. */
@Repository
class FiguresByDay {

  record OfficeDay(
      LocalDate day,
      String officeCode,
      long received,
      long online,
      long feeDue,
      long paidOnline,
      long digitised,
      long finishedEarly,
      long finishedOnTime,
      long finishedLate,
      long refused,
      long stopped,
      long withdrawn,
      long rated,
      long ratedBadly) {}

  private final Readings readings;

  FiguresByDay(Readings readings) {
    this.readings = readings;
  }

  /** The oldest day first. */
  List<OfficeDay> of(Scope scope) {
    return readings
        .sql(
            """
            select since, office_code, sum(received), sum(online), sum(fee_due), sum(paid_online), sum(digitised),
              sum(finished_early), sum(finished_on_time), sum(finished_late), sum(refused), sum(stopped), sum(withdrawn),
              sum(rated), sum(rated_badly)
            from measure_total where grain = 'DAY' and since between :from and :to and"""
                + Scope.MATCHES
                + "group by since, office_code order by since, office_code")
        .params(scope.parameters())
        .query((row, n) -> read(row))
        .list();
  }

  private static OfficeDay read(ResultSet row) throws SQLException {
    return new OfficeDay(
        row.getObject(1, LocalDate.class),
        row.getString(2),
        row.getLong(3),
        row.getLong(4),
        row.getLong(5),
        row.getLong(6),
        row.getLong(7),
        row.getLong(8),
        row.getLong(9),
        row.getLong(10),
        row.getLong(11),
        row.getLong(12),
        row.getLong(13),
        row.getLong(14),
        row.getLong(15));
  }
}
