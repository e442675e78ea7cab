package vn.motcua.exchange;

import java.io.ByteArrayOutputStream;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Flow;
import javax.net.ssl.SSLHandshakeException;

/** One HTTP call as it went over the wire; written by the threads of the client, read when the attempt is over. */
final class PeerCall {

  /** More of a request or an answer is not kept. */
  static final int KEPT = 64 * 1024;

  private static final Set<Class<? extends Throwable>> NEVER_LEFT = Set.of(
      ConnectException.class,
      NoRouteToHostException.class,
      UnknownHostException.class,
      UnresolvedAddressException.class,
      HttpConnectTimeoutException.class,
      SSLHandshakeException.class);

  private final Instant sentAt;
  private final String url;
  private final byte[] request;
  private Instant answeredAt;
  private HttpResponse<byte[]> answer;
  private Throwable failure;

  PeerCall(HttpRequest request, Instant sentAt) {
    this.sentAt = sentAt;
    this.url = request.uri().toString();
    this.request = bodyOf(request);
  }

  synchronized void heard(HttpResponse<byte[]> response, Instant at) {
    answer = response;
    answeredAt = at;
  }

  synchronized void failed(Throwable error) {
    failure = error instanceof CompletionException ? error.getCause() : error;
  }

  Instant sentAt() {
    return sentAt;
  }

  String url() {
    return url;
  }

  byte[] request() {
    return request;
  }

  synchronized Instant answeredAt() {
    return answeredAt;
  }

  /** Null when there was none. */
  synchronized Integer status() {
    return answer == null ? null : answer.statusCode();
  }

  synchronized byte[] answer() {
    return answer == null ? null : answer.body();
  }

  synchronized String failure() {
    return failure == null
        ? null
        : failure.getClass().getSimpleName() + ": " + failure.getMessage();
  }

  synchronized boolean hasFailed() {
    return failure != null;
  }

  /** The request surely never reached the peer. */
  synchronized boolean neverLeft() {
    for (var error = failure; error != null; error = error.getCause()) {
      if (NEVER_LEFT.contains(error.getClass())) {
        return true;
      }
    }
    return false;
  }

  /** Seconds or a date (RFC 9110, Retry-After); null when the peer named none. */
  synchronized Duration retryAfter(Instant now) {
    var text =
        answer == null ? null : answer.headers().firstValue("Retry-After").orElse(null);
    if (text == null) {
      return null;
    }
    try {
      return text.strip().matches("\\d{1,9}")
          ? Duration.ofSeconds(Long.parseLong(text.strip()))
          : Duration.between(
              now, ZonedDateTime.parse(text.strip(), DateTimeFormatter.RFC_1123_DATE_TIME));
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  private static byte[] bodyOf(HttpRequest request) {
    var bytes = new ByteArrayOutputStream();
    request
        .bodyPublisher()
        .ifPresent(publisher -> publisher.subscribe(new Flow.Subscriber<>() {
          @Override
          public void onSubscribe(Flow.Subscription subscription) {
            subscription.request(Long.MAX_VALUE);
          }

          @Override
          public void onNext(ByteBuffer part) {
            var chunk = new byte[Math.min(part.remaining(), Math.max(0, KEPT + 1 - bytes.size()))];
            part.get(chunk);
            bytes.writeBytes(chunk);
          }

          @Override
          public void onError(Throwable error) {
            bytes.reset();
          }

          @Override
          public void onComplete() {
            // what has been gathered is all there is
          }
        }));
    return bytes.toByteArray();
  }

  /** Nothing but white space. */
  synchronized boolean isBlank() {
    return answer == null
        || new String(
                answer.body(), 0, Math.min(answer.body().length, KEPT), StandardCharsets.ISO_8859_1)
            .isBlank();
  }
}
