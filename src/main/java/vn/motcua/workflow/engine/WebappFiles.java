package vn.motcua.workflow.engine;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/** The webapps' libraries carry their version in the address, so a browser fetches their four megabytes once. */
@Configuration(proxyBeanMethods = false)
class WebappFiles {

  private static final String A_YEAR = "private, max-age=31536000, immutable";

  @Bean
  FilterRegistrationBean<OncePerRequestFilter> webappLibraries() {
    var registration = new FilterRegistrationBean<OncePerRequestFilter>(new KeptLibraries());
    registration.addUrlPatterns("/camunda/lib/*");
    return registration;
  }

  private static final class KeptLibraries extends OncePerRequestFilter {
    @Override
    protected void doFilterInternal(
        HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws ServletException, IOException {
      boolean versioned = request.getParameter("bust") != null;
      response.setHeader(HttpHeaders.CACHE_CONTROL, versioned ? A_YEAR : "no-cache");
      chain.doFilter(request, response);
    }
  }
}
