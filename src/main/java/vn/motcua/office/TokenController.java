package vn.motcua.office;

import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The session's token for scripts of our own pages; another site can ask, but not read the answer. */
@RestController
class TokenController {

  record Token(String header, String token) {}

  @GetMapping("/api/desk/v1/token")
  Token token(CsrfToken token) {
    return new Token(token.getHeaderName(), token.getToken());
  }
}
