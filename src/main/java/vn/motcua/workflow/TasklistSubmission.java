package vn.motcua.workflow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import vn.motcua.office.Role;

/**
 * What Tasklist asks about one task goes past our own list of tasks first: a foreign task looks like an absent one, and a form
 * submitted passes the same check as one submitted at the desk; the engine is handed the decision only.
 *
 * <p>What the check says no to is said in Vietnamese, as all of Tasklist, whatever language the browser speaks.
 */
@Configuration(proxyBeanMethods = false)
class TasklistSubmission {

  private static final Pattern ONE_TASK =
      Pattern.compile(".*/engine/[^/]+/task/(?!count$)([^/]+)(/.*)?");
  private static final Pattern SUBMISSION = Pattern.compile("/(submit-form|complete)/?");
  private static final Pattern CLAIM = Pattern.compile("/claim/?");
  private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
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
      // The task by itself the engine finds by a query, which is fenced, and Tasklist has words for
      // what it then says.
      if (!task.matches()
          || task.group(2) == null
          || request.isUserInRole(Role.ADMINISTRATOR.name())) {
        chain.doFilter(request, response);
        return;
      }
      var part = request.getMethod().equals("POST") ? task.group(2) : "";
      try {
        if (SUBMISSION.matcher(part).matches()) {
          submit(task.group(1), request, response, chain);
          return;
        }
        if (CLAIM.matcher(part).matches()) {
          tasks.getObject().requireFree(task.group(1));
        } else {
          tasks.getObject().get(task.group(1));
        }
      } catch (ServletException | IOException e) {
        throw e;
      } catch (Exception e) {
        refuse(request, response, e);
        return;
      }
      chain.doFilter(request, response);
    }

    private void submit(
        String task, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws Exception {
      var values = values(json.readTree(request.getInputStream().readNBytes(LARGEST_BODY)));
      var input = tasks.getObject().checked(task, values);
      input.during(() -> {
        chain.doFilter(new OtherBody(request, decisionOf(input)), response);
        return null;
      });
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, Exception no) {
      var language = LocaleContextHolder.getLocaleContext();
      LocaleContextHolder.setLocale(VIETNAMESE);
      try {
        errors.resolveException(request, response, null, no);
      } finally {
        LocaleContextHolder.setLocaleContext(language);
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
