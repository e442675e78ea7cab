package vn.motcua.story;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What the post tells about a parcel, signed by a third hand, apart from both sides' own. */
record PostNotice(String body, String timestamp, String signature) {

  private static final String SECRET = "sample-post-event-secret-not-for-production";
  private static final int PICKED_UP = 20;
  private static final int ON_ITS_WAY = 25; // not agreed with the post: kept, and changes nothing
  private static final int DELIVERED = 30;

  static PostNotice of(Filed dossier, int statusCode, int number) {
    var id = "%024x".formatted(Math.abs(dossier.code().hashCode()) * 10L + number);
    var parcel = dossier.parcel();
    var body =
        """
        {"_id":{"$oid":"%s"},"CustomerCode":"C-TINHMAU","OrderNumber":"%s","EventTime":%d,"ItemCode":"%s","StatusCode":%d,"StatusMessage":"Trạng thái","Notes":""}"""
            .formatted(
                id, dossier.code(), Instant.now().toEpochMilli() + number, parcel, statusCode);
    var timestamp = Long.toString(Instant.now().getEpochSecond());
    return new PostNotice(body, timestamp, sign(SECRET, timestamp + "." + body));
  }

  static List<PostNotice> fourOf(Filed dossier) {
    return List.of(
        of(dossier, PICKED_UP, 1),
        of(dossier, ON_ITS_WAY, 2),
        of(dossier, PICKED_UP, 3),
        of(dossier, DELIVERED, 4));
  }

  PostNotice withBodyOf(PostNotice other) {
    return new PostNotice(other.body(), timestamp, signature);
  }

  PostNotice signedWith(String secret) {
    return new PostNotice(body, timestamp, sign(secret, timestamp + "." + body));
  }

  Answer tell(Door door) {
    return door.send(
        null,
        "POST",
        "/api/gateway/v1/post/events",
        body,
        "X-Timestamp",
        timestamp,
        "X-Signature",
        signature);
  }

  private static String sign(String secret, String text) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
