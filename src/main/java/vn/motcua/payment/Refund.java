package vn.motcua.payment;

import java.time.Instant;
import java.util.List;
import vn.motcua.dossier.DossierCode;
import vn.motcua.shared.Dong;

/**
 * Khoản hoàn — one amount that goes back to who paid it, followed until it has arrived.
 *
 * @param reference the payment it comes from
 * @param feeCode the fee it is for; null for all that is left of the payment
 * @param officer who decided it; null when the system gives back by itself
 * @param transactionNo the gateway's number of the refund, null until it is known
 */
public record Refund(
    long id,
    DossierCode dossier,
    String reference,
    String feeCode,
    Dong amount,
    Way way,
    State state,
    String reason,
    String officer,
    Instant decidedAt,
    Instant settledAt,
    String transactionNo) {

  /** Qua cổng thanh toán, tiền mặt tại quầy. */
  public enum Way {
    GATEWAY,
    CASH
  }

  /** Phải hoàn, đã gửi yêu cầu, cổng đã chấp nhận, đã hoàn, bị từ chối. */
  public enum State {
    DUE,
    REQUESTED,
    ACCEPTED,
    DONE,
    REFUSED;

    boolean isUnderWay() {
      return this == REQUESTED || this == ACCEPTED;
    }
  }

  /** What was refused has not left us and may go back another way. */
  boolean counts() {
    return state != State.REFUSED;
  }

  static Dong sum(List<Refund> refunds) {
    return refunds.stream()
        .filter(Refund::counts)
        .map(Refund::amount)
        .reduce(Dong.ZERO, Dong::plus);
  }
}
