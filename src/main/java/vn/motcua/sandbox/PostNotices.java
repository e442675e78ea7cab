package vn.motcua.sandbox;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Signs what the post tells: HMAC-SHA256 over timestamp, full stop and body. */
@Component
@Profile("sandbox")
class PostNotices implements Caller {

  private final Agreement agreement;
  private final Clock clock;

  PostNotices(Agreement agreement, Clock clock) {
    this.agreement = agreement;
    this.clock = clock;
  }

  @Override
  public String name() {
    return PostPeer.PEER;
  }

  @Override
  public Map<String, String> headers(String body) {
    var timestamp = Long.toString(clock.instant().getEpochSecond());
    return Map.of(
        "Content-Type",
        "application/json",
        "X-Timestamp",
        timestamp,
        "X-Signature",
        hmac(timestamp + "." + body));
  }

  @Override
  public boolean isSettled(int status, String answer) {
    return status == 200;
  }

  private String hmac(String text) {
    try {
      var secret = agreement.of("post.options.event-secret").getBytes(StandardCharsets.UTF_8);
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret, "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
