package vn.motcua.supervision.room;

import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.shared.Refusal;

/** A no on a page is a page with the reason, with the status another system would get. */
@ControllerAdvice(assignableTypes = {RoomPageController.class, ListPageController.class, ExportController.class})
@Order(Ordered.HIGHEST_PRECEDENCE)
class RefusalWords {

  private static final Map<Refusal.Kind, HttpStatus> STATUS = Map.of(
      Refusal.Kind.INVALID, HttpStatus.UNPROCESSABLE_ENTITY,
      Refusal.Kind.FORBIDDEN, HttpStatus.FORBIDDEN,
      Refusal.Kind.NOT_FOUND, HttpStatus.NOT_FOUND,
      Refusal.Kind.CONFLICT, HttpStatus.CONFLICT);

  private final MessageSource messages;

  RefusalWords(MessageSource messages) {
    this.messages = messages;
  }

  @ExceptionHandler
  ModelAndView page(Refusal refusal) {
    return new ModelAndView(
        "supervision/refused", Map.of("reason", of(refusal)), STATUS.get(refusal.kind()));
  }

  String of(Refusal refusal) {
    return messages.getMessage(
        refusal.code(), refusal.arguments(), refusal.code(), LocaleContextHolder.getLocale());
  }
}
