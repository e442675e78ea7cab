package vn.motcua.exchange;

import java.time.Duration;
import java.time.Instant;

/**
 * Tình hình hệ thống liên thông — how it stands with one peer.
 *
 * @param breaker of this node
 * @param open requests that are not settled and not given up
 * @param unknown those of them whose outcome nobody knows
 * @param dossiersWaiting how many dossiers have an open or given-up request
 * @param waitingSince when the oldest of all these was written, or null
 * @param lastAnswerAt when the peer last said something sensible, or null
 * @param lastError of the open request tried last, or null
 * @param oldestAge of the open requests; zero when there is none
 */
public record PeerSituation(
    String peer,
    Breaker breaker,
    long open,
    long givenUp,
    long unknown,
    long dossiersWaiting,
    Instant waitingSince,
    Instant lastAnswerAt,
    String lastError,
    Duration oldestAge) {

  /** Whether the peer is being asked: closed means that calls go through. */
  public enum Breaker {
    CLOSED,
    HALF_OPEN,
    OPEN
  }
}
