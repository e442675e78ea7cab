package vn.motcua.delivery;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;
import vn.motcua.exchange.Peers;
import vn.motcua.shared.Refusal;

/**
 * Checks who tells an event: hex HMAC-SHA256 over the timestamp, a full stop and the raw body.
 *
 * <p>Ours: nationally one polls the tracking list of the post with a cursor, which fits neither a province's fire wall nor a
 * parcel's pace; the provincial post office pushes the same records instead. Without the timestamp under the signature an old
 * message could be given a new time.
 */
@Component
class PostSignature {

  private static final Duration TOLERANCE = Duration.ofSeconds(300);
  private static final String ALGORITHM = "HmacSHA256";

  private final Peers peers;
  private final Clock clock;

  PostSignature(Peers peers, Clock clock) {
    this.peers = peers;
    this.clock = clock;
  }

  void check(String timestamp, String signature, byte[] body) {
    if (timestamp == null || signature == null || !timestamp.matches("\\d{10}")) {
      throw Refusal.forbidden("delivery.signature-missing");
    }
    var age = Math.abs(clock.instant().getEpochSecond() - Long.parseLong(timestamp));
    if (age > TOLERANCE.toSeconds()) {
      throw Refusal.forbidden("delivery.signature-too-old");
    }
    var peer = peers.of(PostCall.PEER);
    if (peer.keys(peer.option("event-secret"), "previous-event-secret").stream()
        .noneMatch(key -> isSame(sign(key, timestamp, body), signature))) {
      throw Refusal.forbidden("delivery.signature-wrong");
    }
  }

  private static boolean isSame(String expected, String received) {
    return MessageDigest.isEqual(
        expected.getBytes(StandardCharsets.US_ASCII),
        received.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.US_ASCII));
  }

  static String sign(String secret, String timestamp, byte[] body) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
      mac.update((timestamp + ".").getBytes(StandardCharsets.US_ASCII));
      return HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
