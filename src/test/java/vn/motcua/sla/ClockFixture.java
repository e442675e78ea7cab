package vn.motcua.sla;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import vn.motcua.dossier.DossierCode;
import vn.motcua.office.OfficeCode;
import vn.motcua.procedure.ClockRules;
import vn.motcua.procedure.ClockRules.OnStop;
import vn.motcua.procedure.ClockRules.StartsOn;
import vn.motcua.procedure.TimeLimit;
import vn.motcua.procedure.TimeLimit.Unit;

/** Words of the tests: moments of Vietnam, limits in short, clocks with pauses. */
final class ClockFixture {

  static final OfficeCode COMMUNE = new OfficeCode("H99.01");
  static final OfficeCode POLICE = new OfficeCode("H99.05");
  static final DossierCode DOSSIER = new DossierCode("H99.01-260302-0001");
  static final ClockRules PAUSING = rules(StartsOn.ACCEPTANCE, OnStop.PAUSE);
  static final ClockRules RESTARTING = rules(StartsOn.ACCEPTANCE, OnStop.RESTART);
  static final SlaSettings SETTINGS =
      new SlaSettings("classpath*:calendar/*.yaml", 0.2, Duration.ofHours(4));
  static final Calendars CALENDARS = new Calendars(SETTINGS);

  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private ClockFixture() {}

  static Instant at(String moment) {
    return LegalClock.instant(LocalDateTime.parse(moment, MOMENT));
  }

  static LegalClock clockOf(OfficeCode office) {
    return CALENDARS.clockOf(office);
  }

  static ClockRules rules(StartsOn startsOn, OnStop onSupplement) {
    return new ClockRules(startsOn, onSupplement, OnStop.PAUSE, 7, null, 1);
  }

  static TimeLimit workingDays(int amount) {
    return new TimeLimit(amount, Unit.WORKING_DAY);
  }

  static TimeLimit limit(String text) {
    if (text.equals("NONE") || text.equals("SAME_DAY")) {
      return new TimeLimit(0, Unit.valueOf(text));
    }
    return text.endsWith("M")
        ? new TimeLimit(Integer.parseInt(text.replace("M", "")), Unit.MONTH)
        : TimeLimit.parse(text);
  }

  static ProcessingClock aClock(String received, String limit) {
    return aClock(received, limit, PAUSING);
  }

  static ProcessingClock aClock(String received, String limit, ClockRules rules) {
    return ProcessingClock.of(DOSSIER, COMMUNE, limit(limit), rules, at(received));
  }

  static ProcessingClock with(ProcessingClock clock, List<Pause> pauses, Extension extension) {
    return new ProcessingClock(
        clock.dossier(),
        clock.office(),
        clock.limit(),
        clock.rules(),
        clock.receivedAt(),
        clock.startedAt(),
        pauses,
        extension,
        clock.notes(),
        clock.promisedAt(),
        clock.finishedAt(),
        clock.version());
  }

  static ProcessingClock with(ProcessingClock clock, Pause... more) {
    var pauses = new ArrayList<>(clock.pauses());
    pauses.addAll(List.of(more));
    return with(clock, pauses, clock.extension());
  }

  static Pause pause(PauseReason reason, String from, String to) {
    return new Pause(reason, at(from), to == null ? null : at(to), "Lan", false);
  }
}
