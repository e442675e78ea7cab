package vn.motcua.supervision.page;

import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Makes the token of the forms before a long page is on its way: it may need a session, which comes with the head. */
@ControllerAdvice(annotations = SupervisionPage.class)
class TokenFirst {

  @ModelAttribute
  void make(CsrfToken token) {
    if (token != null) {
      token.getToken();
    }
  }
}
