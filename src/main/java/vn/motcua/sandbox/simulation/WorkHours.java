package vn.motcua.sandbox.simulation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import vn.motcua.office.OfficeCode;
import vn.motcua.sla.Reckoner;

/**
 * The working time of the province as one line of seconds, to walk along it millions of times. It only says when the invented
 * people work; whatever the law reckons comes from the real clock.
 */
final class WorkHours {

  private static final int DAY = 86_400;

  private final LocalDate first;
  private final long origin;
  /** Seconds of the epoch at which each span begins, and working seconds passed before it. */
  private final long[] opens;

  private final long[] length;
  private final long[] before;

  WorkHours(Reckoner reckoner, OfficeCode office, LocalDate from, LocalDate to) {
    first = from;
    origin = from.atStartOfDay(Options.ZONE).toEpochSecond();
    var spans =
        from.datesUntil(to).flatMap(day -> reckoner.hours(office, day).stream()).toList();
    opens = spans.stream().mapToLong(span -> span.from().getEpochSecond()).toArray();
    length = spans.stream()
        .mapToLong(span -> span.to().getEpochSecond() - span.from().getEpochSecond())
        .toArray();
    before = new long[opens.length];
    for (int n = 1; n < before.length; n++) {
      before[n] = before[n - 1] + length[n - 1];
    }
  }

  /** The moment, if it is worked, else the next opening. */
  long open(long moment) {
    int span = spanOf(moment);
    if (span >= 0 && moment < opens[span] + length[span]) {
      return moment;
    }
    return opens[span + 1];
  }

  /** The moment that much working time later. */
  long plus(long moment, long seconds) {
    long from = open(moment);
    int span = spanOf(from);
    long target = before[span] + (from - opens[span]) + seconds;
    int at = Arrays.binarySearch(before, target);
    int found = at >= 0 ? at : -at - 2;
    return opens[found] + (target - before[found]);
  }

  /** Working seconds between two days. */
  long between(LocalDate from, LocalDate to) {
    return passed(from) - passed(to) < 0 ? passed(to) - passed(from) : 0;
  }

  boolean isWorked(LocalDate day) {
    long start = day.atStartOfDay(Options.ZONE).toEpochSecond();
    int span = spanOf(start + DAY);
    return span >= 0 && opens[span] >= start;
  }

  /** A moment of the day's opening hours; 0 is the opening, 1 the end. */
  long within(LocalDate day, double share) {
    long worked = passed(day.plusDays(1)) - passed(day);
    return plus(day.atStartOfDay(Options.ZONE).toEpochSecond(), Math.round(share * (worked - 60)));
  }

  LocalDate first() {
    return first;
  }

  static LocalDate day(long moment) {
    return Instant.ofEpochSecond(moment).atZone(Options.ZONE).toLocalDate();
  }

  private long passed(LocalDate day) {
    int span = spanOf(day.atStartOfDay(Options.ZONE).toEpochSecond());
    return span < 0 ? 0 : before[span] + length[span];
  }

  /** The last span that has begun. */
  private int spanOf(long moment) {
    if (moment < origin) {
      throw new IllegalArgumentException("before the first day: " + moment);
    }
    int at = Arrays.binarySearch(opens, moment);
    return at >= 0 ? at : -at - 2;
  }
}
