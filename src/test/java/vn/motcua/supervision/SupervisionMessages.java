package vn.motcua.supervision;

import org.springframework.context.MessageSource;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;

/** The texts of supervision, without the rest of the product. */
public final class SupervisionMessages {

  private SupervisionMessages() {}

  public static MessageSource read() {
    var messages = new ReloadableResourceBundleMessageSource();
    messages.setBasename("classpath:messages/supervision");
    messages.setDefaultEncoding("UTF-8");
    messages.setFallbackToSystemLocale(false);
    return messages;
  }
}
