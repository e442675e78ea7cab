package vn.motcua.nationalportal;

import com.fasterxml.jackson.databind.JsonNode;
import vn.motcua.exchange.Reply;

/** error_code, message and result, as every service of the portal answers; always with HTTP 200. */
record PortalAnswer(boolean done, String code, String message, JsonNode result) {

  static final String DONE = "{\"synchronised\":true}";

  boolean saysExists() {
    return !done && message.contains("đã tồn tại");
  }

  /** Of a progress row: the portal has later ones already. */
  boolean saysOutOfOrder() {
    return !done && message.contains("đúng thứ tự");
  }

  boolean saysUnknown() {
    return !done && message.contains("không tồn tại");
  }

  /**
   * No list of error codes is published, so none is final: the row is sent again and ends, visible and repairable, with the
   * administrator.
   */
  Reply reply() {
    return done
        ? new Reply.Answered(DONE)
        : new Reply.Again("the national portal answered " + code + " " + message, null);
  }
}
