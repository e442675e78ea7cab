package vn.motcua.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import vn.motcua.procedure.ClockRules.StartsOn;
import vn.motcua.procedure.TimeLimit;

/**
 * Đồng hồ dựng sẵn — the legal clock of a dossier whose course is known, for tables that are filled in bulk: the same
 * reckoning as that of living dossiers, without a table behind it.
 */
public final class ReckonedClock {

  private final LegalClock rules;
  private ProcessingClock clock;

  ReckonedClock(LegalClock rules, ProcessingClock clock) {
    this.rules = rules;
    this.clock = clock;
  }

  /** Hạn của bước — when a step is due and from when on that is near; null without a due date. */
  public record StepDue(Instant dueAt, Instant nearAt) {}

  public void paid(Instant at) {
    if (clock.rules().startsOn() == StartsOn.PAYMENT && clock.isWaiting()) {
      clock = clock.begun(at);
    }
  }

  public void pause(PauseReason reason, String by, Instant at) {
    clock = clock.paused(reason, by, at);
  }

  public void resume(PauseReason reason, Instant at) {
    clock = clock.resumed(reason, at);
  }

  public void relimit(TimeLimit limit) {
    clock = clock.relimited(limit);
  }

  /** Rule 9: whether it was still allowed, and so has been done. */
  public boolean extend(Duration more, String reason, String by, Instant at) {
    var due = rules.read(clock).dueAt();
    if (due == null || clock.extension() != null || !rules.mayStillExtend(at, due)) {
      return false;
    }
    clock = clock.extended(new Extension(at, rules.later(due, more), reason, by));
    return true;
  }

  public void finish(Instant at) {
    clock = clock.finished(at);
  }

  /** The last due date told, which stays while the clock stands. */
  public Instant promisedAt() {
    return rules.read(clock).promisedAt();
  }

  /** Rule 12 of a step of this dossier. */
  public StepDue step(TimeLimit limit, Instant createdAt, Instant dossierDue) {
    var reading = rules.step(limit, createdAt, clock.stoppages(), dossierDue);
    return new StepDue(reading.dueAt(), reading.nearAt());
  }

  public long workingMinutes(Instant from, Instant to) {
    return rules.workingTime(from, to, clock.stoppages()).toMinutes();
  }

  /** As the table {@code processing_clock} keeps it. */
  public Map<String, Object> columns() {
    return ClockRow.columns(clock, rules.read(clock));
  }

  /** As the table {@code clock_pause} keeps them: reason, start, end, by, restarts. */
  public List<Object[]> pauses() {
    return clock.pauses().stream()
        .map(pause -> new Object[] {
          pause.reason().name(), pause.startedAt(), pause.endedAt(), pause.by(), pause.restarts()
        })
        .toList();
  }
}
