package vn.motcua.nationalportal;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Times as the portal writes them: yyyyMMddHHmmss of Asia/Ho_Chi_Minh, whatever zone the server is in. */
final class PortalTime {

  private static final DateTimeFormatter FORM =
      DateTimeFormatter.ofPattern("yyyyMMddHHmmss").withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

  private PortalTime() {}

  static String of(Instant at) {
    return at == null ? null : FORM.format(at);
  }
}
