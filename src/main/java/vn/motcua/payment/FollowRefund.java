package vn.motcua.payment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.springframework.stereotype.Component;
import vn.motcua.exchange.Exchange;
import vn.motcua.exchange.HandFact;
import vn.motcua.exchange.PeerOperation;
import vn.motcua.exchange.Reply;
import vn.motcua.payment.RefundCourse.RefundOrder;

/** What the banks did with a refund the gateway has accepted (VNPAY 2.1.0, refund is asynchronous). */
@Component(FollowRefund.NAME)
class FollowRefund implements PeerOperation {

  static final String NAME = "payment.follow-refund";

  /** After the first question, which is asked at once. */
  static final Duration FIRST = Duration.ofMinutes(2);

  private final RefundQuestion question;
  private final ObjectMapper json;

  FollowRefund(RefundQuestion question, ObjectMapper json) {
    this.question = question;
    this.json = json;
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
    return question
        .ask(exchange, order, http)
        .thenApply(reply -> reply instanceof Reply.NotDone
            ? new Reply.Contradiction(
                "VNPAY accepted the refund of " + order.reference() + " and does not know it now")
            : reply);
  }

  @Override
  public List<HandFact> byHand() {
    return RefundQuestion.BY_HAND;
  }

  private RefundOrder order(Exchange exchange) {
    try {
      return json.readValue(exchange.body(), RefundOrder.class);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
