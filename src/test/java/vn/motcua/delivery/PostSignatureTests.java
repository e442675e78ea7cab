package vn.motcua.delivery;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;
import vn.motcua.exchange.Peers;
import vn.motcua.shared.Refusal;

class PostSignatureTests {

  private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
  private static final byte[] BODY = "{\"a\":1}".getBytes(StandardCharsets.UTF_8);

  @Test
  void takesTheOldKeyOnlyWhileItIsBeingChanged() {
    assertThatCode(() -> check(signed("new"), "new", "old")).doesNotThrowAnyException();
    assertThatCode(() -> check(signed("old"), "new", "old")).doesNotThrowAnyException();
    refuses("delivery.signature-wrong", () -> check(signed("old"), "new", null));
    refuses("delivery.signature-wrong", () -> check(signed("other"), "new", "old"));
    refuses("delivery.signature-wrong", () -> check(signed(""), "new", ""));
  }

  @Test
  void takesNoSignatureOfAnotherBodyOrTime() {
    refuses("delivery.signature-wrong", () -> PostSignatureTests.desk("new", null)
        .check(time(NOW), signed("new"), "{\"a\":2}".getBytes(StandardCharsets.UTF_8)));
    refuses("delivery.signature-wrong", () -> PostSignatureTests.desk("new", null)
        .check(time(NOW.plusSeconds(1)), signed("new"), BODY));
    refuses("delivery.signature-too-old", () -> PostSignatureTests.desk("new", null)
        .check(time(NOW.minusSeconds(301)), signed("new"), BODY));
  }

  private static void check(String signature, String present, String previous) {
    desk(present, previous).check(time(NOW), signature, BODY);
  }

  private static String signed(String key) {
    return key.isEmpty() ? "" : PostSignature.sign(key, time(NOW), BODY);
  }

  private static String time(Instant at) {
    return Long.toString(at.getEpochSecond());
  }

  private static PostSignature desk(String present, String previous) {
    Map<String, String> options = new HashMap<>(Map.of("event-secret", present));
    if (previous != null) {
      options.put("previous-event-secret", previous);
    }
    var post = new Peers.Peer(
        URI.create("http://localhost"),
        "u",
        "s",
        Duration.ofSeconds(1),
        1,
        5,
        Duration.ofSeconds(5),
        DataSize.ofMegabytes(8),
        options);
    return new PostSignature(new Peers(Map.of("post", post)), Clock.fixed(NOW, ZoneOffset.UTC));
  }

  private static void refuses(String code, Runnable act) {
    assertThatThrownBy(act::run).isInstanceOf(Refusal.class).hasMessage(code);
  }
}
