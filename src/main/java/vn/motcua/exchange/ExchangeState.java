package vn.motcua.exchange;

import java.time.Instant;

/**
 * Tình trạng trao đổi — a request as a screen shows it.
 *
 * @param subject the dossier code it is about, or null
 * @param dueAt when it is tried next
 */
public record ExchangeState(
    long id,
    String peer,
    String operation,
    String subject,
    State state,
    int attempts,
    Instant createdAt,
    Instant dueAt,
    Instant settledAt,
    String error) {

  /** Pending → sent → answered → resumed, or unknown, or given up, or cancelled. */
  public enum State {
    PENDING,
    SENT,
    UNKNOWN,
    ANSWERED,
    RESUMED,
    GIVEN_UP,
    CANCELLED
  }
}
