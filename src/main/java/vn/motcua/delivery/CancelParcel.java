package vn.motcua.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpClient;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.springframework.stereotype.Component;
import vn.motcua.exchange.Exchange;
import vn.motcua.exchange.HandFact;
import vn.motcua.exchange.PeerOperation;
import vn.motcua.exchange.Reply;

/** Cancel order (VNPost over NGSP). */
@Component(CancelParcel.NAME)
class CancelParcel implements PeerOperation {

  static final String NAME = "post.cancel-parcel";

  private static final int SUCCESS = 100;

  /** What the post says when the parcel is on its way already; the number is agreed with it. */
  private static final int TOO_LATE = 409;

  private static final int UNKNOWN = 404;

  private final PostCall post;
  private final ObjectMapper json;

  CancelParcel(PostCall post, ObjectMapper json) {
    this.post = post;
    this.json = json;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String peer() {
    return PostCall.PEER;
  }

  @Override
  public List<HandFact> byHand() {
    return List.of(HandFact.required("cancelled", "true"));
  }

  @Override
  public CompletionStage<Reply> send(Exchange exchange, HttpClient http) {
    try {
      var order = json.readValue(exchange.body(), Parcels.Order.class);
      Map<String, Object> body =
          Map.of("CustomerCode", post.customerCode(), "OrderNumber", order.orderNumber());
      return post.send("/orders/cancel", body, this::reply, http);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  Reply reply(JsonNode answer) {
    var message = answer.path("Message").asText();
    return switch (answer.path("Status").asInt()) {
      case SUCCESS ->
        new Reply.Answered(json.createObjectNode().put("cancelled", true).toString());
      // We cancel what the post has accepted: nobody but a person can find out what has become of
      // it.
      case UNKNOWN -> new Reply.Contradiction("the post knows no such order: " + message);
      case TOO_LATE -> new Reply.Refused("delivery.parcel-on-its-way", message);
      default ->
        new Reply.Again(
            "the post answered " + answer.path("Status").asText() + " " + message, null);
    };
  }
}
