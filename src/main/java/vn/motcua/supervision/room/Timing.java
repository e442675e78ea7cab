package vn.motcua.supervision.room;

import java.util.Arrays;
import vn.motcua.shared.Refusal;

/** How a list of dossiers is narrowed by time; a count and the list behind it share the condition. */
enum Timing {
  LATE("received_at is not null and paused_since is null and due_at < :now"),
  AT_RISK(
      "received_at is not null and paused_since is null and due_at >= :now and probability >= 0.5"),
  DUE_TODAY(
      "received_at is not null and paused_since is null and due_at >= :today and due_at < :tomorrow"),
  NEAR("received_at is not null and paused_since is null and due_at >= :now and dossier_code in"
      + " (select c.dossier_code from processing_clock c where c.near_at <= :now and c.due_at >= :now"
      + " and c.finished_at is null)"),
  ON_TIME(
      "received_at is not null and paused_since is null and (due_at is null or due_at >= :now)"),
  PAUSED("received_at is not null and paused_since is not null"),
  WAITING("received_at is null"),
  OPEN("received_at is not null"),
  RECEIVED("received_at >= :start and received_at < :end"),
  FINISHED(Timing.ENDED),
  FINISHED_EARLY(Timing.ENDED + " and timing = 'EARLY'"),
  FINISHED_ON_TIME(Timing.ENDED + " and timing = 'ON_TIME'"),
  FINISHED_LATE(Timing.ENDED + " and timing = 'LATE'");

  private static final String ENDED =
      "received_at is not null and finished_at >= :start and finished_at < :end";

  private final String condition;

  Timing(String condition) {
    this.condition = condition;
  }

  /** On {@code dossier_measure m} joined with {@code dossier_forecast}. */
  String condition() {
    return condition;
  }

  /** Whether it is about dossiers that are open now, and not about a period. */
  public boolean isOpen() {
    return compareTo(OPEN) <= 0;
  }

  static Timing of(String text) {
    return Asked.isBlank(text)
        ? OPEN
        : Arrays.stream(values())
            .filter(one -> one.name().equals(text.strip()))
            .findFirst()
            .orElseThrow(() -> Refusal.invalid("supervision.filter-unknown", "timing"));
  }
}
