package vn.motcua.supervision.room;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.Map;

/**
 * A period as the sums are read: whole months from the rows of months, what is left at both ends from the rows of days.
 *
 * <p>So the cost of a period is that of its months, however long ago it is.
 */
record MonthsAndDays(LocalDate from, LocalDate to) {

  /** Every row of the sums that belongs to the period, once; to be used with {@link #parameters}. */
  static final String ROWS =
      """
      (select * from measure_total where grain = 'MONTH' and since between :monthFrom and :monthTo
        union all select * from measure_total where grain = 'DAY' and since between :headFrom and :headTo
        union all select * from measure_total where grain = 'DAY' and since between :tailFrom and :tailTo) as total\
      """;

  private static final LocalDate NEVER_FROM = LocalDate.of(1, 1, 2);
  private static final LocalDate NEVER_TO = LocalDate.of(1, 1, 1);

  Map<String, Object> parameters() {
    var slices = new HashMap<String, Object>();
    var firstMonth = from.getDayOfMonth() == 1 ? from : startOfNextMonth(from);
    var afterMonths =
        startOfNextMonth(to).minusDays(1).equals(to) ? startOfNextMonth(to) : to.withDayOfMonth(1);
    if (firstMonth.isBefore(afterMonths)) {
      put(slices, "month", firstMonth, afterMonths.minusDays(1));
      put(slices, "head", from, firstMonth.minusDays(1));
      put(slices, "tail", afterMonths, to);
    } else {
      put(slices, "month", NEVER_FROM, NEVER_TO);
      put(slices, "head", from, to);
      put(slices, "tail", NEVER_FROM, NEVER_TO);
    }
    return slices;
  }

  private static void put(
      Map<String, Object> slices, String name, LocalDate first, LocalDate last) {
    slices.put(name + "From", first);
    slices.put(name + "To", last);
  }

  private static LocalDate startOfNextMonth(LocalDate day) {
    return day.with(TemporalAdjusters.firstDayOfNextMonth());
  }
}
