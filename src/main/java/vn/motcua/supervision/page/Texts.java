package vn.motcua.supervision.page;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;

/** Lời trên trang và giấy tờ — the same words in the reader's language on a page, and in Vietnamese on a paper of the office. */
@Component
public class Texts {

  private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

  private final MessageSource messages;

  public Texts(MessageSource messages) {
    this.messages = messages;
  }

  public String of(String key, Object... arguments) {
    return of(text(key, arguments));
  }

  public String of(MessageSourceResolvable text) {
    return messages.getMessage(text, LocaleContextHolder.getLocale());
  }

  public String onPaper(String key, Object... arguments) {
    return onPaper(text(key, arguments));
  }

  public String onPaper(MessageSourceResolvable text) {
    return messages.getMessage(text, VIETNAMESE);
  }

  private static MessageSourceResolvable text(String key, Object... arguments) {
    return new DefaultMessageSourceResolvable(new String[] {key}, arguments);
  }
}
