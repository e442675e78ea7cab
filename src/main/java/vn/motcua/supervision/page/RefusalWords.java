package vn.motcua.supervision.page;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.motcua.shared.Refusal;

/** Lời từ chối — what a page says of a refusal, in the reader's language. */
@Component
public class RefusalWords {

  private final MessageSource messages;

  RefusalWords(MessageSource messages) {
    this.messages = messages;
  }

  public String of(Refusal refusal) {
    return messages.getMessage(
        refusal.code(), refusal.arguments(), refusal.code(), LocaleContextHolder.getLocale());
  }
}
