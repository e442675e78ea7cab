package vn.motcua.workflow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;
import org.springframework.web.util.HtmlUtils;

/** Tasklist shows the {@code message} of an answer, as HTML, or else the answer itself, braces and all. */
@ControllerAdvice
class TasklistProblems implements ResponseBodyAdvice<Object> {

  private final ObjectMapper json;

  TasklistProblems(ObjectMapper json) {
    this.json = json;
  }

  @Override
  public boolean supports(
      MethodParameter returned, Class<? extends HttpMessageConverter<?>> converter) {
    return true;
  }

  @Override
  public Object beforeBodyWrite(
      Object answer,
      MethodParameter returned,
      MediaType mediaType,
      Class<? extends HttpMessageConverter<?>> converter,
      ServerHttpRequest request,
      ServerHttpResponse response) {
    if (answer instanceof ProblemDetail problem
        && request.getURI().getPath().startsWith("/camunda/")) {
      problem.setProperty("message", HtmlUtils.htmlEscape(words(problem), "UTF-8"));
    }
    return answer;
  }

  /** What is wrong, and with which field. */
  private String words(ProblemDetail problem) {
    var properties = problem.getProperties();
    JsonNode places = json.valueToTree(properties == null ? null : properties.get("errors"));
    var details = StreamSupport.stream(places.spliterator(), false)
        .map(place -> place.path("detail").asText());
    return Stream.concat(Stream.of(problem.getDetail()), details).collect(Collectors.joining(" "));
  }
}
