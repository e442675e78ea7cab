package vn.motcua.sla;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import vn.motcua.procedure.ClockRules.StartsOn;
import vn.motcua.procedure.TimeLimit;
import vn.motcua.procedure.TimeLimit.Unit;

/** Quy tắc tính thời hạn — the legal clock of one office: its calendar and the rules, no state. */
record LegalClock(WorkingCalendar calendar, SlaSettings settings) {

  static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  /** Rules 1–9 over everything that has happened to the dossier. */
  Reading read(ProcessingClock clock) {
    var reckoning = new Reckoning(calendar).say("Tiếp nhận " + words(clock.receivedAt()));
    if (clock.isWaiting()) {
      reckoning.say("Thời hạn tính từ khi xác nhận nộp phí");
    } else {
      startOf(clock, reckoning);
      clock.stoppages().stream()
          .filter(stoppage -> isBeforeExtension(stoppage, clock))
          .forEach(stoppage -> apply(stoppage, clock, reckoning));
      extend(clock, reckoning);
      clock.stoppages().stream()
          .filter(stoppage -> !isBeforeExtension(stoppage, clock))
          .forEach(stoppage -> apply(stoppage, clock, reckoning));
    }
    return reading(clock, reckoning);
  }

  /** When a limit that is no dossier's own ends, such as the citizen's days to answer. */
  Reading from(TimeLimit limit, Instant moment) {
    var reckoning = new Reckoning(calendar).say("Tính từ " + words(moment));
    return ending("Đến hạn ", within(limit, moment, reckoning), moment, null);
  }

  /** Rule 12: a step follows the same rules from its creation and never ends after its dossier. */
  Reading step(TimeLimit limit, Instant createdAt, List<Stoppage> stoppages, Instant dossierDue) {
    var reckoning = new Reckoning(calendar).say("Giao việc " + words(createdAt));
    within(limit, createdAt, reckoning);
    if (limit.unit() != Unit.NONE) {
      stoppages.stream()
          .filter(stoppage -> !stoppage.isOpen() && stoppage.endsAfter(createdAt))
          .map(stoppage -> stoppage.since(createdAt))
          .forEach(stoppage -> pause(stoppage, reckoning));
    }
    return ending("Hạn xử lý ", reckoning, createdAt, dossierDue);
  }

  /** Rule 10: the same working day; after the cut-off or closing, the start of the next one. */
  Instant handOver(Instant receivedAt) {
    var time = workingTime();
    var moment = local(receivedAt);
    var day = calendar.day(moment.toLocalDate());
    if (day.isWorked() && isTooLateToHandOver(day, moment)) {
      return instant(time.nextWorked(day.date()).opening());
    }
    return instant(time.workedFrom(day.date()).closing());
  }

  private boolean isTooLateToHandOver(Day day, LocalDateTime moment) {
    var cutOff = calendar.cutOff(day.date()).handOver();
    return moment.toLocalTime().isAfter(cutOff) || moment.isAfter(day.closing());
  }

  /** Rule 9: at the latest one whole working day before the due date. */
  boolean mayStillExtend(Instant askedAt, Instant dueAt) {
    var time = workingTime();
    var earliest = time.plusDays(time.firstFrom(local(askedAt)), 1);
    return !earliest.isAfter(local(dueAt));
  }

  /** A working moment that lies so much working time after another one. */
  Instant later(Instant from, Duration workingTime) {
    var time = workingTime();
    return instant(time.plus(time.firstFrom(local(from)), workingTime));
  }

  boolean isWorkingMoment(Instant moment) {
    return workingTime().covers(local(moment));
  }

  Duration workingTime(Instant from, Instant to) {
    return workingTime().between(local(from), local(to));
  }

  /** How far it is from one moment to the other: whole working days, or working hours and minutes of less than a day. */
  String distance(Instant from, Instant to) {
    var time = workingTime();
    var start = time.firstFrom(local(from));
    int days = time.wholeDays(start, local(to));
    return days > 0
        ? Wording.length(days, Duration.ZERO)
        : Wording.length(0, time.between(start, local(to)));
  }

  /** Working time between two moments without the stretches in which the dossier's clock stood. */
  Duration workingTime(Instant from, Instant to, List<Stoppage> stoppages) {
    return stoppages.stream()
        .filter(stoppage -> stoppage.endsAfter(from) && stoppage.from().isBefore(to))
        .map(stoppage -> stoppage.since(from).until(to))
        .map(stoppage -> workingTime(stoppage.from(), stoppage.to()))
        .reduce(workingTime(from, to), Duration::minus);
  }

  private static void startOf(ProcessingClock clock, Reckoning reckoning) {
    if (clock.rules().startsOn() == StartsOn.PAYMENT) {
      reckoning.say("Xác nhận nộp phí " + words(clock.startedAt()));
    }
    within(clock.limit(), clock.startedAt(), reckoning);
  }

  private static Reckoning within(TimeLimit limit, Instant moment, Reckoning reckoning) {
    return limit.unit() == Unit.NONE
        ? reckoning.say(Wording.limit(limit))
        : reckoning.limit(limit, local(moment));
  }

  private static void apply(Stoppage stoppage, ProcessingClock clock, Reckoning reckoning) {
    if (stoppage.isOpen() || clock.limit().unit() == Unit.NONE) {
      return;
    }
    if (stoppage.restarts()) {
      var reasons = Wording.reasons(stoppage.reasons());
      reckoning.restart(clock.limit(), local(stoppage.to()), reasons);
    } else {
      pause(stoppage, reckoning);
    }
  }

  private static void pause(Stoppage stoppage, Reckoning reckoning) {
    var reasons = Wording.reasons(stoppage.reasons());
    reckoning.pause(local(stoppage.from()), local(stoppage.to()), reasons);
  }

  private static boolean isBeforeExtension(Stoppage stoppage, ProcessingClock clock) {
    return clock.extension() != null
        && stoppage.from().isBefore(clock.extension().askedAt());
  }

  private static void extend(ProcessingClock clock, Reckoning reckoning) {
    var extension = clock.extension();
    if (extension != null) {
      reckoning.extend(local(extension.newDueAt()), extension.reason());
    }
  }

  private Reading reading(ProcessingClock clock, Reckoning reckoning) {
    var lines = new ArrayList<>(reckoning.lines());
    lines.addAll(clock.notes());
    var standing = clock.standing();
    standing.ifPresent(stop -> lines.add(Wording.standing(stop)));
    var due = reckoning.due();
    if (due != null && standing.isEmpty()) {
      lines.add("Hẹn trả " + Wording.moment(due));
    }
    return new Reading(
        due == null ? null : instant(due),
        due == null ? null : nearAt(reckoning.start(), due, reckoning.length()),
        standing.map(Stoppage::from).orElse(null),
        List.copyOf(lines));
  }

  private Reading ending(String words, Reckoning reckoning, Instant from, Instant latest) {
    var lines = new ArrayList<>(reckoning.lines());
    var due = reckoning.due();
    if (latest != null && (due == null || due.isAfter(local(latest)))) {
      due = local(latest);
      lines.add("Không muộn hơn hẹn trả của hồ sơ");
    }
    if (due == null) {
      return new Reading(null, null, null, lines);
    }
    lines.add(words + Wording.moment(due));
    var start = workingTime().firstFrom(local(from));
    return new Reading(instant(due), nearAt(start, due, reckoning.length()), null, lines);
  }

  private Instant nearAt(LocalDateTime start, LocalDateTime due, Duration length) {
    var near = settings.nearWithin(length);
    boolean nearFromTheStart = workingTime().between(start, due).compareTo(near) <= 0;
    return instant(nearFromTheStart ? start : workingTime().minus(due, near));
  }

  private WorkingTime workingTime() {
    return new WorkingTime(calendar::day);
  }

  static LocalDateTime local(Instant moment) {
    return LocalDateTime.ofInstant(moment, ZONE);
  }

  static Instant instant(LocalDateTime moment) {
    return moment.atZone(ZONE).toInstant();
  }

  private static String words(Instant moment) {
    return Wording.moment(local(moment));
  }
}
