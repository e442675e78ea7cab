package vn.motcua.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.motcua.sla.ClockFixture.CALENDARS;
import static vn.motcua.sla.ClockFixture.COMMUNE;
import static vn.motcua.sla.ClockFixture.POLICE;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import vn.motcua.office.OfficeCode;

class CalendarsTests {

  @TempDir
  Path folder;

  /** Weekdays off and weekends worked, counted by hand from the national table. */
  @ParameterizedTest
  @CsvSource({"2025, 12, 1", "2026, 14, 2", "2027, 12, 0"})
  void knowsTheWeekdaysOffAndTheWeekendsWorkedOfAYear(int year, int off, int worked) {
    assertThat(days(year).filter(day -> isWeekday(day) && !day.isWorked())).hasSize(off);
    assertThat(days(year).filter(day -> !isWeekday(day) && day.isWorked())).hasSize(worked);
  }

  @Test
  void marksOnlyUndecidedDaysAsProvisional() {
    assertThat(days(2026).filter(CalendarsTests::isProvisional)).isEmpty();
    assertThat(days(2027).filter(CalendarsTests::isProvisional))
        .extracting(Day::date)
        .containsExactly(
            LocalDate.of(2027, 2, 4),
            LocalDate.of(2027, 2, 5),
            LocalDate.of(2027, 2, 9),
            LocalDate.of(2027, 2, 10),
            LocalDate.of(2027, 9, 3));
  }

  @Test
  void givesEveryDayOffASource() {
    var province = CALENDARS.calendarOf(new OfficeCode("H99")).lineage().get(0);

    assertThat(province.daysOff()).hasSizeGreaterThan(15).allSatisfy(off -> assertThat(off.source())
        .isNotBlank());
    assertThat(province.swaps()).allSatisfy(swap -> assertThat(swap.source()).isNotBlank());
  }

  @Test
  void lendsTheProvincesHoursToACommuneAndAddsTheSaturdayOfThePolice() {
    var saturday = LocalDate.of(2026, 3, 7);
    var monday = LocalDate.of(2026, 3, 9);

    assertThat(CALENDARS.calendarOf(COMMUNE).day(saturday).isWorked()).isFalse();
    assertThat(CALENDARS.calendarOf(POLICE).day(saturday).spans())
        .containsExactly(Span.parse("07:30-11:30"));
    assertThat(CALENDARS.calendarOf(POLICE).day(monday))
        .isEqualTo(CALENDARS.calendarOf(COMMUNE).day(monday));
  }

  @Test
  void asksWhoeverKnowsTheParentOfAnOffice() throws Exception {
    write("H01", "MONDAY: [\"08:00-12:00\"]");
    var child = new OfficeCode("H02.07");
    var calendars = new Calendars(
        settings(),
        code -> code.equals(child) ? Optional.of(new OfficeCode("H01")) : Optional.empty());

    assertThat(calendars.calendarOf(child).day(LocalDate.of(2026, 3, 2)).isWorked())
        .isTrue();
  }

  @Test
  void doesNotTakeAnUnmentionedWeekdayForADayOff() throws Exception {
    write("H01", "MONDAY: [\"08:00-12:00\"]");
    var calendar = new Calendars(settings()).calendarOf(new OfficeCode("H01"));

    assertThatThrownBy(() -> calendar.day(LocalDate.of(2026, 3, 3)))
        .isInstanceOf(MissingCalendar.class);
  }

  @Test
  void letsTheHoursOfOneDateWinOverAHoliday() throws Exception {
    write("H01", "MONDAY: [\"08:00-12:00\"]");
    Files.writeString(
        folder.resolve("more.yaml"),
        """
        H01:
          daysOff: [{from: 2026-03-02, to: 2026-03-09, name: Lễ hội, source: thử}]
          specialHours: [{on: 2026-03-02, hours: ["09:00-10:00"], name: trực lễ, source: thử}]
        """);
    var calendar = new Calendars(settings()).calendarOf(new OfficeCode("H01"));

    assertThat(calendar.day(LocalDate.of(2026, 3, 2)).spans())
        .containsExactly(Span.parse("09:00-10:00"));
    assertThat(calendar.day(LocalDate.of(2026, 3, 9)).isWorked()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "MONDAY: [\"12:00-08:00\"]",
        "MONDAY: [\"08:00\"]",
        "MUNDAY: [\"08:00-12:00\"]",
        "MONDAY: 5"
      })
  void refusesAFileItDoesNotUnderstand(String hours) throws Exception {
    write("H01", hours);

    assertThatThrownBy(() -> new Calendars(settings())).hasMessageContaining("unreadable calendar");
  }

  @Test
  void usesTheHoursThatAreValidOnTheDay() throws Exception {
    write("H01", "MONDAY: [\"08:00-12:00\"]");
    var calendar = new Calendars(settings()).calendarOf(new OfficeCode("H01"));

    assertThatThrownBy(() -> calendar.day(LocalDate.of(2026, 7, 6)))
        .isInstanceOf(MissingCalendar.class);
  }

  @Test
  void comesWithDefaultsIntoTheApplication() {
    new ApplicationContextRunner().withUserConfiguration(Calendars.class).run(context -> {
      assertThat(context).hasSingleBean(Calendars.class);
      assertThat(context.getBean(SlaSettings.class)).isEqualTo(ClockFixture.SETTINGS);
    });
  }

  private void write(String office, String hours) throws Exception {
    Files.writeString(
        folder.resolve("office.yaml"),
        """
        %s:
          years: [2026]
          weeks:
            - validFrom: 2026-01-01
              validTo: 2026-06-30
              hours:
                %s
        """
            .formatted(office, hours));
  }

  private SlaSettings settings() {
    return new SlaSettings("file:" + folder + "/*.yaml", 0.2, Duration.ofHours(4));
  }

  private static Stream<Day> days(int year) {
    var calendar = CALENDARS.calendarOf(COMMUNE);
    return LocalDate.of(year, 1, 1).datesUntil(LocalDate.of(year + 1, 1, 1)).map(calendar::day);
  }

  private static boolean isWeekday(Day day) {
    return day.date().getDayOfWeek().getValue() <= 5;
  }

  private static boolean isProvisional(Day day) {
    return day.remark() != null && day.remark().provisional();
  }
}
