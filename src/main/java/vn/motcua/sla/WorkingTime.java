package vn.motcua.sla;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.function.Function;

/** Giờ làm việc — arithmetic of working days and working time over any source of days. */
record WorkingTime(Function<LocalDate, Day> days) {

  boolean covers(LocalDateTime moment) {
    return days.apply(moment.toLocalDate()).covers(moment.toLocalTime());
  }

  /** Rule 1: a moment inside a span stays; outside, it moves to the next opening. */
  LocalDateTime firstFrom(LocalDateTime moment) {
    var day = days.apply(moment.toLocalDate());
    if (day.covers(moment.toLocalTime())) {
      return moment;
    }
    return day.openingAfter(moment.toLocalTime())
        .orElseGet(() -> nextWorked(day.date()).opening());
  }

  /** The first worked day after the date; ends where the calendar ends, with an error. */
  Day nextWorked(LocalDate date) {
    return workedFrom(date.plusDays(1));
  }

  Day workedFrom(LocalDate date) {
    var day = days.apply(date);
    while (!day.isWorked()) {
      day = days.apply(day.date().plusDays(1));
    }
    return day;
  }

  /** Rule 2: whole working days, the hour kept as far as the target day is worked at that hour. */
  LocalDateTime plusDays(LocalDateTime start, int workingDays) {
    if (workingDays == 0) {
      return start;
    }
    var day = nextWorked(start.toLocalDate());
    for (int counted = 1; counted < workingDays; counted++) {
      day = nextWorked(day.date());
    }
    return day.lastMomentUntil(start.toLocalTime());
  }

  /** How many whole working days of rule 2 lie between the moments. */
  int wholeDays(LocalDateTime from, LocalDateTime to) {
    int days = 0;
    while (!plusDays(from, days + 1).isAfter(to)) {
      days++;
    }
    return days;
  }

  /** Rule 3: through the spans; a rest that fits exactly until closing ends at closing. */
  LocalDateTime plus(LocalDateTime start, Duration workingTime) {
    if (workingTime.isZero()) {
      return start;
    }
    var from = start;
    var rest = workingTime;
    var day = workedFrom(start.toLocalDate());
    for (var worth = restOf(day, from); worth.compareTo(rest) < 0; worth = restOf(day, from)) {
      rest = rest.minus(worth);
      day = nextWorked(day.date());
      from = day.opening();
    }
    return inside(day, from, rest);
  }

  /** The earliest moment at which no more than that much working time is left until the end. */
  LocalDateTime minus(LocalDateTime end, Duration workingTime) {
    var rest = workingTime;
    var day = days.apply(end.toLocalDate());
    var worth = between(day.date().atStartOfDay(), end);
    while (worth.compareTo(rest) <= 0) {
      rest = rest.minus(worth);
      day = days.apply(day.date().minusDays(1));
      worth = day.workingTime(day.date().atStartOfDay(), day.date().plusDays(1).atStartOfDay());
    }
    return inside(day, day.opening(), worth.minus(rest));
  }

  Duration between(LocalDateTime from, LocalDateTime to) {
    var sum = Duration.ZERO;
    for (var date = from.toLocalDate(); !date.isAfter(to.toLocalDate()); date = date.plusDays(1)) {
      sum = sum.plus(days.apply(date).workingTime(from, to));
    }
    return sum;
  }

  private static Duration restOf(Day day, LocalDateTime from) {
    return day.workingTime(from, day.closing());
  }

  private static LocalDateTime inside(Day day, LocalDateTime from, Duration workingTime) {
    var rest = workingTime;
    for (var span : day.spans()) {
      var begin = day.date().atTime(span.from());
      begin = begin.isBefore(from) ? from : begin;
      var end = day.date().atTime(span.to());
      var worth = begin.isBefore(end) ? Duration.between(begin, end) : Duration.ZERO;
      if (!worth.isZero() && worth.compareTo(rest) >= 0) {
        return begin.plus(rest);
      }
      rest = rest.minus(worth);
    }
    return day.closing();
  }
}
