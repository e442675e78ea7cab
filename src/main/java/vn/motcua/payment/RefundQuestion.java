package vn.motcua.payment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpClient;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.springframework.stereotype.Component;
import vn.motcua.exchange.Exchange;
import vn.motcua.exchange.HandFact;
import vn.motcua.exchange.Reply;
import vn.motcua.payment.RefundCourse.RefundOrder;
import vn.motcua.payment.RefundFate.Outcome;

/**
 * What became of a refund, asked by querydr (VNPAY 2.1.0, TransactionType and TransactionStatus).
 *
 * <p>The gateway tells the last thing that happened to a payment and knows none of our keys. One refund of a payment is under
 * way at a time, and the numbers of the earlier ones are known; so the last one is ours when it is none of those.
 */
@Component
class RefundQuestion {

  static final List<HandFact> BY_HAND = List.of(
      HandFact.required("outcome", "ACCEPTED", "DONE", "REFUSED"),
      HandFact.optional("transactionNo"));

  private static final Set<String> REFUND = Set.of("02", "03");
  private static final Set<String> AT_THE_BANK = Set.of("05", "06");
  private static final String REJECTED = "09";

  private final VnpayQuery query;
  private final ObjectMapper json;

  RefundQuestion(VnpayQuery query, ObjectMapper json) {
    this.query = query;
    this.json = json;
  }

  /** {@link Reply.NotDone} when the gateway has nothing of it. */
  CompletionStage<Reply> ask(Exchange exchange, RefundOrder order, HttpClient http) {
    var about = new VnpayQuery.About(order.reference(), order.dossier(), order.paidSince());
    return query.ask(exchange, about, http).thenApply(answer -> read(answer, order));
  }

  Reply read(JsonNode answer, RefundOrder order) {
    var number = numberOf(answer, order);
    if (!isAboutRefund(answer)) {
      return order.earlier().isEmpty()
          ? new Reply.NotDone()
          : new Reply.Contradiction(
              "VNPAY knows of no refund of " + order.reference() + " any more");
    }
    if (number != null && order.earlier().contains(number)) {
      return new Reply.NotDone();
    }
    if (!order.earlier().isEmpty() && (number == null || order.earlier().contains(""))) {
      return new Reply.Contradiction(
          "nobody can tell which refund of " + order.reference() + " VNPAY speaks of");
    }
    if (answer.path("vnp_Amount").asLong() != order.amount().amount() * 100) {
      return new Reply.Contradiction("VNPAY refunds vnp_Amount %s of %s, asked for were %s"
          .formatted(answer.path("vnp_Amount").asText(), order.reference(), order.amount()));
    }
    return fate(answer, number);
  }

  private Reply fate(JsonNode answer, String number) {
    var status = answer.path("vnp_TransactionStatus").asText();
    if (AT_THE_BANK.contains(status)) {
      return fate(Outcome.ACCEPTED, answer, number);
    }
    if (status.equals(VnpayQuery.DONE)) {
      return fate(Outcome.DONE, answer, number);
    }
    return status.equals(REJECTED)
        ? fate(Outcome.REFUSED, answer, number)
        : new Reply.Contradiction("VNPAY says of the refund: TransactionStatus " + status);
  }

  Reply accepted(JsonNode answer, RefundOrder order) {
    return fate(Outcome.ACCEPTED, answer, numberOf(answer, order));
  }

  private Reply fate(Outcome outcome, JsonNode answer, String number) {
    try {
      var at = Vnpay.moment(answer.path("vnp_PayDate").asText());
      return new Reply.Answered(json.writeValueAsString(new RefundFate(outcome, number, at)));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The refund's own number; null where the gateway repeats that of the payment, or tells none. */
  private static String numberOf(JsonNode answer, RefundOrder order) {
    var number = answer.path("vnp_TransactionNo").asText("");
    return number.isEmpty() || number.equals("0") || number.equals(order.paymentNo())
        ? null
        : number;
  }

  private static boolean isAboutRefund(JsonNode answer) {
    return answer.path("vnp_ResponseCode").asText().equals(VnpayQuery.DONE)
        && REFUND.contains(answer.path("vnp_TransactionType").asText());
  }
}
