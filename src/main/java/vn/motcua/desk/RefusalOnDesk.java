package vn.motcua.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.office.Officer;
import vn.motcua.office.Officers;
import vn.motcua.shared.Refusal;

/** What every page of the desk has, and what an officer reads when one is refused. */
@ControllerAdvice(
    assignableTypes = {
      DeskPageController.class,
      DeskActController.class,
      DeskAssignController.class,
      DeskExtensionController.class
    })
@Order(Ordered.HIGHEST_PRECEDENCE)
class RefusalOnDesk {

  private static final Map<Refusal.Kind, HttpStatus> STATUS = Map.of(
      Refusal.Kind.INVALID, HttpStatus.UNPROCESSABLE_ENTITY,
      Refusal.Kind.FORBIDDEN, HttpStatus.FORBIDDEN,
      Refusal.Kind.NOT_FOUND, HttpStatus.NOT_FOUND,
      Refusal.Kind.CONFLICT, HttpStatus.CONFLICT);

  private final DeskWords words;
  private final Officers officers;

  RefusalOnDesk(DeskWords words, Officers officers) {
    this.words = words;
    this.officers = officers;
  }

  @ModelAttribute("words")
  DeskWords words() {
    return words;
  }

  @ModelAttribute("me")
  Officer me() {
    return officers.current();
  }

  /** Made before a long page is on its way: it may need a session, which comes with the head. */
  @ModelAttribute
  void tokenFirst(CsrfToken token) {
    if (token != null) {
      token.getToken();
    }
  }

  @ExceptionHandler
  ModelAndView refused(Refusal refusal, HttpServletRequest request, HttpServletResponse response) {
    response.setStatus(status(refusal).value());
    var part = request.getHeader("HX-Request") != null;
    return new ModelAndView(
        part ? "desk/refusal :: told" : "desk/refusal",
        Map.of(
            "told", words.text(refusal.code(), refusal.arguments()),
            "me", officers.current(),
            "again", "/ban-lam-viec"));
  }

  static HttpStatus status(Refusal refusal) {
    return STATUS.get(refusal.kind());
  }
}
