package vn.motcua.supervision.room;

import java.time.LocalDate;

/** One point of the trend: what was accepted and what ended from its first day until the next point. */
record TrendPoint(LocalDate since, long received, long finished, long late) {

  TrendPoint plus(TrendPoint other) {
    return new TrendPoint(
        since, received + other.received, finished + other.finished, late + other.late);
  }
}
