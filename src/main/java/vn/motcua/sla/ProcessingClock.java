package vn.motcua.sla;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.motcua.dossier.DossierCode;
import vn.motcua.office.OfficeCode;
import vn.motcua.procedure.ClockRules;
import vn.motcua.procedure.ClockRules.OnStop;
import vn.motcua.procedure.ClockRules.StartsOn;
import vn.motcua.procedure.TimeLimit;

/**
 * Đồng hồ thời hạn — the facts of one dossier's clock; every date follows from them and the calendar.
 *
 * <p>Limit and rules are those of the day of receipt and stay (rule 14).
 *
 * @param startedAt null while a clock that starts on payment waits for it
 * @param promisedAt the last due date told, null before the first
 * @param notes lines a calendar change has added to the explanation (rule 13)
 */
record ProcessingClock(
    DossierCode dossier,
    OfficeCode office,
    TimeLimit limit,
    ClockRules rules,
    Instant receivedAt,
    Instant startedAt,
    List<Pause> pauses,
    Extension extension,
    List<String> notes,
    Instant promisedAt,
    Instant finishedAt,
    int version) {

  static ProcessingClock of(
      DossierCode dossier, OfficeCode office, TimeLimit limit, ClockRules rules, Instant received) {
    var start = rules.startsOn() == StartsOn.PAYMENT ? null : received;
    return new ProcessingClock(
        dossier, office, limit, rules, received, start, List.of(), null, List.of(), null, null, 0);
  }

  boolean isWaiting() {
    return startedAt == null;
  }

  boolean isFinished() {
    return finishedAt != null;
  }

  /** The stretch in which the clock stands at this moment, if it does. */
  Optional<Stoppage> standing() {
    return stoppages().stream().filter(Stoppage::isOpen).findFirst();
  }

  boolean isPausedFor(PauseReason reason) {
    return pauses.stream().anyMatch(pause -> pause.isOpen() && pause.reason() == reason);
  }

  /** Where the clock stood since it started; what lies before the start does not matter. */
  List<Stoppage> stoppages() {
    if (isWaiting()) {
      return Stoppage.of(pauses);
    }
    return Stoppage.of(pauses).stream()
        .filter(stoppage -> stoppage.endsAfter(startedAt))
        .map(stoppage -> stoppage.since(startedAt))
        .toList();
  }

  ProcessingClock begun(Instant moment) {
    return with(moment, pauses, extension, notes, finishedAt);
  }

  ProcessingClock paused(PauseReason reason, String by, Instant moment) {
    var restarts = onStop(reason) == OnStop.RESTART;
    var more =
        Stream.concat(pauses.stream(), Stream.of(new Pause(reason, moment, null, by, restarts)));
    return with(startedAt, more.toList(), extension, notes, finishedAt);
  }

  ProcessingClock resumed(PauseReason reason, Instant moment) {
    var ended = pauses.stream()
        .map(pause -> pause.isOpen() && pause.reason() == reason ? pause.endedAt(moment) : pause)
        .toList();
    return with(startedAt, ended, extension, notes, finishedAt);
  }

  ProcessingClock extended(Extension granted) {
    return with(startedAt, pauses, granted, notes, finishedAt);
  }

  ProcessingClock relimited(TimeLimit other) {
    return new ProcessingClock(
        dossier,
        office,
        other,
        rules,
        receivedAt,
        startedAt,
        pauses,
        extension,
        notes,
        promisedAt,
        finishedAt,
        version);
  }

  ProcessingClock noted(String line) {
    var more = new ArrayList<>(notes);
    more.add(line);
    return with(startedAt, pauses, extension, List.copyOf(more), finishedAt);
  }

  /** A dossier that ends while it waits is not resumed, so nothing starts again. */
  ProcessingClock finished(Instant moment) {
    var since = standing().map(Stoppage::from).orElse(Instant.MAX);
    var ended = pauses.stream()
        .map(pause -> pause.endsAfter(since) ? pause.withoutRestart() : pause)
        .map(pause -> pause.isOpen() ? pause.endedAt(moment) : pause)
        .toList();
    return with(startedAt, ended, extension, notes, moment);
  }

  private OnStop onStop(PauseReason reason) {
    return switch (reason) {
      case SUPPLEMENT -> rules.onSupplement();
      case PAYMENT -> rules.onPayment();
      case CONFIRMATION, CONSENT, INCIDENT -> OnStop.PAUSE;
    };
  }

  private ProcessingClock with(
      Instant start, List<Pause> stops, Extension granted, List<String> lines, Instant end) {
    return new ProcessingClock(
        dossier,
        office,
        limit,
        rules,
        receivedAt,
        start,
        stops,
        granted,
        lines,
        promisedAt,
        end,
        version);
  }
}
