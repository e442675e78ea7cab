package vn.motcua.sandbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The orders the post took or moved in some days, in the shape of its tracking list. */
@Component
@Profile("sandbox")
class PostOrders {

  private static final Map<String, Integer> CODES =
      Map.of("ACCEPTED", 10, "CANCELLED", 15, "PICKED_UP", 20, "DELIVERED", 30, "RETURNED", 40);

  private final PeerStore store;
  private final ObjectMapper json;

  PostOrders(PeerStore store, ObjectMapper json) {
    this.store = store;
    this.json = json;
  }

  Answer list(Map<String, String> asked) {
    var answer = json.createObjectNode();
    var docs = answer.putObject("_embedded").putArray("rh:doc");
    store
        .jdbc()
        .sql(
            """
            select body->>'orderNumber' as order_number, body->>'number' as number, body->>'status' as status,
              (body->>'orderedAt')::bigint as ordered_at, (body->>'movedAt')::bigint as moved_at
            from held where peer = ? and kind = ?
              and ((body->>'orderedAt')::bigint between ? and ? or (body->>'movedAt')::bigint between ? and ?)
            order by id""")
        .params(
            PostPeer.PEER,
            PostPeer.PARCEL,
            start(asked.get("from"), 0),
            start(asked.get("to"), 1) - 1,
            start(asked.get("from"), 0),
            start(asked.get("to"), 1) - 1)
        .query(row -> {
          docs.addObject()
              .put("OrderNumber", row.getString("order_number"))
              .put("ItemCode", row.getString("number"))
              .put("StatusCode", CODES.get(row.getString("status")))
              .put("OrderTime", row.getLong("ordered_at"))
              .put("EventTime", row.getLong("moved_at"));
        });
    answer.put("_returned", docs.size());
    return Answer.json(answer);
  }

  private static long start(String day, int daysLater) {
    return LocalDate.parse(day, DateTimeFormatter.BASIC_ISO_DATE)
        .plusDays(daysLater)
        .atStartOfDay(SandboxClock.ZONE)
        .toInstant()
        .toEpochMilli();
  }
}
