package vn.motcua.sla;

import java.time.Instant;

/** Tình trạng thời hạn — whether something is on time, near its due date or late (legal clock, rule 11). */
public enum Timing {
  ON_TIME,
  NEAR,
  LATE;

  /** Of something still open; without a due date it is never late. */
  static Timing whileOpen(Instant moment, Instant nearAt, Instant dueAt) {
    if (dueAt == null) {
      return ON_TIME;
    }
    if (moment.isAfter(dueAt)) {
      return LATE;
    }
    return moment.isBefore(nearAt) ? ON_TIME : NEAR;
  }

  static Timing whenFinished(Instant finishedAt, Instant dueAt) {
    return dueAt != null && finishedAt.isAfter(dueAt) ? LATE : ON_TIME;
  }
}
