package vn.motcua.payment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
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
import vn.motcua.payment.RefundCourse.RefundOrder;

/** Full or partial refund (VNPAY 2.1.0, refund); the gateway accepts it, the banks transfer it later. */
@Component(RefundPayment.NAME)
class RefundPayment implements PeerOperation {

  static final String NAME = "payment.refund";

  private static final String ACCEPTED = "00";

  /** A refund of this payment is being done: ours, of which we lost the answer, or another one. */
  private static final String BEING_DONE = "94";

  private static final Set<String> REFUSED = Set.of("02", "04", "13", "91", "93", "95");
  private static final Duration GATEWAYS_PAUSE = Duration.ofMinutes(5);
  private static final String WHOLE = "02";
  private static final String PART = "03";

  private final VnpayCall call;
  private final RefundQuestion question;
  private final Vnpay vnpay;
  private final ObjectMapper json;
  private final Clock clock;

  RefundPayment(
      VnpayCall call, RefundQuestion question, Vnpay vnpay, ObjectMapper json, Clock clock) {
    this.call = call;
    this.question = question;
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
  public CompletionStage<Reply> send(Exchange exchange, HttpClient http) {
    var order = order(exchange);
    var requestId = VnpayCall.requestId(exchange, order.reference());
    return call.send(fields(order, requestId), http).thenCompose(answer -> {
      var reply = read(answer, order);
      return reply == null ? whose(exchange, http) : CompletableFuture.completedFuture(reply);
    });
  }

  /** Ours if it is new; else we wait until the other one is over. */
  private CompletionStage<Reply> whose(Exchange exchange, HttpClient http) {
    return inquire(exchange, http)
        .thenApply(reply -> reply instanceof Reply.NotDone
            ? new Reply.Again("another refund of this payment is under way", GATEWAYS_PAUSE)
            : reply);
  }

  /** The gateway does not know our key: it is asked what it last gave back of this payment. */
  @Override
  public CompletionStage<Reply> inquire(Exchange exchange, HttpClient http) {
    return question.ask(exchange, order(exchange), http);
  }

  @Override
  public List<HandFact> byHand() {
    return RefundQuestion.BY_HAND;
  }

  private Map<String, String> fields(RefundOrder order, String requestId) {
    var fields = new LinkedHashMap<String, String>();
    fields.put("vnp_RequestId", requestId);
    fields.put("vnp_Version", Vnpay.VERSION);
    fields.put("vnp_Command", "refund");
    fields.put("vnp_TmnCode", vnpay.terminal());
    fields.put("vnp_TransactionType", order.whole() ? WHOLE : PART);
    fields.put("vnp_TxnRef", order.reference());
    fields.put("vnp_Amount", Vnpay.amount(order.amount()));
    fields.put("vnp_TransactionNo", order.paymentNo() == null ? "0" : order.paymentNo());
    fields.put("vnp_TransactionDate", Vnpay.time(order.paidSince()));
    fields.put("vnp_CreateBy", "motcua");
    fields.put("vnp_CreateDate", Vnpay.time(clock.instant()));
    fields.put("vnp_IpAddr", vnpay.address());
    fields.put("vnp_OrderInfo", "Hoan phi ho so " + order.dossier());
    return fields;
  }

  /** Null when the gateway says that a refund of this payment is being done. */
  private Reply read(JsonNode answer, RefundOrder order) {
    var code = answer.path("vnp_ResponseCode").asText();
    var message = code + " " + answer.path("vnp_Message").asText();
    boolean known = code.equals(ACCEPTED) || code.equals(BEING_DONE) || REFUSED.contains(code);
    if (known && !call.isSigned(answer, VnpayCall.SIGNED_ANSWER)) {
      return new Reply.Unclear("VNPAY's answer is not signed by VNPAY: " + message);
    }
    if (code.equals(BEING_DONE)) {
      return null;
    }
    if (REFUSED.contains(code)) {
      return new Reply.Refused("payment.refund-refused", message);
    }
    return code.equals(ACCEPTED)
        ? question.accepted(answer, order)
        : new Reply.Again("VNPAY answered " + message, null);
  }

  private RefundOrder order(Exchange exchange) {
    try {
      return json.readValue(exchange.body(), RefundOrder.class);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
