package vn.motcua.exchange;

import java.time.Instant;
import vn.motcua.shared.DomainEvent;
import vn.motcua.shared.OnlyDigest;

/** Sự kiện trao đổi — told in the transaction that closes the row, so that what it causes is as durable as the answer. */
public sealed interface ExchangeEvent extends DomainEvent {

  Exchange exchange();

  @Override
  default String about() {
    return exchange().subject();
  }

  /** Who waits for the answer; null when nobody does. */
  Waiting waiting();

  record Answered(Exchange exchange, Waiting waiting, @OnlyDigest String json, Instant at)
      implements ExchangeEvent {}

  record Refused(Exchange exchange, Waiting waiting, String code, String detail, Instant at)
      implements ExchangeEvent {}

  record GivenUp(Exchange exchange, Waiting waiting, String error, Instant at)
      implements ExchangeEvent {}

  /**
   * An administrator has stepped in; what follows from it is told as if the peer had answered.
   *
   * @param reason null where nothing was settled
   */
  record ByHand(Exchange exchange, Act act, String reason, String officer, Instant at)
      implements ExchangeEvent {

    @Override
    public Waiting waiting() {
      return null;
    }
  }

  /** What an administrator can do with a request that hangs. */
  enum Act {
    RETRIED,
    POSTPONED,
    SETTLED
  }
}
