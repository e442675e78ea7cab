package vn.motcua.audit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import vn.motcua.shared.Sha256;

/** One line of the log; the payload is the event's JSON, kept as the text that was hashed. */
record AuditLink(String stream, int seq, Instant at, String actor, String kind, String payload) {

  AuditLink {
    at = at.truncatedTo(
        ChronoUnit.MICROS); // as the column keeps it, or the hash could not be computed again
  }

  /** No two different links have the same text: the payload is JSON on one line, so every line break is one of ours. */
  String hashAfter(String previous) {
    return Sha256.of(String.join(
        "\n", previous, stream, String.valueOf(seq), at.toString(), whoActed(), kind, payload));
  }

  /** Nobody and somebody called null are not the same. */
  private String whoActed() {
    return actor == null ? "null" : actor.equals("null") ? "\"null\"" : actor;
  }
}
