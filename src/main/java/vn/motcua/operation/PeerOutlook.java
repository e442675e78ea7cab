package vn.motcua.operation;

import java.time.Duration;
import vn.motcua.exchange.PeerSituation;
import vn.motcua.exchange.PeerSituation.Breaker;

/** How it stands with a peer, as far as an administrator must know: the graver of what holds. */
enum PeerOutlook {
  /** Something waits for a decision. */
  PERSON,
  /** It does not answer. */
  SILENT,
  /** It answers, but of some requests nobody knows what became. */
  UNCLEAR,
  CALM;

  /** Shorter is no trouble: one try that failed and the next one. */
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  static PeerOutlook of(PeerSituation one) {
    if (one.givenUp() > 0) {
      return PERSON;
    }
    if (isSilent(one)) {
      return SILENT;
    }
    return one.unknown() > 0 ? UNCLEAR : CALM;
  }

  /** A request may wait for long for a reason of its own, such as a payer; then the peer has answered since. */
  static boolean isSilent(PeerSituation one) {
    boolean answeredSince = one.lastAnswerAt() != null
        && one.waitingSince() != null
        && one.lastAnswerAt().isAfter(one.waitingSince());
    return one.open() > 0
        && (one.breaker() != Breaker.CLOSED
            || one.oldestAge().compareTo(PATIENCE) > 0 && !answeredSince);
  }

  boolean isTrouble() {
    return this != CALM;
  }
}
