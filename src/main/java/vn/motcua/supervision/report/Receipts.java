package vn.motcua.supervision.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.motcua.exchange.ExchangeEvent;

/** Notes with a closing what the national reporting system said of it, in the transaction that closes the request. */
@Component
class Receipts {

  private final ClosingTable table;
  private final ObjectMapper json;

  Receipts(ClosingTable table, ObjectMapper json) {
    this.table = table;
    this.json = json;
  }

  @EventListener
  void note(ExchangeEvent event) {
    if (!event.exchange().operation().equals(SubmitReport.NAME)) {
      return;
    }
    long closing = tree(event.exchange().body()).path("closing").asLong();
    if (event instanceof ExchangeEvent.Answered answered) {
      table.received(closing, tree(answered.json()).path("receipt").asText(), answered.at());
    } else if (event instanceof ExchangeEvent.Refused refused) {
      table.failed(closing, refused.detail());
    } else if (event instanceof ExchangeEvent.GivenUp givenUp) {
      table.failed(closing, givenUp.error());
    }
  }

  private JsonNode tree(String text) {
    try {
      return json.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
