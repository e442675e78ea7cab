package vn.motcua.sandbox;

import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** VNPAY stops calling after 00 and 02, and calls again after anything else. */
@Component
@Profile("sandbox")
class VnpayNotices implements Caller {

  @Override
  public String name() {
    return VnpayPeer.PEER;
  }

  @Override
  public Map<String, String> headers(String body) {
    return Map.of("Accept", "application/json");
  }

  @Override
  public boolean isSettled(int status, String answer) {
    return status == 200
        && (answer.contains("\"RspCode\":\"00\"") || answer.contains("\"RspCode\":\"02\""));
  }
}
