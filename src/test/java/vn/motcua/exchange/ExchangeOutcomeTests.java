package vn.motcua.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether the outcome is known, whatever a peer does to us. */
class ExchangeOutcomeTests extends ExchangeScene {

  private static final String DONE = "{\"word\":\"done\"}";

  /** All of these happen after the peer may have acted. */
  enum Doubt {
    SILENCE((heard, line) -> Thread.sleep(3000)),
    CUT((heard, line) -> line.cut()),
    CLOSED((heard, line) -> {}),
    HALF((heard, line) -> {
      line.head(200, "Content-Length: 400");
      line.raw("{\"word\":".getBytes(StandardCharsets.UTF_8));
    }),
    HALF_AND_CUT((heard, line) -> {
      line.head(200, "Content-Length: 400");
      line.raw("{\"word\":".getBytes(StandardCharsets.UTF_8));
      Thread.sleep(50);
      line.cut();
    }),
    DRIPPING((heard, line) -> {
      line.head(200, "Content-Length: 400");
      for (int n = 0; n < 100; n++) {
        line.raw(new byte[] {' '});
        Thread.sleep(50);
      }
    }),
    STATUS_500((heard, line) -> line.answer(500, "<html>Ôi</html>")),
    STATUS_502((heard, line) -> line.answer(502, "")),
    STATUS_504((heard, line) -> line.answer(504, "")),
    NONSENSE((heard, line) -> line.answer(200, "{\"<xml")),
    NO_HTTP((heard, line) -> line.raw("HALLO\r\n\r\n".getBytes(StandardCharsets.UTF_8))),
    EMPTY((heard, line) -> line.answer(200, "")),
    NO_WORD((heard, line) -> line.answer(200, "{}")),
    WRONG_CHARSET((heard, line) -> line.answer(
        200,
        DONE.getBytes(StandardCharsets.UTF_16LE),
        "Content-Type: application/json; charset=utf-8")),
    LATIN((heard, line) -> line.answer(
        200,
        "{\"word\":\"\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1),
        "Content-Type: application/json; charset=utf-8")),
    WITHOUT_END((heard, line) -> {
      line.head(200, "Transfer-Encoding: chunked");
      var more = new byte[64 * 1024];
      Arrays.fill(more, (byte) '[');
      while (true) {
        line.raw("10000\r\n".getBytes(StandardCharsets.UTF_8));
        line.raw(more);
        line.raw("\r\n".getBytes(StandardCharsets.UTF_8));
      }
    }),
    NESTED((heard, line) -> line.answer(200, "[".repeat(7_000_000)));

    private final RawPeer.Doing doing;

    Doubt(RawPeer.Doing doing) {
      this.doing = doing;
    }
  }

  @ParameterizedTest
  @EnumSource(Doubt.class)
  void asksBeforeItSendsAgainWhatMayHaveBeenDone(Doubt doubt) throws Exception {
    var struck = new AtomicInteger();
    there.does((heard, line) -> {
      if (struck.getAndIncrement() == 0) {
        doubt.doing.with(heard, line);
      } else {
        line.answer(200, DONE);
      }
    });
    var node = node();

    long id = node.ask(careful(), null, "a");

    reaches(node, id, "RESUMED");
    assertThat(paths()).containsExactly("/do", "/ask");
    assertThat(there.heard()).extracting(RawPeer.Heard::key).containsOnly(key(node, id));
    assertThat(node.column(id, "attempts", Integer.class)).isEqualTo(2);
  }

  /** Of an answer without end it is read what fits, and then hung up: not more than fits in the socket besides. */
  @Test
  void readsNoMoreThanItsLimit() {
    var written = new java.util.concurrent.atomic.AtomicLong();
    there.does((heard, line) -> {
      if (written.get() > 0) {
        line.answer(200, DONE);
        return;
      }
      line.head(200, "X-Endless: yes");
      var more = new byte[64 * 1024];
      while (true) {
        line.raw(more);
        written.addAndGet(more.length);
      }
    });
    var node = node();

    reaches(node, node.ask(careful(), null, "a"), "RESUMED");

    assertThat(written.get()).isBetween(7_000_000L, 20_000_000L);
  }

  @Test
  void saysSoWhileItIsNotKnown() {
    there.does((heard, line) -> line.cut());
    var node = node();

    long id = node.ask(careful(), null, "a");

    await().until(() -> node.state(id), "UNKNOWN"::equals);
    assertThat(node.column(id, "in_doubt", Boolean.class)).isTrue();
  }

  @Test
  void sendsInTheSameAttemptWhenThePeerHasNothing() {
    there.does((heard, line) -> {
      if (there.heard().size() == 1) {
        line.cut();
      } else {
        line.answer(200, heard.path().equals("/ask") ? "{\"word\":\"nothing\"}" : DONE);
      }
    });
    var node = node();

    long id = node.ask(careful(), null, "a");

    reaches(node, id, "RESUMED");
    assertThat(paths()).containsExactly("/do", "/ask", "/do");
    assertThat(there.heard()).extracting(RawPeer.Heard::key).containsOnly(key(node, id));
    assertThat(node.column(id, "attempts", Integer.class)).isEqualTo(2);
  }

  /** That the question was turned away says nothing of the request it is about. */
  @Test
  void staysInDoubtWhenTheQuestionIsTurnedAway() {
    there.does((heard, line) -> {
      switch (there.heard().size()) {
        case 1 -> line.cut();
        case 2, 3 -> line.answer(503, "");
        default -> line.answer(200, DONE);
      }
    });
    var node = node();

    long id = node.ask(careful(), null, "a");

    reaches(node, id, "RESUMED");
    assertThat(paths()).containsExactly("/do", "/ask", "/ask", "/ask");
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 503, 501, 400, 401, 404, 301})
  void sendsAgainWhatWasSurelyNotDone(int status) {
    there.does((heard, line) -> {
      if (there.heard().size() == 1) {
        line.answer(status, "", "Location: " + there.uri() + "/elsewhere");
      } else {
        line.answer(200, DONE);
      }
    });
    var node = node();

    long id = node.ask(careful(), null, "a");

    reaches(node, id, "RESUMED");
    assertThat(paths()).as("a redirect is not followed").containsExactly("/do", "/do");
  }

  @Test
  void sendsAgainWhenNobodyIsThere() throws IOException {
    there.close();
    var node = node();

    long id = node.ask(careful(), null, "a");

    await().until(() -> node.column(id, "error", String.class), error -> error != null);
    await().until(() -> node.state(id), "PENDING"::equals);
    assertThat(node.column(id, "in_doubt", Boolean.class)).isFalse();
    assertThat(node.column(id, "error", String.class)).contains("ConnectException");
  }

  @Test
  void waitsAsLongAsThePeerAsks() {
    there.does((heard, line) -> line.answer(429, "", "Retry-After: 120"));
    assertThat(wait(node())).isBetween(Duration.ofSeconds(100), Duration.ofSeconds(121));
  }

  @Test
  void waitsUntilTheMomentThePeerNames() {
    var moment = ZonedDateTime.now(ZoneOffset.UTC).plusMinutes(3);
    there.does((heard, line) -> line.answer(
        503, "", "Retry-After: " + DateTimeFormatter.RFC_1123_DATE_TIME.format(moment)));

    assertThat(wait(node())).isBetween(Duration.ofSeconds(160), Duration.ofSeconds(181));
  }

  @Test
  void waitsNoLongerThanTheLongestPause() {
    there.does((heard, line) -> line.answer(503, "", "Retry-After: 9999999"));

    assertThat(wait(node())).isBetween(Duration.ofMinutes(119), Duration.ofMinutes(120));
  }

  /** How long the first attempt is waited for. */
  private Duration wait(TestNode node) {
    long id = node.ask(plain(), null, "a");
    await().until(() -> node.column(id, "error", String.class), error -> error != null);
    await().until(() -> node.state(id), "PENDING"::equals);
    return Duration.ofSeconds(
        node.column(id, "extract(epoch from due_at - now())", Double.class).longValue());
  }

  private static String key(TestNode node, long id) {
    return node.column(id, "idempotency_key::text", String.class);
  }
}
