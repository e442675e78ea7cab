package vn.motcua.delivery;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;

/** One tracking record of the post (VNPost over NGSP, tracking): field names are the post's own. */
@JsonIgnoreProperties(ignoreUnknown = true)
record PostEvent(
    @JsonProperty("_id") Id key,
    @JsonProperty("OrderNumber") String orderNumber,
    @JsonProperty("EventTime") long eventTime,
    @JsonProperty("ItemCode") String itemCode,
    @JsonProperty("StatusCode") int statusCode,
    @JsonProperty("StatusMessage") String message) {

  record Id(@JsonProperty("$oid") String oid) {}

  PostEvent {
    if (key == null || key.oid() == null || orderNumber == null) {
      throw new IllegalArgumentException("a tracking record names its id and its order");
    }
  }

  String id() {
    return key.oid();
  }

  Instant at() {
    return Instant.ofEpochMilli(eventTime);
  }
}
