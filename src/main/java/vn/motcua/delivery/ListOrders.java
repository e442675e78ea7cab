package vn.motcua.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpClient;
import java.util.concurrent.CompletionStage;
import org.springframework.stereotype.Component;
import vn.motcua.exchange.DayListed;
import vn.motcua.exchange.Exchange;
import vn.motcua.exchange.PeerOperation;
import vn.motcua.exchange.Reply;

/**
 * The orders the post took or moved on some days, each with its latest state.
 *
 * <p>Ours, in the style of the tracking list (VNPost over NGSP), which gives every event by cursor and no state of an order.
 * The days before are asked for as well: an answer that was lost for days makes us late, not the post wrong.
 */
@Component(ListOrders.NAME)
class ListOrders implements PeerOperation {

  static final String NAME = "post.list-orders";

  /** As long as a request may be on its way, and a day. */
  private static final int DAYS_BEFORE = 4;

  private final PostCall post;
  private final ObjectMapper json;

  ListOrders(PostCall post, ObjectMapper json) {
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
  public CompletionStage<Reply> send(Exchange exchange, HttpClient http) {
    var day = DayListed.of(exchange, json);
    var path = "/orders?customer=%s&from=%s&to=%s"
        .formatted(post.customerCode(), day.before(DAYS_BEFORE), day.after(1));
    return post.get(path, this::reply, http);
  }

  /** A list that was cut is no list: the post says how many orders it names. */
  private Reply reply(JsonNode answer) {
    var orders = answer.path("_embedded").path("rh:doc");
    if (!orders.isArray() || answer.path("_returned").asInt(-1) != orders.size()) {
      return new Reply.Unclear("the post's list of orders is not whole");
    }
    return new Reply.Answered(json.createObjectNode().set("orders", orders).toString());
  }
}
