package vn.motcua.workflow;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.regex.Pattern;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import vn.motcua.shared.Refusal;

/**
 * No query that comes over HTTP holds an expression, at whatever depth (CVE-2026-109432); the hardened expressions of the
 * engine are the second lock. Filters kept by an administrator may hold those few the engine allows.
 */
@Configuration(proxyBeanMethods = false)
class QueryGate {

  private static final Pattern KEPT_FILTER = Pattern.compile(".*/filter/(create|[0-9a-f-]{36})/?");
  private static final int LARGEST_BODY = 1_000_000;

  @Bean
  FilterRegistrationBean<OncePerRequestFilter> engineQueries(
      ObjectMapper json, HandlerExceptionResolver handlerExceptionResolver) {
    var registration =
        new FilterRegistrationBean<OncePerRequestFilter>(new Gate(json, handlerExceptionResolver));
    registration.addUrlPatterns("/camunda/api/*");
    registration.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 2);
    return registration;
  }

  private static final class Gate extends OncePerRequestFilter {
    private final ObjectMapper json;
    private final HandlerExceptionResolver errors;

    Gate(ObjectMapper json, HandlerExceptionResolver errors) {
      this.json = json;
      this.errors = errors;
    }

    @Override
    protected void doFilterInternal(
        HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws ServletException, IOException {
      var contentType = request.getContentType();
      if (KEPT_FILTER.matcher(request.getRequestURI()).matches()
          || contentType != null && contentType.startsWith("multipart/")) {
        chain.doFilter(request, response);
        return;
      }
      var body = request.getInputStream().readNBytes(LARGEST_BODY + 1);
      if (body.length > LARGEST_BODY
          || Collections.list(request.getParameterNames()).stream().anyMatch(Gate::isExpression)
          || holdsExpression(body)) {
        errors.resolveException(request, response, null, Refusal.invalid("workflow.query-refused"));
      } else {
        chain.doFilter(new OtherBody(request, body), response);
      }
    }

    private boolean holdsExpression(byte[] body) throws IOException {
      try {
        return body.length > 0 && holdsExpression(json.readTree(body));
      } catch (JsonProcessingException notJson) {
        return false; // the engine says so itself
      }
    }

    private static boolean holdsExpression(JsonNode node) {
      for (var field : node.properties()) {
        if (isExpression(field.getKey()) || holdsExpression(field.getValue())) {
          return true;
        }
      }
      for (var element : node.isArray() ? node : Collections.<JsonNode>emptyList()) {
        if (holdsExpression(element)) {
          return true;
        }
      }
      return false;
    }

    private static boolean isExpression(String name) {
      return name.toLowerCase(java.util.Locale.ROOT).endsWith("expression");
    }
  }
}
