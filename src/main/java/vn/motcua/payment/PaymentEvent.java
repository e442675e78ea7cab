package vn.motcua.payment;

import java.time.Instant;
import vn.motcua.dossier.DossierCode;
import vn.motcua.shared.DomainEvent;
import vn.motcua.shared.Dong;

/** Sự kiện thanh toán — what happened to the money of a dossier. */
public sealed interface PaymentEvent extends DomainEvent {

  DossierCode code();

  @Override
  default String about() {
    return code().value();
  }

  /** Nothing is owed any more. */
  record FeePaid(DossierCode code, Instant at) implements PaymentEvent {}

  /** The attempt did not succeed; a fresh one is possible. */
  record PaymentFailed(DossierCode code, String reference, String responseCode, Instant at)
      implements PaymentEvent {}

  /** Money came although nothing was owed any more; it is on its way back. */
  record PaidTooLate(DossierCode code, String reference, Dong amount, Instant at)
      implements PaymentEvent {}

  /** An officer gives back a part, or all, of what was paid. */
  record RefundDecided(
      DossierCode code,
      String reference,
      Dong amount,
      Refund.Way way,
      String reason,
      String officer,
      Instant at)
      implements PaymentEvent {}

  /** The money is back: the gateway has transferred it, or the counter has paid it out. */
  record Refunded(DossierCode code, Dong amount, Instant at) implements PaymentEvent {}

  /** The gateway or the bank does not give it back: an officer chooses another way. */
  record RefundRefused(DossierCode code, String reference, Dong amount, Instant at)
      implements PaymentEvent {}
}
