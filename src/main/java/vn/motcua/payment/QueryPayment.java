package vn.motcua.payment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
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

  /** So long after the link's end a payment may still be at the bank. */
  private static final Duration AT_THE_BANK = Duration.ofHours(1);

  private static final Duration ASK_AGAIN = Duration.ofMinutes(10);
  private static final String NOT_COMPLETED = "01";

  private final VnpayQuery query;
  private final ObjectMapper json;
  private final Clock clock;

  QueryPayment(VnpayQuery query, ObjectMapper json, Clock clock) {
    this.query = query;
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
  public CompletionStage<Reply> send(Exchange exchange, HttpClient http) {
    try {
      var asked = json.readValue(exchange.body(), EndedPayments.Asked.class);
      var about = new VnpayQuery.About(asked.reference(), asked.dossier(), asked.createdAt());
      return query.ask(exchange, about, http).thenApply(answer -> read(asked, answer));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  @Override
  public List<HandFact> byHand() {
    return List.of(HandFact.required("paid", "true", "false"), HandFact.optional("transactionNo"));
  }

  private Reply read(EndedPayments.Asked asked, JsonNode answer) {
    boolean found = answer.path("vnp_ResponseCode").asText().equals(VnpayQuery.DONE);
    boolean payment = "01".equals(answer.path("vnp_TransactionType").asText());
    var status = answer.path("vnp_TransactionStatus").asText();
    boolean paid = found && payment && status.equals(VnpayQuery.DONE);
    if (paid && answer.path("vnp_Amount").asLong() != asked.amount().amount() * 100) {
      return new Reply.Contradiction("VNPAY took vnp_Amount %s for %s, which asks for %s"
          .formatted(answer.path("vnp_Amount").asText(), asked.reference(), asked.amount()));
    }
    if (found
        && status.equals(NOT_COMPLETED)
        && clock.instant().isBefore(asked.expiresAt().plus(AT_THE_BANK))) {
      return new Reply.Again("the payment is not completed yet", ASK_AGAIN);
    }
    return new Reply.Answered(json.createObjectNode()
        .put("paid", paid)
        .put("transactionNo", answer.path("vnp_TransactionNo").asText(null))
        .put("bankCode", answer.path("vnp_BankCode").asText(null))
        .put("payDate", answer.path("vnp_PayDate").asText(null))
        .toString());
  }
}
