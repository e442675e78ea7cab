package vn.motcua.supervision.room;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What a point of a trend stands for. */
enum Unit {
  DAY("day", 45),
  WEEK("week", 100),
  MONTH("month", Integer.MAX_VALUE);

  private final String code;

  /** A longer period is shown in the next larger unit: more points could be neither read nor summed in time. */
  private final int mostDays;

  Unit(String code, int mostDays) {
    this.code = code;
    this.mostDays = mostDays;
  }

  public String code() {
    return code;
  }

  /** The unit asked for, or the next larger one that fits; without a wish the smallest. */
  static Unit fitting(Unit wish, LocalDate from, LocalDate to) {
    long days = ChronoUnit.DAYS.between(from, to) + 1;
    return Arrays.stream(values())
        .filter(unit -> wish == null || unit.compareTo(wish) >= 0)
        .filter(unit -> days <= unit.mostDays)
        .findFirst()
        .orElse(MONTH);
  }

  LocalDate startOf(LocalDate day) {
    return switch (this) {
      case DAY -> day;
      case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      case MONTH -> day.withDayOfMonth(1);
    };
  }

  /** Every point of a period, also those without anything; what is still to come is no point. */
  List<TrendPoint> points(
      LocalDate from, LocalDate to, LocalDate today, Map<LocalDate, TrendPoint> known) {
    var present = to.isBefore(today) || today.isBefore(from) ? to : today;
    // a clock that was moved back leaves points after today
    var last =
        known.keySet().stream().reduce(present, (one, other) -> one.isAfter(other) ? one : other);
    return Stream.iterate(startOf(from), day -> !day.isAfter(last), this::next)
        .map(start -> known.getOrDefault(start, new TrendPoint(start, 0, 0, 0)))
        .toList();
  }

  private LocalDate next(LocalDate start) {
    return switch (this) {
      case DAY -> start.plusDays(1);
      case WEEK -> start.plusWeeks(1);
      case MONTH -> start.plusMonths(1);
    };
  }
}
