package vn.motcua.payment;

import java.time.Instant;
import vn.motcua.dossier.DossierCode;
import vn.motcua.shared.Dong;

/**
 * Yêu cầu thanh toán — one attempt to pay what a dossier owes, online or at the counter.
 *
 * @param reference vnp_TxnRef; letters, digits and hyphens, never used twice
 * @param transactionNo the payment gateway's own number, null for cash
 * @param officer who took the cash
 * @param givenBack how much of it has gone back or is on its way
 * @param late the money came when nothing was owed any more
 * @param paymentUrl where the citizen pays; null unless it is open
 */
public record PaymentRequest(
    String reference,
    DossierCode dossier,
    int number,
    Method method,
    Dong amount,
    State state,
    Instant createdAt,
    Instant expiresAt,
    Instant paidAt,
    String transactionNo,
    String bankCode,
    String officer,
    Dong givenBack,
    boolean late,
    String paymentUrl) {

  public enum Method {
    VNPAY,
    CASH
  }

  public enum State {
    PENDING,
    PAID,
    FAILED,
    EXPIRED
  }

  PaymentRequest withUrl(String url) {
    return new PaymentRequest(
        reference,
        dossier,
        number,
        method,
        amount,
        state,
        createdAt,
        expiresAt,
        paidAt,
        transactionNo,
        bankCode,
        officer,
        givenBack,
        late,
        url);
  }
}
