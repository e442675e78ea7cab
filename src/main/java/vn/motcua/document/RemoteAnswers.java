package vn.motcua.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.motcua.exchange.Exchange;
import vn.motcua.exchange.ExchangeEvent;

/** What the remote signing service has answered becomes true, in the transaction that closes its row. */
@Component
class RemoteAnswers {

  private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

  private final SigningOrders orders;
  private final MessageSource messages;
  private final ObjectMapper json;

  RemoteAnswers(SigningOrders orders, MessageSource messages, ObjectMapper json) {
    this.orders = orders;
    this.messages = messages;
    this.json = json;
  }

  @EventListener
  void signed(ExchangeEvent.Answered event) {
    if (!isOurs(event)) {
      return;
    }
    var answer = read(event.json());
    orders.complete(order(event.exchange()), UUID.fromString(answer.path("file").asText()));
  }

  @EventListener
  void declined(ExchangeEvent.Refused event) {
    if (!isOurs(event)) {
      return;
    }
    var words =
        messages.getMessage(event.code(), new Object[] {event.detail()}, event.code(), VIETNAMESE);
    orders.decline(order(event.exchange()), words);
  }

  @EventListener
  void givenUp(ExchangeEvent.GivenUp event) {
    if (!isOurs(event)) {
      return;
    }
    orders.decline(
        order(event.exchange()),
        messages.getMessage("document.remote-signing-silent", null, VIETNAMESE));
  }

  private static boolean isOurs(ExchangeEvent event) {
    return event.exchange().operation().equals(SignRemotely.NAME);
  }

  private UUID order(Exchange exchange) {
    return UUID.fromString(read(exchange.body()).path("order").asText());
  }

  private JsonNode read(String text) {
    try {
      return json.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
