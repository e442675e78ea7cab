package vn.motcua.sla;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.DossierCode;
import vn.motcua.office.OfficeCode;
import vn.motcua.procedure.ClockRules;
import vn.motcua.procedure.TimeLimit;
import vn.motcua.shared.DomainTransaction;
import vn.motcua.shared.Refusal;
import vn.motcua.sla.ClockKeeper.Move;
import vn.motcua.sla.DeadlineEvent.Cause;

/**
 * Thời hạn giải quyết — the door to the legal clock: starts it, stops it, and tells when something is due.
 *
 * <p>The clock counts whole seconds. Before the acceptance of a dossier no clock runs, so pausing, resuming and ending
 * such a dossier is nothing to the clock.
 */
@Component
@DomainTransaction
public class Deadlines {

  private final ClockKeeper keeper;
  private final ClockFace face;
  private final StepDates steps;
  private final Calendars calendars;
  private final Clock clock;

  Deadlines(ClockKeeper keeper, ClockFace face, StepDates steps, Calendars calendars, Clock clock) {
    this.keeper = keeper;
    this.face = face;
    this.steps = steps;
    this.calendars = calendars;
    this.clock = clock;
  }

  /**
   * Rule 1: of non-boundary filing the moment is the receipt by the handling office. Under {@code startsOn PAYMENT} the
   * clock waits for {@link #paid}. A dossier that has a clock keeps it.
   */
  public Deadline start(
      DossierCode dossier,
      OfficeCode handlingOffice,
      TimeLimit limit,
      ClockRules rules,
      Instant acceptedAt) {
    var received = seconds(acceptedAt);
    keeper.start(ProcessingClock.of(dossier, handlingOffice, limit, rules, received), now());
    return of(dossier).orElseThrow();
  }

  /** Starts a clock that waits for the confirmation of payment; any other clock is not touched. */
  public void paid(DossierCode dossier, Instant paidAt) {
    keeper
        .find(dossier)
        .filter(waiting -> waiting.isWaiting() && !waiting.isFinished())
        .ifPresent(waiting -> keeper.begin(waiting.begun(seconds(paidAt)), now()));
  }

  /** Rule 7; a reason that already holds the clock is not counted twice. */
  public void pause(DossierCode dossier, PauseReason reason, String by) {
    var found = keeper.find(dossier).filter(own -> !own.isPausedFor(reason));
    found.ifPresent(running -> {
      if (running.isFinished()) {
        throw Refusal.conflict("sla.finished", dossier);
      }
      keeper.keep(
          running.paused(reason, by, now()),
          reading -> new DeadlineEvent.Paused(dossier, reason, by, now()));
    });
  }

  /** Rules 7 and 8; also starts a clock that waited for payment. */
  public void resume(DossierCode dossier, PauseReason reason) {
    var found = keeper.find(dossier).filter(own -> own.isPausedFor(reason));
    found.ifPresent(paused -> keeper.move(
        paused.resumed(reason, now()),
        new Move(Cause.PAUSE, reason.words()),
        reading -> new DeadlineEvent.Resumed(dossier, reason, reading.dueAt(), now())));
    if (reason == PauseReason.PAYMENT) {
      paid(dossier, now());
    }
  }

  /** The law gives this case another limit, such as when something must be verified; counted from the same start. */
  public void relimit(DossierCode dossier, TimeLimit limit) {
    var running = known(dossier);
    if (!running.limit().equals(limit)) {
      keeper.move(
          running.relimited(limit),
          new Move(Cause.CASE, Wording.limit(limit)),
          reading -> new DeadlineEvent.Relimited(dossier, reading.dueAt(), limit, now()));
    }
  }

  /** Rule 9: once, in time, to a later working moment, with a reason. */
  public void extend(DossierCode dossier, Instant newDue, String reason, String by) {
    var running = known(dossier);
    var extension = allowed(running, newDue, reason, by);
    keeper.move(
        running.extended(extension),
        new Move(Cause.EXTENSION, reason),
        reading -> new DeadlineEvent.Extended(
            dossier, running.promisedAt(), reading.dueAt(), reason, by, now()));
  }

  /** Refuses what {@link #extend} would; gives the due date as it stands. */
  Instant requireExtensible(DossierCode dossier, Instant newDue, String reason) {
    var running = known(dossier);
    allowed(running, newDue, reason, null);
    return running.promisedAt();
  }

  private Extension allowed(ProcessingClock running, Instant newDue, String reason, String by) {
    var extension = new Extension(now(), seconds(newDue), reason, by);
    extension.requireAllowed(running, calendars.clockOf(running.office()));
    return extension;
  }

  /** Ends the clock for good; a finished dossier keeps its date and its timing. */
  public void stop(DossierCode dossier, Instant finishedAt) {
    var end = seconds(finishedAt);
    keeper
        .find(dossier)
        .filter(own -> !own.isFinished())
        .ifPresent(open -> keeper.keep(open.finished(end), reading -> {
          var timing = Timing.whenFinished(end, reading.promisedAt());
          return new DeadlineEvent.Stopped(dossier, reading.dueAt(), timing, now());
        }));
  }

  public Optional<Deadline> of(DossierCode dossier) {
    return face.of(List.of(dossier)).stream().findFirst();
  }

  /** Many at once, for lists; dossiers without a clock are missing. */
  public Map<DossierCode, Deadline> of(Collection<DossierCode> dossiers) {
    return face.of(dossiers).stream()
        .collect(Collectors.toMap(Deadline::dossier, Function.identity()));
  }

  /** Open dossiers whose clock runs and shows this timing, the most urgent first. */
  public List<Deadline> running(Timing timing) {
    return face.running(timing);
  }

  /** Rule 11; a dossier without a clock is on time. */
  public Timing timing(DossierCode dossier) {
    return of(dossier).map(Deadline::timing).orElse(Timing.ON_TIME);
  }

  /** For a limit that is no dossier's own, such as the citizen's days to answer; empty without a limit. */
  public Optional<DueDate> dueDate(OfficeCode office, TimeLimit limit, Instant from) {
    return dueDate(calendars.clockOf(office).from(limit, seconds(from)));
  }

  /** Rule 12; empty when neither the step nor its dossier has a due date. */
  public Optional<DueDate> stepDue(
      OfficeCode office, TimeLimit limit, Instant createdAt, DossierCode dossier) {
    return dueDate(steps.read(office, limit, seconds(createdAt), dossier));
  }

  /** Rule 10. */
  public Instant handOverDue(OfficeCode office, Instant receivedAt) {
    return calendars.clockOf(office).handOver(receivedAt);
  }

  public Duration workingTime(OfficeCode office, Instant from, Instant to) {
    return calendars.clockOf(office).workingTime(from, to);
  }

  /**
   * Rule 13: reads the calendars again and moves what they change, all or nothing.
   *
   * @param why what has been decided, as the citizen shall read it
   * @return how many due dates have moved
   */
  public int recompute(String why) {
    calendars.reload();
    return (int) keeper.lockRunning().stream()
        .filter(dossier -> keeper.recompute(dossier, why, now()))
        .count();
  }

  private ProcessingClock known(DossierCode dossier) {
    return keeper.find(dossier).orElseThrow(() -> Refusal.notFound("sla.not-started", dossier));
  }

  private Instant now() {
    return seconds(clock.instant());
  }

  private static Optional<DueDate> dueDate(Reading reading) {
    return Optional.ofNullable(reading.dueAt()).map(at -> new DueDate(at, reading.lines()));
  }

  private static Instant seconds(Instant moment) {
    return moment.truncatedTo(ChronoUnit.SECONDS);
  }
}
