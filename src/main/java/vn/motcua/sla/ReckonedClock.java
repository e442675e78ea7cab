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
  private Reading reading;

  ReckonedClock(LegalClock rules, ProcessingClock clock) {
    this.rules = rules;
    this.clock = clock;
  }

  /** Hạn của bước — when a step is due and from when on that is near; null without a due date. */
  public record StepDue(Instant dueAt, Instant nearAt) {}

  public void paid(Instant at) {
    if (clock.rules().startsOn() == StartsOn.PAYMENT && clock.isWaiting()) {
      change(clock.begun(at));
    }
  }

  public void pause(PauseReason reason, String by, Instant at) {
    change(clock.paused(reason, by, at));
  }

  public void resume(PauseReason reason, Instant at) {
    change(clock.resumed(reason, at));
  }

  public void relimit(TimeLimit limit) {
    change(clock.relimited(limit));
  }

  /** Rule 9: whether it was still allowed, and so has been done. */
  public boolean extend(Duration more, String reason, String by, Instant at) {
    var due = read().dueAt();
    if (due == null || clock.extension() != null || !rules.mayStillExtend(at, due)) {
      return false;
    }
    change(clock.extended(new Extension(at, rules.later(due, more), reason, by)));
    return true;
  }

  public void finish(Instant at) {
    change(clock.finished(at));
  }

  /** The last due date told, which stays while the clock stands. */
  public Instant promisedAt() {
    return read().promisedAt();
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
    return ClockRow.columns(clock, read());
  }

  /** As the table {@code clock_pause} keeps them: reason, start, end, by, restarts. */
  public List<Object[]> pauses() {
    return clock.pauses().stream()
        .map(pause -> new Object[] {
          pause.reason().name(), pause.startedAt(), pause.endedAt(), pause.by(), pause.restarts()
        })
        .toList();
  }

  private Reading read() {
    if (reading == null) {
      reading = rules.read(clock);
    }
    return reading;
  }

  private void change(ProcessingClock changed) {
    clock = changed;
    reading = null;
  }
}
