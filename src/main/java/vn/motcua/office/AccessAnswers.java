package vn.motcua.office;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.stereotype.Component;
import vn.motcua.shared.Outage;
import vn.motcua.shared.Problems;

/** How a closed door answers: a page leads to the log-in, an interface gives a problem. */
@Component
class AccessAnswers
    implements AuthenticationEntryPoint,
        AuthenticationFailureHandler,
        AccessDeniedHandler,
        LogoutSuccessHandler {

  private final Problems problems;

  AccessAnswers(Problems problems) {
    this.problems = problems;
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
      throws IOException {
    if (Outage.isBehind(e)) {
      response.setHeader(HttpHeaders.RETRY_AFTER, Outage.RETRY_AFTER);
      problems.write(request, response, HttpStatus.SERVICE_UNAVAILABLE, Outage.CODE);
      return;
    }
    if (Problems.isPage(request)) {
      response.sendRedirect(request.getContextPath() + "/dang-nhap");
      return;
    }
    if (e instanceof LockedException) {
      response.setHeader(HttpHeaders.RETRY_AFTER, "900");
      problems.write(request, response, HttpStatus.TOO_MANY_REQUESTS, "office.log-in-wait");
      return;
    }
    if (request.getHeader("Sec-Fetch-Mode") == null) {
      // A browser must not remember a password of an interface; every other client may be asked for
      // it.
      response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"motcua\"");
    }
    problems.write(request, response, HttpStatus.UNAUTHORIZED, "office.not-logged-in");
  }

  /** Back to the log-in page, which says why in the reader's language. */
  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
      throws IOException {
    var why = e instanceof LockedException
        ? "wait"
        : Outage.isBehind(e)
            ? "outage"
            : e instanceof OAuth2AuthenticationException refused
                ? refused.getError().getErrorCode().equals("office.account-unknown")
                    ? "unknown"
                    : "provider"
                : "wrong";
    response.sendRedirect(request.getContextPath() + "/dang-nhap?error=" + why);
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
      throws IOException {
    if (Problems.isPage(request)) {
      response.sendError(HttpStatus.FORBIDDEN.value());
      return;
    }
    if (SecurityContextHolder.getContext().getAuthentication() == null
        && request.getRequestURI().startsWith("/api/")) {
      // an interface asked without any credentials wants those, not a form's token
      commence(request, response, new InsufficientAuthenticationException(e.getMessage(), e));
      return;
    }
    problems.write(request, response, HttpStatus.FORBIDDEN, "shared.forbidden");
  }

  @Override
  public void onLogoutSuccess(
      HttpServletRequest request, HttpServletResponse response, Authentication who)
      throws IOException {
    if (request.getRequestURI().startsWith("/camunda/api/")) {
      response.setStatus(HttpStatus.NO_CONTENT.value());
    } else {
      response.sendRedirect(request.getContextPath() + "/dang-nhap?logout");
    }
  }
}
