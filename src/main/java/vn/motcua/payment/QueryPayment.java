package vn.motcua.payment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.springframework.stereotype.Component;
import vn.motcua.exchange.Exchange;
import vn.motcua.exchange.HandFact;
import vn.motcua.exchange.PeerOperation;
import vn.motcua.exchange.Reply;
import vn.motcua.shared.Dong;
import vn.motcua.shared.Refusal;

/** What became of a payment nobody told us about (VNPAY 2.1.0, querydr). */
@Component(QueryPayment.NAME)
class QueryPayment implements PeerOperation {

  static final String NAME = "payment.query";

  /** So long after the link's end a payment may still be at the bank. */
  private static final Duration AT_THE_BANK = Duration.ofHours(1);

  private static final Duration ASK_AGAIN = Duration.ofMinutes(10);
  private static final String NOT_COMPLETED = "01";
  private static final String PAID = "paid";
  private static final String AMOUNT = "amount";
  private static final String POINTER = "/facts/" + AMOUNT;

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
    var asked = asked(exchange);
    var about = new VnpayQuery.About(asked.reference(), asked.dossier(), asked.createdAt());
    return query.ask(exchange, about, http).thenApply(answer -> read(asked, answer));
  }

  @Override
  public List<HandFact> byHand() {
    return List.of(
        HandFact.required(PAID, "true", "false"),
        HandFact.optional(AMOUNT),
        HandFact.optional("transactionNo"));
  }

  /** Whoever says that it is paid has seen how much; another amount settles nothing, as it would not over the wire. */
  @Override
  public String answerByHand(Exchange exchange, Map<String, String> facts) {
    if (Boolean.parseBoolean(facts.get(PAID))) {
      var owed = asked(exchange).amount();
      if (!facts.containsKey(AMOUNT)) {
        throw invalid(new Refusal.Fault(POINTER, "payment.amount-by-hand-missing"));
      }
      if (!isAmount(facts.get(AMOUNT), owed)) {
        throw invalid(new Refusal.Fault(POINTER, "payment.amount-by-hand-differs", owed));
      }
    }
    return PeerOperation.super.answerByHand(exchange, facts);
  }

  private static Refusal invalid(Refusal.Fault fault) {
    return Refusal.invalid("exchange.facts-invalid", List.of(fault));
  }

  /** As people write it: 16000, 16.000 or 16.000 đ. */
  private static boolean isAmount(String written, Dong amount) {
    var digits = written.replaceFirst("\\s*[đ₫]$", "").replace(".", "");
    return digits.equals(Long.toString(amount.amount()));
  }

  private EndedPayments.Asked asked(Exchange exchange) {
    try {
      return json.readValue(exchange.body(), EndedPayments.Asked.class);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
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
        .put(PAID, paid)
        .put("transactionNo", answer.path("vnp_TransactionNo").asText(null))
        .put("bankCode", answer.path("vnp_BankCode").asText(null))
        .put("payDate", answer.path("vnp_PayDate").asText(null))
        .toString());
  }
}
