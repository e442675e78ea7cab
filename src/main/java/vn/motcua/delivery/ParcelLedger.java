package vn.motcua.delivery;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.motcua.exchange.DayListed;
import vn.motcua.exchange.ExchangeEvent;
import vn.motcua.exchange.Exchanges;
import vn.motcua.exchange.Ledger;
import vn.motcua.exchange.Reconciliations;

/** Compares our orders with the post's. */
@Component
class ParcelLedger implements Ledger {

  /** An order as the post lists it. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Listed(
      @JsonProperty("OrderNumber") String orderNumber,
      @JsonProperty("ItemCode") String number,
      @JsonProperty("StatusCode") int statusCode,
      @JsonProperty("OrderTime") long orderTime,
      @JsonProperty("EventTime") long eventTime) {

    Instant orderedAt() {
      return Instant.ofEpochMilli(orderTime);
    }

    Instant movedAt() {
      return Instant.ofEpochMilli(eventTime);
    }
  }

  private final ParcelBook book;
  private final PostStatusCodes codes;
  private final Exchanges exchanges;
  private final Reconciliations reconciliations;
  private final ObjectMapper json;
  private final Clock clock;

  ParcelLedger(
      ParcelBook book,
      PostStatusCodes codes,
      Exchanges exchanges,
      Reconciliations reconciliations,
      ObjectMapper json,
      Clock clock) {
    this.book = book;
    this.codes = codes;
    this.exchanges = exchanges;
    this.reconciliations = reconciliations;
    this.json = json;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "parcels";
  }

  @Override
  public void compare(LocalDate day) {
    exchanges.request(ListOrders.NAME, null, null, new DayListed(day));
  }

  /** Before the log takes its locks: thousands of rows take a while, and nobody shall wait for them. */
  @Order(0)
  @EventListener
  void answered(ExchangeEvent.Answered event) throws JsonProcessingException {
    if (event.exchange().operation().equals(ListOrders.NAME)) {
      var day = json.readValue(event.exchange().body(), DayListed.class).day();
      var listed = json.readValue(event.json(), new TypeReference<Map<String, List<Listed>>>() {});
      compare(day, listed.get("orders"));
      reconciliations.forgetList(event.exchange());
    }
  }

  private void compare(LocalDate day, List<Listed> listed) {
    var zone = clock.getZone();
    var from = day.atStartOfDay(zone).toInstant();
    var to = day.plusDays(1).atStartOfDay(zone).toInstant();
    var theirs = listed.stream()
        .collect(Collectors.toMap(Listed::orderNumber, Function.identity(), (one, other) -> one));
    var comparison = new ParcelComparison(
        from,
        to,
        book.orders(from, to, theirs.keySet()),
        theirs,
        codes,
        reconciliations.unsettledAt(PostCall.PEER));
    reconciliations.record(name(), day, comparison.compared(), comparison.differences());
  }
}
