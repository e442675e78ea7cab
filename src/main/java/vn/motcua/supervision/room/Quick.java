package vn.motcua.supervision.room;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/**
 * A period people often want, as a link that keeps the rest of the filter.
 *
 * @param code the end of a message key
 */
record Quick(String code, String query, boolean chosen) {

  static List<Quick> choices(Asked asked, LocalDate from, LocalDate to, LocalDate today) {
    var monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    var quarter = today.with(IsoFields.DAY_OF_QUARTER, 1);
    var month = today.withDayOfMonth(1);
    var year = today.withDayOfYear(1);
    return List.of(
        of("today", asked, today, today, from, to),
        of("week", asked, monday, monday.plusDays(6), from, to),
        of("month", asked, month, month.plusMonths(1).minusDays(1), from, to),
        of("quarter", asked, quarter, quarter.plusMonths(3).minusDays(1), from, to),
        of("year", asked, year, year.plusYears(1).minusDays(1), from, to));
  }

  private static Quick of(
      String code, Asked asked, LocalDate first, LocalDate last, LocalDate from, LocalDate to) {
    boolean chosen = first.equals(from) && last.equals(to);
    return new Quick(code, asked.within(first, last).query(false), chosen);
  }
}
