package vn.motcua.payment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpClient;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.springframework.stereotype.Component;
import vn.motcua.exchange.Exchange;
import vn.motcua.exchange.HandFact;
import vn.motcua.exchange.PeerOperation;
import vn.motcua.exchange.Reply;

/** Full refund (VNPAY 2.1.0, refund), one call per payment; VNPAY does the transfer later. */
@Component(RefundPayment.NAME)
class RefundPayment implements PeerOperation {

  static final String NAME = "payment.refund";

  /** 94: it is being refunded already, so our own lost answer said yes. */
  private static final Set<String> ACCEPTED = Set.of("00", "94");

  private static final Set<String> REFUSED = Set.of("02", "04", "13", "91", "93", "95");

  private final VnpayCall call;
  private final Vnpay vnpay;
  private final ObjectMapper json;
  private final Clock clock;

  RefundPayment(VnpayCall call, Vnpay vnpay, ObjectMapper json, Clock clock) {
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

  @Override
  public List<HandFact> byHand() {
    return List.of(HandFact.required("accepted", "true"));
  }

  @Override
  public CompletionStage<Reply> send(Exchange exchange, HttpClient http) {
    try {
      var order = json.readValue(exchange.body(), Refunds.RefundOrder.class);
      CompletionStage<Reply> reply = CompletableFuture.completedFuture(new Reply.Answered("{}"));
      for (var part : order.parts()) {
        var requestId = VnpayCall.requestId(exchange, part.reference());
        reply = reply.thenCompose(before -> before instanceof Reply.Answered
            ? call.send(fields(order, part, requestId), http).thenApply(this::read)
            : CompletableFuture.completedFuture(before));
      }
      return reply;
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private Map<String, String> fields(
      Refunds.RefundOrder order, Refunds.Part part, String requestId) {
    var fields = new LinkedHashMap<String, String>();
    fields.put("vnp_RequestId", requestId);
    fields.put("vnp_Version", Vnpay.VERSION);
    fields.put("vnp_Command", "refund");
    fields.put("vnp_TmnCode", vnpay.terminal());
    fields.put("vnp_TransactionType", "02");
    fields.put("vnp_TxnRef", part.reference());
    fields.put("vnp_Amount", Vnpay.amount(part.amount()));
    fields.put("vnp_TransactionNo", part.transactionNo() == null ? "0" : part.transactionNo());
    fields.put("vnp_TransactionDate", Vnpay.time(part.createdAt()));
    fields.put("vnp_CreateBy", "motcua");
    fields.put("vnp_CreateDate", Vnpay.time(clock.instant()));
    fields.put("vnp_IpAddr", vnpay.address());
    fields.put("vnp_OrderInfo", "Hoan phi ho so " + order.dossier());
    return fields;
  }

  private Reply read(JsonNode answer) {
    var code = answer.path("vnp_ResponseCode").asText();
    var message = code + " " + answer.path("vnp_Message").asText();
    if (!ACCEPTED.contains(code) && !REFUSED.contains(code)) {
      return new Reply.Again("VNPAY answered " + message, null);
    }
    if (!call.isSigned(answer, VnpayCall.SIGNED_ANSWER)) {
      return new Reply.Again("VNPAY's answer is not signed by VNPAY: " + message, null);
    }
    return ACCEPTED.contains(code)
        ? new Reply.Answered(
            json.createObjectNode().put("accepted", true).put("code", code).toString())
        : new Reply.Refused("payment.refund-refused", message);
  }
}
