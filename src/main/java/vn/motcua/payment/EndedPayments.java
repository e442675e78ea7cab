package vn.motcua.payment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Instant;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.DossierCode;
import vn.motcua.exchange.ExchangeEvent;
import vn.motcua.exchange.Exchanges;
import vn.motcua.shared.Dong;

/** Asks the gateway about links that ended without a word from it, so that a lost notice loses no money. */
@Component
class EndedPayments {

  /** What the gateway is asked; the body of the row. */
  record Asked(
      String reference, DossierCode dossier, Dong amount, Instant createdAt, Instant expiresAt) {}

  private static final int AT_ONCE = 100;

  private final PaymentRows payments;
  private final PaymentConfirmation confirmation;
  private final Exchanges exchanges;
  private final ObjectMapper json;
  private final Clock clock;

  EndedPayments(
      PaymentRows payments,
      PaymentConfirmation confirmation,
      Exchanges exchanges,
      ObjectMapper json,
      Clock clock) {
    this.payments = payments;
    this.confirmation = confirmation;
    this.exchanges = exchanges;
    this.json = json;
    this.clock = clock;
  }

  int askAboutEnded() {
    var ended = payments.expire(clock.instant(), AT_ONCE);
    ended.forEach(this::ask);
    return ended.size();
  }

  void ask(PaymentRequest request) {
    var asked = new Asked(
        request.reference(),
        request.dossier(),
        request.amount(),
        request.createdAt(),
        request.expiresAt());
    exchanges.request(QueryPayment.NAME, request.dossier().value(), null, asked);
  }

  /** The answer counts as the notice that did not come. */
  @Order(0)
  @EventListener
  void answered(ExchangeEvent.Answered event) {
    if (event.exchange().operation().equals(QueryPayment.NAME)) {
      var answer = read(event.json());
      if (answer.path("paid").asBoolean()) {
        var asked = read(event.exchange().body());
        confirmation.record(new VnpayNotice(
            asked.path("reference").asText(),
            Math.multiplyExact(asked.path("amount").asLong(), 100L),
            true,
            "00",
            answer.path("transactionNo").asText(null),
            answer.path("bankCode").asText(null),
            Vnpay.moment(answer.path("payDate").asText(null))));
      }
    }
  }

  private JsonNode read(String text) {
    try {
      return json.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
