package vn.motcua.shared;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** While the database or the disk is away the log-in fails before any controller is reached: said as what it is. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class OutageFilter extends OncePerRequestFilter {

  private static final Logger LOG = LoggerFactory.getLogger(OutageFilter.class);

  private final Problems problems;

  OutageFilter(Problems problems) {
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    try {
      chain.doFilter(request, response);
    } catch (IOException | ServletException | RuntimeException e) {
      if (response.isCommitted() || !Outage.isBehind(e)) {
        throw e;
      }
      LOG.warn("not served while the database or the disk is away: {}", e.toString());
      response.reset();
      response.setHeader(HttpHeaders.RETRY_AFTER, Outage.RETRY_AFTER);
      if (Problems.isPage(request)) {
        response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
      } else {
        problems.write(request, response, HttpStatus.SERVICE_UNAVAILABLE, Outage.CODE);
      }
    }
  }
}
