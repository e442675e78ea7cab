package vn.motcua.sla;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import vn.motcua.procedure.TimeLimit;
import vn.motcua.procedure.TimeLimit.Unit;
import vn.motcua.sla.OfficeCalendar.CutOff;
import vn.motcua.sla.OfficeCalendar.DayOff;
import vn.motcua.sla.OfficeCalendar.SpecialHours;
import vn.motcua.sla.OfficeCalendar.Swap;
import vn.motcua.sla.OfficeCalendar.Week;

/** What holds for every calendar, whatever its hours, holidays and swapped days. */
class LegalClockProperties {

  private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

  @Property
  void aLaterStartNeverGivesAnEarlierDueDate(
      @ForAll("calendars") LegalClock clock,
      @ForAll("limits") TimeLimit limit,
      @ForAll("moments") Instant one,
      @ForAll("moments") Instant other) {
    var earlier = one.isBefore(other) ? one : other;
    var later = one.isBefore(other) ? other : one;

    assertThat(due(clock, limit, later)).isAfterOrEqualTo(due(clock, limit, earlier));
  }

  @Property
  void aHandOverThatArrivesLaterIsNeverDueEarlier(
      @ForAll("calendars") LegalClock clock,
      @ForAll("moments") Instant one,
      @ForAll @IntRange(max = 3000) int minutesLater) {
    var later = one.plusSeconds(60L * minutesLater);

    assertThat(clock.handOver(later)).isAfterOrEqualTo(clock.handOver(one));
  }

  @Property
  void aHandOverIsNeverDueBeforeItArrivesAndAlwaysInWorkingTime(
      @ForAll("calendars") LegalClock clock, @ForAll("moments") Instant received) {
    assertThat(clock.handOver(received)).isAfterOrEqualTo(received);
    assertThat(clock.isWorkingMoment(clock.handOver(received))).isTrue();
  }

  @Property
  void aLongerLimitNeverGivesAnEarlierDueDate(
      @ForAll("calendars") LegalClock clock,
      @ForAll("limits") TimeLimit limit,
      @ForAll @IntRange(max = 20) int more,
      @ForAll("moments") Instant start) {
    var longer = new TimeLimit(limit.amount() + more, limit.unit());

    assertThat(due(clock, longer, start)).isAfterOrEqualTo(due(clock, limit, start));
  }

  @Property
  void noDueDateFallsOutsideWorkingTime(
      @ForAll("calendars") LegalClock clock,
      @ForAll("limits") TimeLimit limit,
      @ForAll("moments") Instant start,
      @ForAll("pauses") @Size(max = 4) List<Pause> pauses) {
    var due = due(clock, limit, start, pauses);

    assertThat(clock.isWorkingMoment(due)).isTrue();
  }

  @Property
  void aPauseOfZeroWorkingTimeChangesNothing(
      @ForAll("calendars") LegalClock clock,
      @ForAll("limits") TimeLimit limit,
      @ForAll("moments") Instant start,
      @ForAll("moments") Instant somewhere) {
    var time = new WorkingTime(clock.calendar()::day);
    var closing = time.workedFrom(LegalClock.local(somewhere).toLocalDate()).closing();
    var opening = time.nextWorked(closing.toLocalDate()).opening();
    var night = pause(LegalClock.instant(closing), LegalClock.instant(opening), false);

    assertThat(due(clock, limit, start, List.of(night))).isEqualTo(due(clock, limit, start));
  }

  @Property
  void pausingNeverShortens(
      @ForAll("calendars") LegalClock clock,
      @ForAll("limits") TimeLimit limit,
      @ForAll("moments") Instant start,
      @ForAll("pauses") @Size(max = 4) List<Pause> pauses,
      @ForAll("pauses") @Size(1) List<Pause> oneMore) {
    var more = new ArrayList<>(pauses);
    more.addAll(oneMore);

    assertThat(due(clock, limit, start, more)).isAfterOrEqualTo(due(clock, limit, start, pauses));
  }

  @Property
  void restartingNeverShortens(
      @ForAll("calendars") LegalClock clock,
      @ForAll("limits") TimeLimit limit,
      @ForAll("moments") Instant start,
      @ForAll("pauses") @Size(max = 3) List<Pause> pauses) {
    var restarting = pauses.stream()
        .map(pause -> pause(pause.startedAt(), pause.endedAt(), true))
        .toList();

    assertThat(due(clock, limit, start, restarting)).isAfterOrEqualTo(due(clock, limit, start));
  }

  @Property
  void theWorkingTimeBetweenStartAndDueIsTheLimitInHours(
      @ForAll("calendars") LegalClock clock,
      @ForAll @IntRange(max = 200) int hours,
      @ForAll("moments") Instant start) {
    var due = due(clock, new TimeLimit(hours, Unit.HOUR), start);

    assertThat(clock.workingTime(start, due)).isEqualTo(Duration.ofHours(hours));
  }

  @Property
  void theDueDateMovesByExactlyTheWorkingTimeOfThePause(
      @ForAll("calendars") LegalClock clock,
      @ForAll("limits") TimeLimit limit,
      @ForAll("moments") Instant start,
      @ForAll("moments") Instant from,
      @ForAll @IntRange(max = 10_000) int minutes) {
    Assume.that(!from.isBefore(start));
    var to = from.plusSeconds(60L * minutes);

    var moved = due(clock, limit, start, List.of(pause(from, to, false)));

    assertThat(clock.workingTime(due(clock, limit, start), moved))
        .isEqualTo(clock.workingTime(from, to));
  }

  @Property
  void theOrderOfPausesDoesNotMatter(
      @ForAll("calendars") LegalClock clock,
      @ForAll("limits") TimeLimit limit,
      @ForAll("moments") Instant start,
      @ForAll("pauses") @Size(min = 2, max = 5) List<Pause> pauses,
      @ForAll Random random) {
    var shuffled = new ArrayList<>(pauses);
    Collections.shuffle(shuffled, random);

    assertThat(due(clock, limit, start, shuffled)).isEqualTo(due(clock, limit, start, pauses));
  }

  @Property
  void overlappingReasonsCountOnce(
      @ForAll("calendars") LegalClock clock,
      @ForAll("limits") TimeLimit limit,
      @ForAll("moments") Instant start,
      @ForAll("pauses") @Size(1) List<Pause> pauses) {
    var twice = new ArrayList<>(pauses);
    var pause = pauses.get(0);
    twice.add(new Pause(PauseReason.PAYMENT, pause.startedAt(), pause.endedAt(), "Hoa", false));

    assertThat(due(clock, limit, start, twice)).isEqualTo(due(clock, limit, start, pauses));
  }

  @Property
  void workingTimeIsWhatCountingMinuteByMinuteGives(
      @ForAll("calendars") LegalClock clock,
      @ForAll("moments") Instant from,
      @ForAll @IntRange(max = 6000) int minutes) {
    long counted = 0;
    for (int minute = 0; minute < minutes; minute++) {
      var moment = LegalClock.local(from).plusMinutes(minute);
      counted += isWorkedMinute(clock.calendar().day(moment.toLocalDate()), moment) ? 1 : 0;
    }

    assertThat(clock.workingTime(from, from.plusSeconds(60L * minutes)).toMinutes())
        .isEqualTo(counted);
  }

  @Property
  void aStepNeverEndsAfterItsDossier(
      @ForAll("calendars") LegalClock clock,
      @ForAll("limits") TimeLimit limit,
      @ForAll("moments") Instant created,
      @ForAll("moments") Instant dossierDue) {
    assertThat(clock.step(limit, created, List.of(), dossierDue).dueAt())
        .isBeforeOrEqualTo(dossierDue);
  }

  @Property
  void nearBeginsWhereTheRestOfTheWorkingTimeFallsToTheThreshold(
      @ForAll("calendars") LegalClock clock,
      @ForAll("limits") TimeLimit limit,
      @ForAll("moments") Instant start) {
    var reading = read(clock, limit, start, List.of());
    var threshold = clock.settings().nearWithin(clock.workingTime(start, reading.dueAt()));

    assertThat(clock.workingTime(reading.nearAt(), reading.dueAt())).isLessThanOrEqualTo(threshold);
    var begin = new WorkingTime(clock.calendar()::day).firstFrom(LegalClock.local(start));
    var minuteBefore = reading.nearAt().minusSeconds(60);
    if (!minuteBefore.isBefore(LegalClock.instant(begin))) {
      assertThat(clock.workingTime(minuteBefore, reading.dueAt())).isGreaterThan(threshold);
    }
  }

  @Provide
  Arbitrary<LegalClock> calendars() {
    var cutOff = Arbitraries.integers().between(9, 16).map(hour -> LocalTime.of(hour, 0));
    return Combinators.combine(
            weeks(),
            daysOff().list().ofMaxSize(8),
            swaps().list().ofMaxSize(4),
            specials().list().ofMaxSize(4),
            cutOff)
        .as(LegalClockProperties::clock);
  }

  @Provide
  Arbitrary<Instant> moments() {
    return Arbitraries.integers()
        .between(0, 200 * 24 * 60)
        .map(minutes -> LegalClock.instant(FIRST.atStartOfDay().plusMinutes(minutes)));
  }

  @Provide
  Arbitrary<TimeLimit> limits() {
    var amounts = Arbitraries.integers().between(0, 40);
    var units = Arbitraries.of(Unit.HOUR, Unit.WORKING_DAY, Unit.CALENDAR_DAY, Unit.SAME_DAY);
    var months = Arbitraries.integers().between(0, 3).map(n -> new TimeLimit(n, Unit.MONTH));
    return Arbitraries.oneOf(Combinators.combine(amounts, units).as(TimeLimit::new), months);
  }

  @Provide
  Arbitrary<List<Pause>> pauses() {
    var lengths = Arbitraries.integers().between(0, 20 * 24 * 60);
    return Combinators.combine(moments(), lengths)
        .as((from, minutes) -> pause(from, from.plusSeconds(60L * minutes), false))
        .list();
  }

  private static Arbitrary<Map<DayOfWeek, List<Span>>> weeks() {
    var hours = Arbitraries.of(
        spans("07:30-11:30", "13:30-17:00"),
        spans("07:30-11:30", "13:30-17:00"),
        spans("07:00-11:30", "13:00-17:00"),
        spans("07:30-11:30"),
        spans("13:30-17:00"),
        spans("08:00-12:00", "13:00-16:30", "18:00-20:00"),
        List.<Span>of());
    return hours.list().ofSize(6).map(LegalClockProperties::week);
  }

  private static Map<DayOfWeek, List<Span>> week(List<List<Span>> hours) {
    var week = new EnumMap<DayOfWeek, List<Span>>(DayOfWeek.class);
    week.put(DayOfWeek.MONDAY, spans("07:30-11:30", "13:30-17:00"));
    for (int day = 0; day < 6; day++) {
      week.put(DayOfWeek.TUESDAY.plus(day), hours.get(day));
    }
    return week;
  }

  private static Arbitrary<DayOff> daysOff() {
    return Combinators.combine(dates(), Arbitraries.integers().between(0, 8))
        .as((from, days) -> new DayOff(from, from.plusDays(days), "Lễ", "thử", false));
  }

  private static Arbitrary<Swap> swaps() {
    return Combinators.combine(dates(), dates()).as((off, worked) -> new Swap(off, worked, "thử"));
  }

  private static Arbitrary<SpecialHours> specials() {
    var hours =
        Arbitraries.of(spans("09:00-10:00"), spans("08:00-12:00", "12:30-19:00"), List.<Span>of());
    return Combinators.combine(dates(), hours)
        .as((on, spans) -> new SpecialHours(on, spans, "riêng", "thử"));
  }

  private static Arbitrary<LocalDate> dates() {
    return Arbitraries.integers().between(0, 250).map(FIRST::plusDays);
  }

  private static LegalClock clock(
      Map<DayOfWeek, List<Span>> week,
      List<DayOff> off,
      List<Swap> swaps,
      List<SpecialHours> specials,
      LocalTime cutOff) {
    var own = new OfficeCalendar(
        List.of(2026, 2027, 2028, 2029),
        List.of(new Week(FIRST, null, week, "thử")),
        List.of(new CutOff(FIRST, null, cutOff, cutOff, "thử")),
        off,
        swaps,
        specials);
    return new LegalClock(
        new WorkingCalendar(ClockFixture.COMMUNE, List.of(own)), ClockFixture.SETTINGS);
  }

  private static List<Span> spans(String... texts) {
    return List.of(texts).stream().map(Span::parse).toList();
  }

  private static boolean isWorkedMinute(Day day, LocalDateTime moment) {
    var time = moment.toLocalTime();
    return day.spans().stream()
        .anyMatch(span -> !time.isBefore(span.from()) && time.isBefore(span.to()));
  }

  private static Pause pause(Instant from, Instant to, boolean restarts) {
    return new Pause(PauseReason.SUPPLEMENT, from, to, "Lan", restarts);
  }

  private static Instant due(LegalClock clock, TimeLimit limit, Instant start) {
    return due(clock, limit, start, List.of());
  }

  private static Instant due(LegalClock clock, TimeLimit limit, Instant start, List<Pause> pauses) {
    return read(clock, limit, start, pauses).dueAt();
  }

  private static Reading read(
      LegalClock clock, TimeLimit limit, Instant start, List<Pause> pauses) {
    var facts = ProcessingClock.of(
        ClockFixture.DOSSIER, ClockFixture.COMMUNE, limit, ClockFixture.PAUSING, start);
    return clock.read(ClockFixture.with(facts, pauses, null));
  }
}
