package vn.motcua.workflow.engine;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What a browser keeps of the webapps: the libraries, whose address carries their version, for good; the page itself never,
 * so that the back button after a log-out leads to the log-in.
 */
@Configuration(proxyBeanMethods = false)
class WebappFiles {

  private static final String A_YEAR = "private, max-age=31536000, immutable";

  @Bean
  FilterRegistrationBean<OncePerRequestFilter> keptOfWebapps() {
    var registration = new FilterRegistrationBean<OncePerRequestFilter>(new Keeping());
    registration.addUrlPatterns("/camunda/lib/*", "/camunda/app/*");
    // Around the webapps' own filter, which says no-cache of everything.
    registration.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 1);
    return registration;
  }

  private static final class Keeping extends OncePerRequestFilter {
    @Override
    protected void doFilterInternal(
        HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws ServletException, IOException {
      var path = request.getRequestURI();
      if (path.endsWith("/")) {
        chain.doFilter(request, new Kept(response, "no-store"));
      } else if (path.contains("/camunda/lib/") && request.getParameter("bust") != null) {
        chain.doFilter(request, new Kept(response, A_YEAR));
      } else {
        chain.doFilter(request, response);
      }
    }
  }

  private static final class Kept extends HttpServletResponseWrapper {
    Kept(HttpServletResponse response, String how) {
      super(response);
      response.setHeader(HttpHeaders.CACHE_CONTROL, how);
    }

    @Override
    public void setHeader(String name, String value) {
      if (!isDecided(name)) {
        super.setHeader(name, value);
      }
    }

    @Override
    public void addHeader(String name, String value) {
      if (!isDecided(name)) {
        super.addHeader(name, value);
      }
    }

    private static boolean isDecided(String name) {
      return HttpHeaders.CACHE_CONTROL.equalsIgnoreCase(name);
    }
  }
}
