package vn.motcua.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** querydr and refund (VNPAY 2.1.0): JSON, values signed in the documented order. */
@Component
@Profile("sandbox")
class VnpayTransactions {

  private static final List<String> SIGNED_QUERY = List.of(
      "vnp_RequestId",
      "vnp_Version",
      "vnp_Command",
      "vnp_TmnCode",
      "vnp_TxnRef",
      "vnp_TransactionDate",
      "vnp_CreateDate",
      "vnp_IpAddr",
      "vnp_OrderInfo");
  private static final List<String> SIGNED_REFUND = List.of(
      "vnp_RequestId",
      "vnp_Version",
      "vnp_Command",
      "vnp_TmnCode",
      "vnp_TransactionType",
      "vnp_TxnRef",
      "vnp_Amount",
      "vnp_TransactionNo",
      "vnp_TransactionDate",
      "vnp_CreateBy",
      "vnp_CreateDate",
      "vnp_IpAddr",
      "vnp_OrderInfo");
  private static final List<String> SIGNED_ANSWER = List.of(
      "vnp_ResponseId",
      "vnp_Command",
      "vnp_ResponseCode",
      "vnp_Message",
      "vnp_TmnCode",
      "vnp_TxnRef",
      "vnp_Amount",
      "vnp_BankCode",
      "vnp_PayDate",
      "vnp_TransactionNo",
      "vnp_TransactionType",
      "vnp_TransactionStatus",
      "vnp_OrderInfo");
  private static final String REFUND = "refund";
  private static final String FULL = "02";

  private final PeerStore store;
  private final Agreement agreement;
  private final ObjectMapper json;

  VnpayTransactions(PeerStore store, Agreement agreement, ObjectMapper json) {
    this.store = store;
    this.agreement = agreement;
    this.json = json;
  }

  Answer answer(Call call) {
    var request = call.json();
    boolean refund = REFUND.equals(call.operation());
    if (!refund && !"querydr".equals(call.operation())) {
      return signed(request, "03", "Invalid command", List.of());
    }
    var expected = seal().ofValues(values(request, refund ? SIGNED_REFUND : SIGNED_QUERY));
    if (!expected.equalsIgnoreCase(request.path("vnp_SecureHash").asText())) {
      return signed(request, "97", "Invalid checksum", List.of());
    }
    if (!agreement
        .of("payment.options.terminal")
        .equals(request.path("vnp_TmnCode").asText())) {
      return signed(request, "02", "Invalid TmnCode", List.of());
    }
    return refund ? refund(call, request) : query(request);
  }

  private Answer refund(Call call, JsonNode request) {
    var reference = request.path("vnp_TxnRef").asText();
    var payment = store.find(VnpayPeer.PEER, PayerDesk.PAYMENT, reference);
    if (payment.isEmpty()) {
      boolean known = store.find(VnpayPeer.PEER, PayerDesk.ORDER, reference).isPresent();
      return signed(request, known ? "95" : "91", "Transaction not found or not paid", List.of());
    }
    long amount = payment.get().body().path("amount").asLong();
    if (request.path("vnp_Amount").asLong() != amount * 100) {
      return signed(request, "93", "Invalid refund amount", List.of());
    }
    var given = Map.of(
        "reference",
        reference,
        "amount",
        amount,
        "requestId",
        request.path("vnp_RequestId").asText());
    boolean first = store.insert(
        store.held(VnpayPeer.PEER, REFUND, reference, call.dossierCode(), true, given));
    return first
        ? signed(request, "00", "Refund accepted", List.of("05", FULL))
        : signed(request, "94", "Refund is being processed", List.of("05", FULL));
  }

  private Answer query(JsonNode request) {
    var reference = request.path("vnp_TxnRef").asText();
    if (store.find(VnpayPeer.PEER, PayerDesk.ORDER, reference).isEmpty()) {
      return signed(request, "91", "Transaction not found", List.of());
    }
    if (store.find(VnpayPeer.PEER, REFUND, reference).isPresent()) {
      return signed(request, "00", "Success", List.of("00", FULL));
    }
    boolean paid = store.find(VnpayPeer.PEER, PayerDesk.PAYMENT, reference).isPresent();
    return signed(request, "00", "Success", List.of(paid ? "00" : "01", "01"));
  }

  /** Amount, bank and numbers come from the payment when there is one. */
  private Answer signed(JsonNode request, String code, String words, List<String> statusAndType) {
    var reference = request.path("vnp_TxnRef").asText();
    var answer = json.createObjectNode()
        .put("vnp_ResponseId", Long.toString(store.next("vnpay-answer")))
        .put("vnp_Command", request.path("vnp_Command").asText())
        .put("vnp_ResponseCode", code)
        .put("vnp_Message", words)
        .put("vnp_TmnCode", request.path("vnp_TmnCode").asText())
        .put("vnp_TxnRef", reference)
        .put("vnp_OrderInfo", request.path("vnp_OrderInfo").asText());
    store.find(VnpayPeer.PEER, PayerDesk.PAYMENT, reference).ifPresent(payment -> answer
        .put("vnp_Amount", payment.body().path("amount").asLong() * 100)
        .put("vnp_BankCode", "NCB")
        .put("vnp_PayDate", payment.body().path("payDate").asText())
        .put("vnp_TransactionNo", payment.body().path("transactionNo").asText()));
    if (!statusAndType.isEmpty()) {
      answer
          .put("vnp_TransactionStatus", statusAndType.get(0))
          .put("vnp_TransactionType", statusAndType.get(1));
    }
    return Answer.json(seal(answer));
  }

  /** Of querydr the answer's hash covers two values of promotions more. */
  private ObjectNode seal(ObjectNode answer) {
    var values = new java.util.ArrayList<>(values(answer, SIGNED_ANSWER));
    if ("querydr".equals(answer.path("vnp_Command").asText())) {
      values.add("");
      values.add("");
    }
    return answer.put("vnp_SecureHash", seal().ofValues(values));
  }

  private VnpaySeal seal() {
    return new VnpaySeal(agreement.of("payment.secret"));
  }

  private static List<String> values(JsonNode tree, List<String> names) {
    return names.stream().map(name -> tree.path(name).asText("")).toList();
  }
}
