package vn.motcua.payment;

import java.time.Instant;
import java.util.Map;

/**
 * What an IPN says (VNPAY 2.1.0, IPN), its signature already checked.
 *
 * @param paidAt the gateway's own date, null when it tells none
 */
record VnpayNotice(
    String reference,
    long amountTimesHundred,
    boolean successful,
    String responseCode,
    String transactionNo,
    String bankCode,
    Instant paidAt) {

  /** The answers of the decision table; VNPAY calls again after 01, 04, 97 and 99. */
  enum Answer {
    RECORDED("00", "Confirm Success"),
    UNKNOWN_ORDER("01", "Order not found"),
    ALREADY_CONFIRMED("02", "Order already confirmed"),
    WRONG_AMOUNT("04", "Invalid amount"),
    WRONG_SIGNATURE("97", "Invalid signature"),
    FAILED("99", "Unknown error");

    private final String code;
    private final String message;

    Answer(String code, String message) {
      this.code = code;
      this.message = message;
    }

    Map<String, String> body() {
      return Map.of("RspCode", code, "Message", message);
    }
  }

  static VnpayNotice of(Map<String, String> parameters) {
    return new VnpayNotice(
        parameters.get("vnp_TxnRef"),
        amount(parameters.get("vnp_Amount")),
        Vnpay.isSuccessful(parameters),
        parameters.get("vnp_ResponseCode"),
        parameters.get("vnp_TransactionNo"),
        parameters.get("vnp_BankCode"),
        Vnpay.moment(parameters.get("vnp_PayDate")));
  }

  /** What is no number is no amount of ours; the order is looked for first. */
  private static long amount(String digits) {
    return digits != null && digits.matches("\\d{1,12}") ? Long.parseLong(digits) : -1;
  }
}
