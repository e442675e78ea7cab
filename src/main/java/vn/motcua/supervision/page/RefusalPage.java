package vn.motcua.supervision.page;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.shared.Refusal;

/** What a supervisor reads when a page is refused: the reason in the frame of the pages, with the status of the refusal. */
@ControllerAdvice(annotations = SupervisionPage.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class RefusalPage {

  private static final Map<Refusal.Kind, HttpStatus> STATUS = Map.of(
      Refusal.Kind.INVALID, HttpStatus.UNPROCESSABLE_ENTITY,
      Refusal.Kind.FORBIDDEN, HttpStatus.FORBIDDEN,
      Refusal.Kind.NOT_FOUND, HttpStatus.NOT_FOUND,
      Refusal.Kind.CONFLICT, HttpStatus.CONFLICT);

  private final RefusalWords words;

  RefusalPage(RefusalWords words) {
    this.words = words;
  }

  @ExceptionHandler
  ModelAndView refused(Refusal refusal, HttpServletResponse response) {
    response.setStatus(STATUS.get(refusal.kind()).value());
    return new ModelAndView(
        "supervision/refusal", Map.of("words", words.of(refusal), "code", refusal.code()));
  }
}
