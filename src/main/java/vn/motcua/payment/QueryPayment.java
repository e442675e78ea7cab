package vn.motcua.payment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpClient;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.springframework.stereotype.Component;
import vn.motcua.exchange.Exchange;
import vn.motcua.exchange.HandFact;
import vn.motcua.exchange.PeerOperation;
import vn.motcua.exchange.Reply;

/** What became of a payment nobody told us about (VNPAY 2.1.0, querydr). */
@Component(QueryPayment.NAME)
class QueryPayment implements PeerOperation {

  static final String NAME = "payment.query";
  private static final String DONE = "00";
  private static final String NOT_FOUND = "91";

  private final VnpayCall call;
  private final Vnpay vnpay;
  private final ObjectMapper json;
  private final Clock clock;

  QueryPayment(VnpayCall call, Vnpay vnpay, ObjectMapper json, Clock clock) {
    this.call = call;
    this.vnpay = vnpay;
    this.json = json;
    this.clock = clock;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String peer() {
    return Vnpay.PEER;
  }

  /** Money that did not come needs no number. */
  @Override
  public List<HandFact> byHand() {
    return List.of(
        HandFact.required("paid", "true", "false"),
        HandFact.optional("amountTimesHundred"),
        HandFact.optional("transactionNo"),
        HandFact.optional("bankCode"));
  }

  @Override
  public CompletionStage<Reply> send(Exchange exchange, HttpClient http) {
    try {
      var asked = json.readValue(exchange.body(), Reconciliation.Asked.class);
      // A question asked again is another question; VNPAY would refuse the number of the first one.
      var requestId = VnpayCall.requestId(exchange, asked.reference() + "/" + exchange.attempts());
      return call.send(fields(asked, requestId), http).thenApply(this::read);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private Map<String, String> fields(Reconciliation.Asked asked, String requestId) {
    var fields = new LinkedHashMap<String, String>();
    fields.put("vnp_RequestId", requestId);
    fields.put("vnp_Version", Vnpay.VERSION);
    fields.put("vnp_Command", "querydr");
    fields.put("vnp_TmnCode", vnpay.terminal());
    fields.put("vnp_TxnRef", asked.reference());
    fields.put("vnp_TransactionDate", Vnpay.time(asked.createdAt()));
    fields.put("vnp_CreateDate", Vnpay.time(clock.instant()));
    fields.put("vnp_IpAddr", vnpay.address());
    fields.put("vnp_OrderInfo", "Truy van ho so " + asked.dossier());
    return fields;
  }

  private Reply read(JsonNode answer) {
    var code = answer.path("vnp_ResponseCode").asText();
    if (!code.equals(DONE) && !code.equals(NOT_FOUND)) {
      return new Reply.Again("VNPAY answered " + code, null);
    }
    var signed = new ArrayList<>(VnpayCall.SIGNED_ANSWER);
    signed.addAll(List.of("vnp_PromotionCode", "vnp_PromotionAmount"));
    if (!call.isSigned(answer, signed)) {
      return new Reply.Again("VNPAY's answer is not signed by VNPAY", null);
    }
    boolean payment = "01".equals(answer.path("vnp_TransactionType").asText());
    boolean paid = payment && DONE.equals(answer.path("vnp_TransactionStatus").asText());
    return new Reply.Answered(json.createObjectNode()
        .put("paid", code.equals(DONE) && paid)
        .put("amountTimesHundred", answer.path("vnp_Amount").asLong())
        .put("transactionNo", answer.path("vnp_TransactionNo").asText(null))
        .put("bankCode", answer.path("vnp_BankCode").asText(null))
        .toString());
  }
}
