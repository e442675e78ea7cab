package vn.motcua.payment;

import java.time.Instant;

/**
 * How far a refund has come, by the gateway's word or by that of who settles it by hand.
 *
 * @param transactionNo the gateway's number of the refund, null when it told none
 * @param at the gateway's own date of it, or null
 */
record RefundFate(Outcome outcome, String transactionNo, Instant at) {

  enum Outcome {
    ACCEPTED,
    DONE,
    REFUSED
  }

  static RefundFate refused() {
    return new RefundFate(Outcome.REFUSED, null, null);
  }
}
