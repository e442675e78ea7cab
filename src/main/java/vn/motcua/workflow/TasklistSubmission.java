package vn.motcua.workflow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import vn.motcua.office.Role;
import vn.motcua.shared.Refusal;

/**
 * What Tasklist asks about one task goes past our own list of tasks first: a foreign task looks like an absent one, and a form
 * submitted passes the same check as one submitted at the desk; the engine is handed the decision only.
 */
@Configuration(proxyBeanMethods = false)
class TasklistSubmission {

  private static final Pattern ONE_TASK =
      Pattern.compile(".*/engine/[^/]+/task/(?!count$)([^/]+)(/.*)?");
  private static final Pattern SUBMISSION = Pattern.compile("/(submit-form|complete)/?");
  private static final int LARGEST_BODY = 200_000;

  @Bean
  FilterRegistrationBean<OncePerRequestFilter> tasklistSubmissions(
      ObjectProvider<Tasks> tasks,
      ObjectMapper json,
      HandlerExceptionResolver handlerExceptionResolver) {
    var registration = new FilterRegistrationBean<OncePerRequestFilter>(
        new Gate(tasks, json, handlerExceptionResolver));
    registration.addUrlPatterns("/camunda/api/engine/*");
    registration.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 2);
    return registration;
  }

  private static final class Gate extends OncePerRequestFilter {
    private final ObjectProvider<Tasks> tasks;
    private final ObjectMapper json;
    private final HandlerExceptionResolver errors;

    Gate(ObjectProvider<Tasks> tasks, ObjectMapper json, HandlerExceptionResolver errors) {
      this.tasks = tasks;
      this.json = json;
      this.errors = errors;
    }

    @Override
    protected void doFilterInternal(
        HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws ServletException, IOException {
      var task = ONE_TASK.matcher(request.getRequestURI());
      if (!task.matches() || request.isUserInRole(Role.ADMINISTRATOR.name())) {
        chain.doFilter(request, response);
      } else if (request.getMethod().equals("POST")
          && task.group(2) != null
          && SUBMISSION.matcher(task.group(2)).matches()) {
        submit(task.group(1), request, response, chain);
      } else if (isKnown(task.group(1), request, response)) {
        chain.doFilter(request, response);
      }
    }

    private boolean isKnown(String id, HttpServletRequest request, HttpServletResponse response) {
      try {
        tasks.getObject().get(id);
        return true;
      } catch (Refusal foreign) {
        errors.resolveException(request, response, null, foreign);
        return false;
      }
    }

    private void submit(
        String id, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws ServletException, IOException {
      try {
        var values = values(json.readTree(request.getInputStream().readNBytes(LARGEST_BODY)));
        var input = tasks.getObject().checked(id, values);
        input.during(() -> {
          chain.doFilter(new OtherBody(request, decisionOf(input)), response);
          return null;
        });
      } catch (ServletException | IOException e) {
        throw e;
      } catch (Exception e) {
        errors.resolveException(request, response, null, e);
      }
    }

    private byte[] decisionOf(TaskInput input) throws IOException {
      var decision = Map.of("value", input.decision(), "type", "String");
      return json.writeValueAsBytes(Map.of("variables", Map.of("decision", decision)));
    }

    private Map<String, Object> values(JsonNode body) throws IOException {
      var values = new LinkedHashMap<String, Object>();
      for (var field : body.path("variables").properties()) {
        var value = field.getValue().path("value");
        var read = "Json".equals(field.getValue().path("type").asText()) && value.isTextual()
            ? json.readTree(value.asText())
            : value;
        if (!read.isNull() && !(read.isTextual() && read.asText().isBlank())) {
          values.put(field.getKey(), json.convertValue(read, Object.class));
        }
      }
      return values;
    }
  }
}
