package vn.motcua.sla;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.DossierCode;
import vn.motcua.sla.DeadlineEvent.Cause;

/** Người giữ đồng hồ — reads a changed clock, keeps it, lets its steps follow and tells what has happened. */
@Component
class ClockKeeper {

  /** Nguyên nhân thay đổi — what makes a told due date move, in code and in words. */
  record Move(Cause cause, String why) {}

  private final ClockTable table;
  private final StepDates steps;
  private final Calendars calendars;
  private final ApplicationEventPublisher events;

  ClockKeeper(
      ClockTable table, StepDates steps, Calendars calendars, ApplicationEventPublisher events) {
    this.table = table;
    this.steps = steps;
    this.calendars = calendars;
    this.events = events;
  }

  Optional<ProcessingClock> find(DossierCode dossier) {
    return table.find(dossier);
  }

  List<DossierCode> lockRunning() {
    return table.lockRunning();
  }

  void start(ProcessingClock clock, Instant now) {
    var reading = read(clock);
    if (table.insert(clock, reading) && !clock.isWaiting()) {
      events.publishEvent(started(clock, reading, now));
    }
  }

  void begin(ProcessingClock begun, Instant now) {
    keep(begun, reading -> started(begun, reading, now));
  }

  void keep(ProcessingClock changed, Function<Reading, DeadlineEvent> act) {
    var reading = read(changed);
    save(changed, reading);
    events.publishEvent(act.apply(reading));
  }

  /** As keeping, and tells of the new due date if another one had been told. */
  void move(ProcessingClock changed, Move move, Function<Reading, DeadlineEvent> act) {
    var reading = read(changed);
    var event = act.apply(reading);
    save(changed, reading);
    events.publishEvent(event);
    if (isMoved(changed, reading)) {
      events.publishEvent(moved(changed, reading, move, event.at()));
    }
  }

  /** Rule 13; whether the due date has moved. */
  boolean recompute(DossierCode dossier, String why, Instant now) {
    var clock = table.find(dossier).orElseThrow();
    var reading = read(clock);
    boolean moved = isMoved(clock, reading);
    if (moved) {
      clock = clock.noted(Wording.calendarChanged(why, clock.promisedAt()));
      reading = read(clock);
    }
    save(clock, reading);
    if (moved) {
      events.publishEvent(moved(clock, reading, new Move(Cause.CALENDAR, why), now));
    }
    return moved;
  }

  private Reading read(ProcessingClock clock) {
    return calendars.clockOf(clock.office()).read(clock);
  }

  private void save(ProcessingClock clock, Reading reading) {
    table.update(clock, reading);
    steps.follow(clock, reading);
  }

  private static boolean isMoved(ProcessingClock told, Reading reading) {
    return told.promisedAt() != null
        && reading.dueAt() != null
        && !told.promisedAt().equals(reading.dueAt());
  }

  private static DeadlineEvent started(ProcessingClock clock, Reading reading, Instant now) {
    return new DeadlineEvent.Started(
        clock.dossier(), clock.office(), reading.dueAt(), reading.lines(), now);
  }

  private static DeadlineEvent moved(
      ProcessingClock told, Reading reading, Move move, Instant now) {
    return new DeadlineEvent.Moved(
        told.dossier(), told.promisedAt(), reading.dueAt(), move.cause(), move.why(), now);
  }
}
