package vn.motcua.exchange;

import java.time.Instant;

/** Tình trạng trao đổi — a request as a screen shows it. */
public record ExchangeState(
    long id,
    String peer,
    String operation,
    State state,
    int attempts,
    Instant createdAt,
    Instant settledAt,
    String error) {

  /** Pending → sent → answered → resumed, or given up, or cancelled. */
  public enum State {
    PENDING,
    SENT,
    ANSWERED,
    RESUMED,
    GIVEN_UP,
    CANCELLED
  }
}
