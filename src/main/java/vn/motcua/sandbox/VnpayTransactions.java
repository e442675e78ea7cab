package vn.motcua.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
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
  private static final String QUERY = "querydr";

  private final PeerStore store;
  private final VnpayRefunds refunds;
  private final Agreement agreement;
  private final ObjectMapper json;

  VnpayTransactions(PeerStore store, VnpayRefunds refunds, Agreement agreement, ObjectMapper json) {
    this.store = store;
    this.refunds = refunds;
    this.agreement = agreement;
    this.json = json;
  }

  Answer answer(Call call) {
    var request = call.json();
    boolean refund = REFUND.equals(call.operation());
    if (!refund && !QUERY.equals(call.operation())) {
      return signed(request, "03", "Invalid command", null);
    }
    var expected = seal().ofValues(values(request, refund ? SIGNED_REFUND : SIGNED_QUERY));
    if (!expected.equalsIgnoreCase(request.path("vnp_SecureHash").asText())) {
      return signed(request, "97", "Invalid checksum", null);
    }
    if (!agreement
        .of("payment.options.terminal")
        .equals(request.path("vnp_TmnCode").asText())) {
      return signed(request, "02", "Invalid TmnCode", null);
    }
    if (!refund) {
      return query(request);
    }
    var decided = refunds.decide(request, call.dossierCode());
    return signed(request, decided.code(), decided.words(), decided.refund());
  }

  /** The last thing that happened to the payment. */
  private Answer query(JsonNode request) {
    var reference = request.path("vnp_TxnRef").asText();
    if (store.find(VnpayPeer.PEER, PayerDesk.ORDER, reference).isEmpty()) {
      return signed(request, "91", "Transaction not found", null);
    }
    return signed(
        request, "00", "Success", refunds.last(reference).orElseGet(() -> json.createObjectNode()
            .put("type", "01")
            .put("status", isPaid(reference) ? "00" : "01")));
  }

  private boolean isPaid(String reference) {
    return store.find(VnpayPeer.PEER, PayerDesk.PAYMENT, reference).isPresent();
  }

  /** Amount, bank and numbers are those of the refund that is spoken of, else those of the payment when there is one. */
  private Answer signed(JsonNode request, String code, String words, JsonNode about) {
    var reference = request.path("vnp_TxnRef").asText();
    var answer = json.createObjectNode()
        .put("vnp_ResponseId", Long.toString(store.next("vnpay-answer")))
        .put("vnp_Command", request.path("vnp_Command").asText())
        .put("vnp_ResponseCode", code)
        .put("vnp_Message", words)
        .put("vnp_TmnCode", request.path("vnp_TmnCode").asText())
        .put("vnp_TxnRef", reference)
        .put("vnp_OrderInfo", request.path("vnp_OrderInfo").asText());
    if (about != null) {
      answer
          .put("vnp_TransactionStatus", about.path("status").asText())
          .put("vnp_TransactionType", about.path("type").asText());
    }
    store.find(VnpayPeer.PEER, PayerDesk.PAYMENT, reference).ifPresent(payment -> {
      JsonNode spoken = about != null && about.has("transactionNo") ? about : payment.body();
      answer
          .put("vnp_Amount", spoken.path("amount").asLong() * 100)
          .put("vnp_BankCode", "NCB")
          .put("vnp_PayDate", spoken.path("payDate").asText())
          .put("vnp_TransactionNo", spoken.path("transactionNo").asText());
    });
    return Answer.json(seal(answer));
  }

  /** Of querydr the answer's hash covers two values of promotions more. */
  private ObjectNode seal(ObjectNode answer) {
    var values = new ArrayList<>(values(answer, SIGNED_ANSWER));
    if (QUERY.equals(answer.path("vnp_Command").asText())) {
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
