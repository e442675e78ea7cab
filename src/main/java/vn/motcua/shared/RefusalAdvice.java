package vn.motcua.shared;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * Every no over HTTP: an RFC 9457 problem with code, Vietnamese detail, and each wrong place; a page for who reads it in a
 * browser, where no module has a better one.
 */
@RestControllerAdvice
class RefusalAdvice extends ResponseEntityExceptionHandler {

  private static final Logger LOG = LoggerFactory.getLogger(RefusalAdvice.class);

  private static final Map<Refusal.Kind, HttpStatus> STATUS = Map.of(
      Refusal.Kind.INVALID, HttpStatus.UNPROCESSABLE_ENTITY,
      Refusal.Kind.FORBIDDEN, HttpStatus.FORBIDDEN,
      Refusal.Kind.NOT_FOUND, HttpStatus.NOT_FOUND,
      Refusal.Kind.CONFLICT, HttpStatus.CONFLICT);

  private static final Map<Integer, String> STANDARD = Map.of(
      400, "shared.request-unreadable",
      404, "shared.not-found",
      405, "shared.method-not-allowed",
      406, "shared.not-acceptable",
      413, "shared.body-too-large",
      415, "shared.media-type-not-supported");

  private static final Set<String> NUL = Set.of("22021", "22P05");

  private final MessageSource messages;

  RefusalAdvice(MessageSource messages) {
    this.messages = messages;
  }

  /** One wrong place of the body. */
  record Place(String pointer, String code, String detail) {}

  @ExceptionHandler
  Object refused(Refusal refusal, HttpServletRequest request) {
    if (isRead(request)) {
      return page(STATUS.get(refusal.kind()), text(refusal.code(), refusal.arguments()));
    }
    var problem = problem(STATUS.get(refusal.kind()), refusal.code(), refusal.arguments());
    if (!refusal.faults().isEmpty()) {
      problem.setProperty("errors", places(refusal.faults()));
    }
    return ResponseEntity.status(problem.getStatus()).body(problem);
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> changedMeanwhile(OptimisticLockingFailureException e) {
    return answer(HttpStatus.CONFLICT, "shared.changed-meanwhile");
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> denied(AccessDeniedException e) {
    return answer(HttpStatus.FORBIDDEN, "shared.forbidden");
  }

  @Override
  protected ResponseEntity<Object> handleMaxUploadSizeExceededException(
      MaxUploadSizeExceededException e,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    return asObject(answer(HttpStatus.PAYLOAD_TOO_LARGE, "shared.body-too-large"));
  }

  /** A form that should bring a file and brings none. */
  @ExceptionHandler
  ResponseEntity<ProblemDetail> withoutFile(MultipartException e) {
    return answer(HttpStatus.BAD_REQUEST, "shared.request-unreadable");
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> tooEarly(NotYet e) {
    LOG.info("told too early: {}", e.getMessage());
    return later("shared.not-yet");
  }

  /** A bug or an outage: the log has the reason, the answer has none. */
  @ExceptionHandler
  Object failed(Exception e, HttpServletRequest request, HttpServletResponse response) {
    var answer = failed(e);
    if (!isRead(request)) {
      return answer;
    }
    answer.getHeaders().forEach((name, values) -> response.setHeader(name, values.get(0)));
    return page(answer.getStatusCode(), answer.getBody().getDetail());
  }

  private ResponseEntity<ProblemDetail> failed(Exception e) {
    if (holdsNul(e)) {
      return answer(HttpStatus.BAD_REQUEST, "shared.request-unreadable");
    }
    if (Outage.isBehind(e)) {
      LOG.warn("not served while the database or the disk is away: {}", e.toString());
      return later(Outage.CODE);
    }
    LOG.error("unexpected failure", e);
    return answer(HttpStatus.INTERNAL_SERVER_ERROR, "shared.failed");
  }

  /** PostgreSQL stores every character but NUL: 22021 in text, 22P05 in JSON. */
  private static boolean holdsNul(Throwable e) {
    for (var cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && NUL.contains(String.valueOf(sql.getSQLState()))) {
        return true;
      }
    }
    return false;
  }

  @Override
  protected ResponseEntity<Object> handleExceptionInternal(
      Exception e, Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
    var code = STANDARD.getOrDefault(status.value(), "shared.request-unreadable");
    if (request instanceof ServletWebRequest http && isRead(http.getRequest())) {
      return sentToThePage(status, http.getResponse());
    }
    return ResponseEntity.status(status).headers(headers).body(problem(status, code));
  }

  private static boolean isRead(HttpServletRequest request) {
    return Problems.isPage(request) || Problems.isForm(request);
  }

  private static ModelAndView page(HttpStatusCode status, String told) {
    return new ModelAndView(
        "error",
        Map.of("status", status.value(), "told", told),
        HttpStatus.valueOf(status.value()));
  }

  /** The container asks for the page of errors. */
  private static ResponseEntity<Object> sentToThePage(
      HttpStatusCode status, HttpServletResponse response) {
    try {
      response.sendError(status.value());
      return null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ResponseEntity<ProblemDetail> later(String code) {
    return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
        .header(HttpHeaders.RETRY_AFTER, Outage.RETRY_AFTER)
        .body(problem(HttpStatus.SERVICE_UNAVAILABLE, code));
  }

  private ResponseEntity<ProblemDetail> answer(HttpStatus status, String code) {
    return ResponseEntity.status(status).body(problem(status, code));
  }

  private static ResponseEntity<Object> asObject(ResponseEntity<ProblemDetail> answer) {
    return ResponseEntity.status(answer.getStatusCode()).body(answer.getBody());
  }

  private ProblemDetail problem(HttpStatusCode status, String code, Object... arguments) {
    var problem = ProblemDetail.forStatusAndDetail(status, text(code, arguments));
    problem.setProperty("code", code);
    return problem;
  }

  private List<Place> places(List<Refusal.Fault> faults) {
    return faults.stream()
        .map(fault ->
            new Place(fault.pointer(), fault.code(), text(fault.code(), fault.arguments())))
        .toList();
  }

  private String text(String code, Object... arguments) {
    Locale locale = LocaleContextHolder.getLocale();
    return messages.getMessage(code, arguments, code, locale);
  }
}
