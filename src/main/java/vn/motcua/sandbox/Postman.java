package vn.motcua.sandbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.motcua.shared.Refusal;

/** Carries parcels and tells what happened on the way. */
@Component
@Profile("sandbox")
class Postman {

  /** What can happen to a parcel, with the StatusCode agreed for it. */
  enum Step {
    PICKED_UP(20, "Đã thu gom"),
    DELIVERED(30, "Phát thành công"),
    RETURNED(40, "Đã chuyển hoàn");

    private final int code;
    private final String words;

    Step(int code, String words) {
      this.code = code;
      this.words = words;
    }
  }

  /** @param notice what the application answered to the first notice */
  record Told(String number, String eventId, Step event, String notice) {}

  private final PeerStore store;
  private final Courier courier;
  private final Agreement agreement;
  private final ObjectMapper json;
  private final Clock clock;

  Postman(PeerStore store, Courier courier, Agreement agreement, ObjectMapper json, Clock clock) {
    this.store = store;
    this.courier = courier;
    this.agreement = agreement;
    this.json = json;
    this.clock = clock;
  }

  Told carry(String number, Step step) {
    var orderNumber = store
        .find(PostPeer.PEER, PostPeer.WAYBILL, number)
        .map(waybill -> waybill.body().path("orderNumber").asText())
        .orElseThrow(() -> Refusal.notFound("sandbox.parcel-unknown", number));
    store.change(PostPeer.PEER, PostPeer.PARCEL, orderNumber, parcel -> {
      parcel.body().put("status", step.name()).put("movedAt", clock.millis());
      return parcel;
    });
    var eventId = newEventId();
    var told = json.createObjectNode();
    told.putObject("_id").put("$oid", eventId);
    told.put("CustomerCode", agreement.of("post.options.customer-code"))
        .put("OrderNumber", orderNumber)
        .put("EventTime", clock.millis())
        .put("POSID", "990000")
        .put("ItemCode", number)
        .put("StatusCode", step.code)
        .put("StatusMessage", step.words)
        .put("Notes", "");
    store.insert(store.held(
        PostPeer.PEER,
        "event",
        eventId,
        orderNumber,
        true,
        Map.of("number", number, "event", step.name())));
    var answer =
        courier.bring(PostPeer.PEER, "POST", "/api/gateway/v1/post/events", told.toString());
    return new Told(number, eventId, step, answer);
  }

  /** As the post's document store makes them: 24 hexadecimal digits. */
  private static String newEventId() {
    var bytes = new byte[12];
    ThreadLocalRandom.current().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
