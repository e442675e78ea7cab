package vn.motcua.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.motcua.sla.ClockFixture.COMMUNE;
import static vn.motcua.sla.ClockFixture.RESTARTING;
import static vn.motcua.sla.ClockFixture.aClock;
import static vn.motcua.sla.ClockFixture.at;
import static vn.motcua.sla.ClockFixture.clockOf;
import static vn.motcua.sla.ClockFixture.limit;
import static vn.motcua.sla.ClockFixture.pause;
import static vn.motcua.sla.ClockFixture.workingDays;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.office.OfficeCode;
import vn.motcua.procedure.TimeLimit;

class LegalClockTests {

  private final LegalClock clock = clockOf(COMMUNE);

  @ParameterizedTest
  @CsvSource({
    "H99.01, 2026-03-02 10:00, 2026-03-02 17:00",
    "H99.01, 2026-03-02 15:00, 2026-03-02 17:00",
    "H99.01, 2026-03-02 15:01, 2026-03-03 07:30",
    "H99.01, 2026-03-02 12:00, 2026-03-02 17:00",
    "H99.01, 2026-03-02 18:00, 2026-03-03 07:30",
    "H99.01, 2026-03-08 10:00, 2026-03-09 17:00",
    "H99.01, 2026-02-13 16:40, 2026-02-23 07:30",
    "H99.05, 2026-03-07 10:00, 2026-03-07 11:30",
    "H99.05, 2026-03-07 14:00, 2026-03-09 07:30"
  })
  void handsOverTheSameWorkingDayOrAfterTheCutOffAtTheNextOpening(
      OfficeCode office, String received, String due) {
    assertThat(clockOf(office).handOver(at(received))).isEqualTo(at(due));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-02 17:00, true",
    "2026-03-02 18:00, true",
    "2026-03-03 10:00, true",
    "2026-03-03 10:01, false",
    "2026-03-03 18:00, false",
    "2026-03-04 09:00, false",
    "2026-03-05 09:00, false"
  })
  void allowsAnExtensionUntilOneWorkingDayBeforeTheDueDate(String asked, boolean allowed) {
    assertThat(clock.mayStillExtend(at(asked), at("2026-03-04 10:00"))).isEqualTo(allowed);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-02 10:00, 2026-03-04 10:00, 2 ngày",
    "2026-03-02 10:00, 2026-03-04 09:59, 1 ngày",
    "2026-03-02 10:00, 2026-03-02 17:00, 5 giờ",
    "2026-03-06 16:30, 2026-03-09 08:00, 1 giờ",
    "2026-03-06 20:00, 2026-03-09 08:00, 30 phút",
    "2026-03-06 20:00, 2026-03-08 20:00, dưới 1 phút"
  })
  void tellsADistanceInWorkingDaysOrLess(String from, String to, String words) {
    assertThat(clock.distance(at(from), at(to))).isEqualTo(words);
  }

  @Test
  void doesNotCountTheWeekendAsTheDayBeforeTheDueDate() {
    var dueOnMonday = at("2026-03-09 10:00");

    assertThat(clock.mayStillExtend(at("2026-03-06 10:00"), dueOnMonday)).isTrue();
    assertThat(clock.mayStillExtend(at("2026-03-07 10:00"), dueOnMonday)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "10WD, 2026-03-12 09:59, ON_TIME",
    "10WD, 2026-03-12 10:00, NEAR",
    "10WD, 2026-03-16 10:00, NEAR",
    "10WD, 2026-03-16 10:01, LATE",
    "2WD,  2026-03-03 15:29, ON_TIME",
    "2WD,  2026-03-03 15:30, NEAR",
    "2WD,  2026-03-04 10:01, LATE",
    "PT4H, 2026-03-02 10:00, NEAR",
    "NONE, 2027-03-02 10:00, ON_TIME"
  })
  void isNearWithinAFifthOfTheLimitOrFourWorkingHours(String limit, String now, Timing timing) {
    var reading = clock.read(aClock("2026-03-02 10:00", limit));

    assertThat(Timing.whileOpen(at(now), reading.nearAt(), reading.promisedAt()))
        .isEqualTo(timing);
  }

  @Test
  void isNearAlreadyInTheNightBeforeWhenTheRestIsOnlyTheMorning() {
    var reading = clock.read(aClock("2026-03-02 11:30", "2WD"));

    assertThat(reading.nearAt()).isEqualTo(at("2026-03-03 17:00"));
  }

  @Test
  void isOnTimeWhenFinishedExactlyAtTheDueMoment() {
    assertThat(Timing.whenFinished(at("2026-03-04 10:00"), at("2026-03-04 10:00")))
        .isEqualTo(Timing.ON_TIME);
    assertThat(Timing.whenFinished(at("2026-03-04 10:01"), at("2026-03-04 10:00")))
        .isEqualTo(Timing.LATE);
    assertThat(Timing.whenFinished(at("2026-03-04 10:01"), null)).isEqualTo(Timing.ON_TIME);
  }

  @Test
  void givesAStepItsOwnDueDateWhenTheDossierHasMoreTime() {
    assertThat(step("1WD", "2026-03-03 09:00", at("2026-03-09 10:00")))
        .isEqualTo(at("2026-03-04 09:00"));
  }

  @Test
  void cutsAStepToTheDueDateOfItsDossier() {
    assertThat(step("3WD", "2026-03-06 09:00", at("2026-03-09 10:00")))
        .isEqualTo(at("2026-03-09 10:00"));
    assertThat(step("NONE", "2026-03-06 09:00", at("2026-03-09 10:00")))
        .isEqualTo(at("2026-03-09 10:00"));
  }

  @Test
  void leavesAStepWithoutAnyLimitWithoutADueDate() {
    assertThat(step("NONE", "2026-03-06 09:00", null)).isNull();
  }

  @Test
  void movesAStepByTheTimeItsDossierStoodSinceTheStepBegan() {
    var stood =
        Stoppage.of(List.of(pause(PauseReason.SUPPLEMENT, "2026-03-02 08:00", "2026-03-03 10:00")));

    var reading = clock.step(limit("1WD"), at("2026-03-03 08:00"), stood, null);

    assertThat(reading.dueAt()).isEqualTo(at("2026-03-04 10:00"));
  }

  @Test
  void countsTheWorkingTimeOfAStepWithoutTheTimeItsDossierStood() {
    var stood =
        Stoppage.of(List.of(pause(PauseReason.SUPPLEMENT, "2026-03-02 16:00", "2026-03-03 10:00")));

    var worked = clock.workingTime(at("2026-03-02 14:00"), at("2026-03-03 11:00"), stood);

    assertThat(worked).hasHours(3);
  }

  @Test
  void refusesToGuessADayOfAYearWithoutTable() {
    assertThatThrownBy(() -> clock.read(aClock("2027-12-31 10:00", "1WD")))
        .isInstanceOf(MissingCalendar.class)
        .hasMessageContaining("H99.01")
        .hasMessageContaining("2028-01-01");
  }

  @Test
  void refusesToGuessTheDaysOfAnOfficeWithoutCalendar() {
    var stranger = clockOf(new OfficeCode("H98.01"));

    assertThatThrownBy(() -> stranger.handOver(at("2026-03-02 10:00")))
        .isInstanceOf(MissingCalendar.class);
  }

  @Test
  void doesNotRestartADossierThatEndsWhileItWaits() {
    var waiting = aClock("2026-03-02 10:00", "1WD", RESTARTING)
        .paused(PauseReason.SUPPLEMENT, "Lan", at("2026-03-04 10:00"));

    var reading = clock.read(waiting.finished(at("2026-03-06 10:00")));

    assertThat(reading.promisedAt()).isEqualTo(at("2026-03-05 10:00"));
  }

  @Test
  void standsSinceTheFirstOfSeveralReasons() {
    var waiting = aClock("2026-03-02 10:00", "5WD")
        .paused(PauseReason.SUPPLEMENT, "Lan", at("2026-03-03 10:00"))
        .paused(PauseReason.PAYMENT, "Lan", at("2026-03-03 14:00"))
        .resumed(PauseReason.SUPPLEMENT, at("2026-03-04 10:00"));

    var reading = clock.read(waiting);

    assertThat(reading.pausedSince()).isEqualTo(at("2026-03-03 10:00"));
    assertThat(reading.dueAt()).isNull();
  }

  @Test
  void keepsTheHourOfTheFirstMomentInside() {
    var reading = clock.step(workingDays(1), at("2026-03-02 12:10"), List.of(), null);

    assertThat(reading.dueAt()).isEqualTo(at("2026-03-03 13:30"));
  }

  private Instant step(String text, String createdAt, Instant dossierDue) {
    TimeLimit limit = limit(text);
    return clock.step(limit, at(createdAt), List.of(), dossierDue).dueAt();
  }
}
