package vn.motcua.sandbox;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What a peer says when it should have said something else. */
final class BadAnswers {

  private static final byte[] NONSENSE = "{\"<xml".getBytes(StandardCharsets.UTF_8);
  private static final byte[] MORE = new byte[64 * 1024];
  private static final int PARTS = 1024;

  static {
    Arrays.fill(MORE, (byte) '[');
  }

  private BadAnswers() {}

  /** Turned away for a while; nothing is done. */
  static void turnAway(HttpExchange http, int status, Fault fault) throws IOException {
    var seconds = Math.max(1, (fault.delay() + 999) / 1000);
    http.getResponseHeaders().set("Retry-After", Long.toString(seconds));
    PeerServer.send(http, Answer.status(status));
  }

  /** The answer is known and what has been asked is done. */
  static void send(HttpExchange http, Answer answer, Fault.Kind kind) throws IOException {
    switch (kind) {
      case MALFORMED -> PeerServer.send(http, new Answer(200, answer.contentType(), NONSENSE));
      case WRONG_CHARSET ->
        PeerServer.send(http, new Answer(answer.status(), answer.contentType(), utf16(answer)));
      case EMPTY -> PeerServer.send(http, new Answer(200, answer.contentType(), new byte[0]));
      case RESET -> half(http, answer);
      case HUGE -> withoutEnd(http, answer);
      case LOSE_REPLY -> {} // the connection is closed by who called
      default -> PeerServer.send(http, answer);
    }
  }

  private static byte[] utf16(Answer answer) {
    return new String(answer.body(), StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_16LE);
  }

  /** Says how long it is, and is not so long: closing an unfinished answer cuts the connection. */
  private static void half(HttpExchange http, Answer answer) throws IOException {
    http.getResponseHeaders().set("Content-Type", answer.contentType());
    http.sendResponseHeaders(answer.status(), answer.body().length + 2L);
    http.getResponseBody().write(answer.body(), 0, answer.body().length / 2);
    http.getResponseBody().flush();
  }

  private static void withoutEnd(HttpExchange http, Answer answer) throws IOException {
    http.getResponseHeaders().set("Content-Type", answer.contentType());
    http.sendResponseHeaders(200, 0);
    for (int part = 0; part < PARTS; part++) {
      http.getResponseBody().write(MORE); // until the caller hangs up
    }
  }
}
