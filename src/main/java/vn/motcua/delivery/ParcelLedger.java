package vn.motcua.delivery;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
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
  private final Reconciliations reconciliations;
  private final ObjectMapper json;

  ParcelLedger(
      ParcelBook book, PostStatusCodes codes, Reconciliations reconciliations, ObjectMapper json) {
    this.book = book;
    this.codes = codes;
    this.reconciliations = reconciliations;
    this.json = json;
  }

  @Override
  public String name() {
    return "parcels";
  }

  @Override
  public String list() {
    return ListOrders.NAME;
  }

  @Override
  public void compare(Day day, String answer) throws JsonProcessingException {
    var listed = json.readValue(answer, new TypeReference<Map<String, List<Listed>>>() {})
        .get("orders");
    var from = day.from();
    var to = day.to();
    var theirs = listed.stream()
        .collect(Collectors.toMap(Listed::orderNumber, Function.identity(), (one, other) -> one));
    var comparison = new ParcelComparison(
        from,
        to,
        book.orders(from, to, theirs.keySet()),
        theirs,
        codes,
        reconciliations.unsettledAt(PostCall.PEER));
    reconciliations.record(name(), day.date(), comparison.compared(), comparison.differences());
  }
}
