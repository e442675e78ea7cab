package vn.motcua.supervision.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.MessageSource;
import vn.motcua.shared.Refusal;
import vn.motcua.supervision.SupervisionMessages;

class PeriodTests {

  private static final MessageSource MESSAGES = SupervisionMessages.read();

  @ParameterizedTest
  @CsvSource({
    "2026-02, 2026-02-01, 2026-02-28",
    "2026-Q4, 2026-10-01, 2026-12-31",
    "2026-Q1, 2026-01-01, 2026-03-31",
    "2026-H1, 2026-01-01, 2026-06-30",
    "2026-H2, 2026-07-01, 2026-12-31",
    "2026, 2026-01-01, 2026-12-31"
  })
  void isReadAndWrittenAsTheAddressHasIt(String text, LocalDate first, LocalDate last) {
    var period = Period.of(text);

    assertThat(period.first()).isEqualTo(first);
    assertThat(period.last()).isEqualTo(last);
    assertThat(period).hasToString(text);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-02, tháng 02/2026, February 2026",
    "2026-12, tháng 12/2026, December 2026",
    "2026-Q4, quý IV/2026, quarter 4 of 2026",
    "2026-Q1, quý I/2026, quarter 1 of 2026",
    "2026-H1, 6 tháng đầu năm 2026, first half of 2026",
    "2026-H2, 6 tháng cuối năm 2026, second half of 2026",
    "2026, năm 2026, 2026"
  })
  void hasATitleInBothLanguages(String text, String vietnamese, String english) {
    var title = Period.of(text).title();

    assertThat(MESSAGES.getMessage(title, Locale.forLanguageTag("vi"))).isEqualTo(vietnamese);
    assertThat(MESSAGES.getMessage(title, Locale.ENGLISH)).isEqualTo(english);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "2026-13", "2026-Q5", "2026-H3", "26-11", "2026-11-01", "1926", "x"})
  void refusesWhatIsNone(String text) {
    assertThatThrownBy(() -> Period.of(text))
        .isInstanceOf(Refusal.class)
        .hasMessage("supervision.period-unknown");
  }

  @Test
  void isOverOnTheDayAfterItsLast() {
    assertThat(Period.of("2026-Q4").isOver(LocalDate.of(2026, 12, 31))).isFalse();
    assertThat(Period.of("2026-Q4").isOver(LocalDate.of(2027, 1, 1))).isTrue();
  }

  @Test
  void comesAfterOneOfTheSameLength() {
    assertThat(Period.of("2026-Q1").before()).hasToString("2025-Q4");
    assertThat(Period.of("2026-01").before()).hasToString("2025-12");
  }
}
