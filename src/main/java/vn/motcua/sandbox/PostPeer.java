package vn.motcua.sandbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Bưu điện giả định — VNPost over NGSP: token, create order, cancel order, list; one parcel per order number. */
@Component
@Profile("sandbox")
class PostPeer implements SandboxPeer {

  static final String PEER = "post";
  static final String PARCEL = "parcel";
  static final String WAYBILL = "waybill";
  private static final int SUCCESS = 100;

  private final PeerStore store;
  private final PostOrders orders;
  private final Agreement agreement;
  private final ObjectMapper json;
  private final Clock clock;
  private final Set<String> tokens = ConcurrentHashMap.newKeySet();

  PostPeer(
      PeerStore store, PostOrders orders, Agreement agreement, ObjectMapper json, Clock clock) {
    this.store = store;
    this.orders = orders;
    this.clock = clock;
    this.agreement = agreement;
    this.json = json;
  }

  @Override
  public String name() {
    return PEER;
  }

  @Override
  public Call understand(Call call) {
    return switch (call.path()) {
      case "/token" -> call.named("token", null);
      case "/orders" ->
        call.method().equals("GET")
            ? call.named("list-orders", null)
            : call.named("create-order", call.json().path("OrderNumber").asText(null));
      case "/orders/cancel" ->
        call.named("cancel-order", call.json().path("OrderNumber").asText(null));
      default -> call;
    };
  }

  @Override
  public boolean isPreparation(Call call) {
    return "token".equals(call.operation());
  }

  @Override
  public Answer answer(Call call) {
    if ("token".equals(call.operation())) {
      return token(call);
    }
    var authorization = call.header("Authorization");
    if (authorization == null || !tokens.contains(authorization.replaceFirst("Bearer ", ""))) {
      return Answer.status(401);
    }
    if (call.operation() == null) {
      return Answer.status(404);
    }
    return switch (call.operation()) {
      case "list-orders" -> orders.list(call.parameters());
      case "create-order" -> create(call);
      default -> cancel(call);
    };
  }

  private Answer token(Call call) {
    var credentials = agreement.of("post.user") + ":" + agreement.of("post.secret");
    var expected =
        "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
    if (!expected.equals(call.header("Authorization"))) {
      return Answer.status(401);
    }
    var token = UUID.randomUUID().toString();
    tokens.add(token);
    return Answer.json(json.createObjectNode()
        .put("access_token", token)
        .put("token_type", "Bearer")
        .put("expires_in", 3600));
  }

  private Answer create(Call call) {
    var order = call.json();
    for (var field : new String[] {
      "CustomerCode",
      "OrderNumber",
      "SenderName",
      "SenderAddress",
      "SenderTel",
      "SenderProvince",
      "ReceiverName",
      "ReceiverAddress",
      "ReceiverTel",
      "ReceiverProvince"
    }) {
      if (order.path(field).asText().isEmpty()) {
        return Answer.json(answer(400, "Thiếu " + field));
      }
    }
    var orderNumber = order.path("OrderNumber").asText();
    var known = store.find(PEER, PARCEL, orderNumber);
    if (known.isEmpty()) {
      var number = "EM%09dVN".formatted(store.next(PARCEL));
      store.insert(store.held(
          PEER, WAYBILL, number, orderNumber, false, Map.of("orderNumber", orderNumber)));
      store.insert(store.held(
          PEER,
          PARCEL,
          orderNumber,
          call.dossierCode(),
          true,
          Map.of(
              "number",
              number,
              "orderNumber",
              orderNumber,
              "receiver",
              order.path("ReceiverName").asText(),
              "status",
              "ACCEPTED",
              "orderedAt",
              clock.millis(),
              "movedAt",
              clock.millis())));
      known = store.find(PEER, PARCEL, orderNumber);
    }
    return Answer.json(answer(SUCCESS, "OK")
        .put("ItemCode", known.orElseThrow().body().path("number").asText()));
  }

  private Answer cancel(Call call) {
    var orderNumber = call.json().path("OrderNumber").asText();
    var known = store.find(PEER, PARCEL, orderNumber);
    if (known.isEmpty()) {
      return Answer.json(answer(404, "Không có đơn " + orderNumber));
    }
    var status = known.get().body().path("status").asText();
    if (!status.equals("ACCEPTED") && !status.equals("CANCELLED")) {
      return Answer.json(answer(409, "Bưu gửi đã được thu gom"));
    }
    store.change(PEER, PARCEL, orderNumber, held -> {
      held.body().put("status", "CANCELLED").put("movedAt", clock.millis());
      return held;
    });
    return Answer.json(answer(SUCCESS, "OK"));
  }

  private ObjectNode answer(int status, String words) {
    return json.createObjectNode().put("Status", status).put("Message", words);
  }
}
