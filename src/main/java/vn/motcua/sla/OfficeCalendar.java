package vn.motcua.sla;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Lịch của một cơ quan — what one office declares in the calendar files; what it leaves out comes from its parent.
 *
 * @param years the years whose days off are known; a date of any other year cannot be computed
 */
record OfficeCalendar(
    List<Integer> years,
    List<Week> weeks,
    List<CutOff> cutOffs,
    List<DayOff> daysOff,
    List<Swap> swaps,
    List<SpecialHours> specialHours) {

  /** Tuần làm việc — hours per weekday; a weekday that is missing is the parent's, an empty one is off. */
  record Week(
      LocalDate validFrom, LocalDate validTo, Map<DayOfWeek, List<Span>> hours, String source) {
    boolean isValidOn(LocalDate date) {
      return isWithin(date, validFrom, validTo);
    }
  }

  /** Giờ chốt — until when a same-day matter is due today (rule 6) and a hand-over is made today (rule 10). */
  record CutOff(
      LocalDate validFrom,
      LocalDate validTo,
      LocalTime sameDay,
      LocalTime handOver,
      String source) {
    boolean isValidOn(LocalDate date) {
      return isWithin(date, validFrom, validTo);
    }
  }

  /** Ngày nghỉ — a holiday or block of days off; provisional while the authority has not decided. */
  record DayOff(LocalDate from, LocalDate to, String name, String source, boolean provisional) {
    DayOff {
      to = to == null ? from : to;
      if (to.isBefore(from)) {
        throw new IllegalArgumentException("days off end before they begin: " + name);
      }
    }

    boolean includes(LocalDate date) {
      return isWithin(date, from, to);
    }
  }

  /** Hoán đổi ngày làm việc — a working day that is off, and the day off worked in its place. */
  record Swap(LocalDate off, LocalDate worked, String source) {}

  /** Giờ làm việc riêng — the spans of one date, whatever weekday or holiday it is. */
  record SpecialHours(LocalDate on, List<Span> hours, String name, String source) {}

  OfficeCalendar {
    years = orEmpty(years);
    weeks = orEmpty(weeks);
    cutOffs = orEmpty(cutOffs);
    daysOff = orEmpty(daysOff);
    swaps = orEmpty(swaps);
    specialHours = orEmpty(specialHours);
  }

  /** The same office may be written in several files, such as one per year. */
  OfficeCalendar and(OfficeCalendar other) {
    return new OfficeCalendar(
        join(years, other.years),
        join(weeks, other.weeks),
        join(cutOffs, other.cutOffs),
        join(daysOff, other.daysOff),
        join(swaps, other.swaps),
        join(specialHours, other.specialHours));
  }

  private static boolean isWithin(LocalDate date, LocalDate from, LocalDate to) {
    return !date.isBefore(from) && (to == null || !date.isAfter(to));
  }

  private static <T> List<T> orEmpty(List<T> list) {
    return list == null ? List.of() : List.copyOf(list);
  }

  private static <T> List<T> join(List<T> one, List<T> other) {
    return Stream.concat(one.stream(), other.stream()).toList();
  }
}
