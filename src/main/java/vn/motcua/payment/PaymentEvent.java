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

  /** The gateway accepted to give the money back, or the counter did. */
  record Refunded(DossierCode code, Dong amount, Instant at) implements PaymentEvent {}
}
