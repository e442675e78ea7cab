package vn.motcua.supervision.page;

import java.time.Clock;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Bản dịch — the words of a page are its reader's; those of a file, a paper or an answer to a program are Vietnamese.
 */
@Component
public class Translations {

  private static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");

  private final Words vietnamese;
  private final Words english;

  public Translations(MessageSource messages, Clock clock) {
    vietnamese = new Words(messages, VIETNAMESE, clock.getZone());
    english = new Words(messages, Locale.ENGLISH, clock.getZone());
  }

  public Words ofReader() {
    return LocaleContextHolder.getLocale().getLanguage().equals(Locale.ENGLISH.getLanguage())
        ? english
        : vietnamese;
  }

  public Words ofPapers() {
    return vietnamese;
  }
}
