package vn.motcua.shared;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/** Trả lời lỗi — an RFC 9457 problem written by a filter, before any controller is reached. */
@Component
public class Problems {

  private final MessageSource messages;
  private final LocaleResolver locales;
  private final ObjectMapper json;

  Problems(MessageSource messages, LocaleResolver locales, ObjectMapper json) {
    this.messages = messages;
    this.locales = locales;
    this.json = json;
  }

  /** @param code of the problem and of its text */
  public void write(
      HttpServletRequest request, HttpServletResponse response, HttpStatus status, String code)
      throws IOException {
    var problem = ProblemDetail.forStatusAndDetail(
        status, messages.getMessage(code, null, code, locales.resolveLocale(request)));
    problem.setProperty("code", code);
    response.setStatus(status.value());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.setCharacterEncoding("UTF-8");
    json.writeValue(response.getWriter(), problem);
  }

  /** Whether a person reads the answer in a browser. */
  public static boolean isPage(HttpServletRequest request) {
    return request.getMethod().equals("GET") && isReadByPeople(request);
  }

  /** Whether a person has sent a form of a page and reads the answer; a script of ours says that it is one. */
  static boolean isForm(HttpServletRequest request) {
    return request.getMethod().equals("POST")
        && request.getHeader("HX-Request") == null
        && isReadByPeople(request);
  }

  private static boolean isReadByPeople(HttpServletRequest request) {
    var accept = request.getHeader(HttpHeaders.ACCEPT);
    var path = request.getRequestURI();
    return accept != null
        && accept.contains(MediaType.TEXT_HTML_VALUE)
        && !path.startsWith("/api/")
        && !path.startsWith("/camunda/api/");
  }
}
