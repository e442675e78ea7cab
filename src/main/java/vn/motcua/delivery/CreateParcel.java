package vn.motcua.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpClient;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.springframework.stereotype.Component;
import vn.motcua.exchange.Exchange;
import vn.motcua.exchange.HandFact;
import vn.motcua.exchange.PeerOperation;
import vn.motcua.exchange.Reply;

/**
 * Create order (VNPost over NGSP).
 *
 * <p>The order number is ours, so a second sending orders nothing new; it is also the question after an unknown outcome, since
 * the post has no other.
 */
@Component(CreateParcel.NAME)
class CreateParcel implements PeerOperation {

  static final String NAME = "post.create-parcel";

  private static final int SUCCESS = 100;
  private static final String EXISTS = "đã tồn tại";

  private final PostCall post;
  private final ObjectMapper json;

  CreateParcel(PostCall post, ObjectMapper json) {
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
    return List.of(HandFact.required("number"));
  }

  @Override
  public CompletionStage<Reply> send(Exchange exchange, HttpClient http) {
    try {
      var order = json.readValue(exchange.body(), Parcels.Order.class);
      return post.send("/orders", fields(order), this::reply, http);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  Map<String, Object> fields(Parcels.Order order) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("CustomerCode", post.customerCode());
    fields.put("OrderNumber", order.orderNumber());
    fields.put("CODAmount", 0);
    fields.put("SenderProvince", province(order.sender()));
    fields.put("SenderAddress", order.sender().address());
    fields.put("SenderName", order.sender().name());
    fields.put("SenderTel", order.sender().phone());
    fields.put("Description", "Trả kết quả hồ sơ " + order.dossier());
    fields.put("ReceiverName", order.receiver().name());
    fields.put("ReceiverAddress", order.receiver().address());
    fields.put("ReceiverTel", order.receiver().phone());
    fields.put("ReceiverProvince", province(order.receiver()));
    return fields;
  }

  Reply reply(JsonNode answer) {
    var number = answer.path("ItemCode").asText();
    var message = answer.path("Message").asText();
    boolean done = answer.path("Status").asInt() == SUCCESS || message.contains(EXISTS);
    if (!done) {
      return new Reply.Again(
          "the post answered " + answer.path("Status").asText() + " " + message, null);
    }
    if (number.isEmpty()) {
      return new Reply.Again("the post named no waybill number", null);
    }
    return new Reply.Answered(json.createObjectNode().put("number", number).toString());
  }

  /** A number on the wire. */
  private static int province(Parcels.Party party) {
    return Integer.parseInt(party.provinceCode());
  }
}
