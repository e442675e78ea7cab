package vn.motcua.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;

/** One line of the log; the payload is the event's JSON, kept as the text that was hashed. */
record AuditLink(String stream, int seq, Instant at, String actor, String kind, String payload) {

  AuditLink {
    at = at.truncatedTo(
        ChronoUnit.MICROS); // as the column keeps it, or the hash could not be computed again
  }

  String hashAfter(String previous) {
    var text = String.join(
        "\n",
        previous,
        stream,
        String.valueOf(seq),
        at.toString(),
        String.valueOf(actor),
        kind,
        payload);
    try {
      var digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
