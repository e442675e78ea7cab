package vn.motcua.operation;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.shared.Refusal;

/** What the administrator reads when an act is refused, in the frame of the pages, with the status of the refusal. */
@ControllerAdvice(basePackageClasses = RefusalOnPage.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class RefusalOnPage {

  private static final Map<Refusal.Kind, HttpStatus> STATUS = Map.of(
      Refusal.Kind.INVALID, HttpStatus.UNPROCESSABLE_ENTITY,
      Refusal.Kind.FORBIDDEN, HttpStatus.FORBIDDEN,
      Refusal.Kind.NOT_FOUND, HttpStatus.NOT_FOUND,
      Refusal.Kind.CONFLICT, HttpStatus.CONFLICT);

  private final PageWords words;

  RefusalOnPage(PageWords words) {
    this.words = words;
  }

  @ModelAttribute("words")
  PageWords words() {
    return words;
  }

  @ExceptionHandler
  ModelAndView refused(Refusal refusal, HttpServletResponse response) {
    response.setStatus(status(refusal).value());
    return new ModelAndView(
        "operation/refusal", Map.of("told", words.text(refusal.code(), refusal.arguments())));
  }

  static HttpStatus status(Refusal refusal) {
    return STATUS.get(refusal.kind());
  }
}
