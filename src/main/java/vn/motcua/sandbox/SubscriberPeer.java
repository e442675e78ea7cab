package vn.motcua.sandbox;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Bên nhận web hook giả định — checks the seal and the time of what it is told, and counts each word once. */
@Component
@Profile("sandbox")
class SubscriberPeer implements SandboxPeer {

  private static final String NAME = "web-hook-sample";
  private static final Duration FRESH = Duration.ofMinutes(5);

  private final PeerTools tools;

  SubscriberPeer(PeerTools tools) {
    this.tools = tools;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Call understand(Call call) {
    return call.named("notify", call.header("Idempotency-Key"));
  }

  @Override
  public Answer answer(Call call) {
    var seconds = call.header("X-Motcua-Timestamp");
    var key = call.header("Idempotency-Key");
    if (seconds == null || key == null || !isSealed(call, seconds)) {
      return Answer.status(401);
    }
    var age = Duration.between(
        Instant.ofEpochSecond(Long.parseLong(seconds)), tools.clock().instant());
    if (age.abs().compareTo(FRESH) > 0) {
      return Answer.status(403);
    }
    tools.once(NAME, "word", key, call, Map.of("word", call.json()));
    return Answer.json(tools.object().put("taken", true));
  }

  private boolean isSealed(Call call, String seconds) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      var secret = tools.agreement().of(NAME + ".secret").getBytes(StandardCharsets.UTF_8);
      mac.init(new SecretKeySpec(secret, "HmacSHA256"));
      mac.update((seconds + ".").getBytes(StandardCharsets.UTF_8));
      var expected = "sha256=" + HexFormat.of().formatHex(mac.doFinal(call.body()));
      return MessageDigest.isEqual(
          expected.getBytes(StandardCharsets.UTF_8),
          String.valueOf(call.header("X-Motcua-Signature")).getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
