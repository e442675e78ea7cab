package vn.motcua.supervision.heat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.i18n.LocaleContextHolder;
import vn.motcua.supervision.SupervisionMessages;
import vn.motcua.supervision.heat.Heat.NodeHeat;
import vn.motcua.supervision.page.Translations;

class NodeWordsTests {

  private final NodeWords words =
      new NodeWords(new Translations(SupervisionMessages.read(), Clock.systemUTC()));

  @AfterEach
  void forgetsTheReader() {
    LocaleContextHolder.resetLocaleContext();
  }

  @ParameterizedTest
  @CsvSource({
    "vi, 59, 59 phút",
    "vi, 60, 1 giờ",
    "vi, 90, '1,5 giờ'",
    "vi, 479, 8 giờ",
    "vi, 720, '1,5 ngày'",
    "vi, , –",
    "en, 59, 59 min",
    "en, 90, 1.5 h",
    "en, 4800, 10 d",
    "en, 720, 1.5 d"
  })
  void sayATimeInTheUnitPeopleWould(String language, Long minutes, String said) {
    LocaleContextHolder.setLocale(Locale.forLanguageTag(language));

    assertThat(words.time(minutes)).isEqualTo(said);
  }

  @Test
  void tellADifferenceBySignAmountAndWord() {
    LocaleContextHolder.setLocale(Locale.ENGLISH);
    var line = new NodeLine(node(120L, 5), 3, node(90L, 7), true);

    assertThat(words.slower(line)).isEqualTo("▲ slower by 30 min");
    assertThat(words.moreWaiting(line)).isEqualTo("▼ fewer by 2");
  }

  @Test
  void sayThatThereIsNothingToCompareOnlyInTheTable() {
    LocaleContextHolder.setLocale(Locale.ENGLISH);
    var line = new NodeLine(node(120L, 5), 3, node(null, 5), true);

    assertThat(words.slower(line)).isEqualTo("not enough figures");
    assertThat(words.change(line)).isEmpty();
    assertThat(words.moreWaiting(line)).isEqualTo("= as many");
  }

  private static NodeHeat node(Long median, long waiting) {
    return new NodeHeat("Task_Examine", "Thẩm định", null, waiting, 0, 3, median, median, null);
  }
}
