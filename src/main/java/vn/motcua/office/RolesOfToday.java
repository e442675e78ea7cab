package vn.motcua.office;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/** A session keeps the roles of its log-in; this looks them up again, so that a role taken away is gone within a minute. */
class RolesOfToday extends OncePerRequestFilter {

  private static final String LOOKED_UP = RolesOfToday.class.getName();

  private final Officers officers;
  private final Duration pause;
  private final HttpSessionSecurityContextRepository sessions =
      new HttpSessionSecurityContextRepository();

  RolesOfToday(Officers officers, Duration pause) {
    this.officers = officers;
    this.pause = pause;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var who = SecurityContextHolder.getContext().getAuthentication();
    var session = request.getSession(false);
    if (session != null && who != null && !(who instanceof AnonymousAuthenticationToken)) {
      var last = (Long) session.getAttribute(LOOKED_UP);
      long now = System.nanoTime();
      if (last == null || now - last > pause.toNanos() || now < last) {
        session.setAttribute(LOOKED_UP, now);
        refresh(who, request, response);
      }
    }
    chain.doFilter(request, response);
  }

  private void refresh(
      Authentication who, HttpServletRequest request, HttpServletResponse response) {
    var today = officers.find(who.getName()).flatMap(officer -> withRolesOf(officer, who));
    if (today.isEmpty()) {
      SecurityContextHolder.clearContext();
      request.getSession().invalidate();
    } else if (today.get() != who) {
      var context = new SecurityContextImpl(today.get());
      SecurityContextHolder.setContext(context);
      sessions.saveContext(context, request, response);
    }
  }

  private static Optional<Authentication> withRolesOf(Officer officer, Authentication who) {
    var roles = LogIn.authorities(officer);
    if (new HashSet<>(roles).equals(new HashSet<>(who.getAuthorities()))) {
      return Optional.of(who);
    }
    if (who instanceof OAuth2AuthenticationToken vouched) {
      return Optional.of(new OAuth2AuthenticationToken(
          vouched.getPrincipal(), roles, vouched.getAuthorizedClientRegistrationId()));
    }
    return Optional.of(UsernamePasswordAuthenticationToken.authenticated(
        who.getPrincipal(), who.getCredentials(), roles));
  }
}
