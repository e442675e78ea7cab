package vn.motcua.payment;

import vn.motcua.dossier.DossierCode;
import vn.motcua.shared.Dong;

/**
 * Phí, lệ phí — one amount a dossier owes, owed or need not pay.
 *
 * @param note why it is waived, or how it was given back
 * @param paymentReference the payment that settled it, or null
 */
public record Fee(
    DossierCode dossier,
    String feeCode,
    String name,
    Dong amount,
    Status status,
    String note,
    String paymentReference) {

  /** Phải nộp, đã nộp, được miễn, đã hoàn. */
  public enum Status {
    DUE,
    PAID,
    WAIVED,
    REFUNDED
  }
}
