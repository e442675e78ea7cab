package vn.motcua.sandbox;

import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.shared.Refusal;

/** Where a payer pays or does not: takes the money once per order and sends the signed notice. */
@Component
@Profile("sandbox")
class PayerDesk {

  enum Outcome {
    PAID,
    FAILED
  }

  /**
   * @param notice what the application answered to the first notice
   * @param returnUrl where the payer's browser goes next; null when nobody opened the page
   */
  record Settled(
      String reference, Outcome outcome, String transactionNo, String notice, String returnUrl) {}

  static final String ORDER = "order";
  static final String PAYMENT = "payment";
  private static final String FIRST_DIGITS = "14";

  static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMddHHmmss").withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

  private final PeerStore store;
  private final Courier courier;
  private final Agreement agreement;
  private final JdbcClient application;
  private final Clock clock;

  PayerDesk(
      PeerStore store, Courier courier, Agreement agreement, JdbcClient application, Clock clock) {
    this.store = store;
    this.courier = courier;
    this.agreement = agreement;
    this.application = application;
    this.clock = clock;
  }

  void open(Map<String, String> order, String dossierCode) {
    store.insert(
        store.held(VnpayPeer.PEER, ORDER, order.get("vnp_TxnRef"), dossierCode, false, order));
  }

  Settled settle(String reference, Outcome outcome) {
    var order = store.find(VnpayPeer.PEER, ORDER, reference).orElseGet(() -> openUnseen(reference));
    var paid = store.find(VnpayPeer.PEER, PAYMENT, reference);
    if (paid.isPresent() && outcome == Outcome.FAILED) {
      throw Refusal.conflict("sandbox.paid-before", reference);
    }
    var notice = paid.map(held -> held.body().path("notice").asText())
        .orElseGet(() -> notice(order, outcome));
    if (outcome == Outcome.PAID && paid.isEmpty()) {
      take(order, notice);
    }
    var answer = courier.bring(VnpayPeer.PEER, "GET", "/api/gateway/v1/vnpay/ipn?" + notice, null);
    var returnUrl = order.body().path("vnp_ReturnUrl").asText(null);
    return new Settled(
        reference,
        outcome,
        parameter(notice, "vnp_TransactionNo"),
        answer,
        returnUrl == null ? null : returnUrl + "?" + notice);
  }

  private void take(PeerStore.Held order, String notice) {
    var payment = Map.of(
        "reference", order.key(),
        "amount", order.body().path("vnp_Amount").asLong() / 100,
        "orderInfo", order.body().path("vnp_OrderInfo").asText(),
        "transactionNo", parameter(notice, "vnp_TransactionNo"),
        "payDate", parameter(notice, "vnp_PayDate"),
        "notice", notice);
    store.insert(
        store.held(VnpayPeer.PEER, PAYMENT, order.key(), order.dossierCode(), true, payment));
  }

  private String notice(PeerStore.Held order, Outcome outcome) {
    boolean paid = outcome == Outcome.PAID;
    var parameters = new LinkedHashMap<String, String>();
    parameters.put("vnp_TmnCode", agreement.of("payment.options.terminal"));
    parameters.put("vnp_Amount", order.body().path("vnp_Amount").asText());
    parameters.put("vnp_BankCode", "NCB");
    parameters.put("vnp_BankTranNo", paid ? "VNP" + store.next("bank") : "");
    parameters.put("vnp_CardType", "ATM");
    parameters.put("vnp_PayDate", TIME.format(clock.instant()));
    parameters.put("vnp_OrderInfo", order.body().path("vnp_OrderInfo").asText());
    parameters.put(
        "vnp_TransactionNo", paid ? FIRST_DIGITS + "%06d".formatted(store.next("vnpay")) : "0");
    parameters.put("vnp_ResponseCode", paid ? "00" : "24");
    parameters.put("vnp_TransactionStatus", paid ? "00" : "02");
    parameters.put("vnp_TxnRef", order.key());
    return new VnpaySeal(agreement.of("payment.secret")).signedQuery(parameters);
  }

  /** A tester who settles an order nobody opened the page of: the amount is what the application asks for. */
  private PeerStore.Held openUnseen(String reference) {
    var order = application
        .sql(
            "select dossier_code, amount, created_at from payment_request where reference = ? and method = 'VNPAY'")
        .param(reference)
        .query((row, n) -> store.held(
            VnpayPeer.PEER,
            ORDER,
            reference,
            row.getString("dossier_code"),
            false,
            Map.of(
                "vnp_TxnRef",
                reference,
                "vnp_Amount",
                Long.toString(row.getLong("amount") * 100),
                "vnp_OrderInfo",
                "Nop phi ho so " + row.getString("dossier_code"),
                "vnp_CreateDate",
                TIME.format(row.getTimestamp("created_at").toInstant()))))
        .optional()
        .orElseThrow(() -> Refusal.notFound("sandbox.order-unknown", reference));
    store.insert(order);
    return order;
  }

  private static String parameter(String query, String name) {
    for (var pair : query.split("&")) {
      if (pair.startsWith(name + "=")) {
        return pair.substring(name.length() + 1);
      }
    }
    return "";
  }
}
