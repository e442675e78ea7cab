package vn.motcua.sandbox;

import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The tax office tells again until it reads that the message was taken. */
@Component
@Profile("sandbox")
class TaxNotices implements Caller {

  private final Agreement agreement;

  TaxNotices(Agreement agreement) {
    this.agreement = agreement;
  }

  @Override
  public String name() {
    return TaxPeer.PEER;
  }

  @Override
  public Map<String, String> headers(String body) {
    return Map.of(
        "Content-Type",
        "application/json",
        "X-Security-Code",
        agreement.of(TaxPeer.PEER + ".secret"));
  }

  @Override
  public boolean isSettled(int status, String answer) {
    return status == 200 && answer.contains("\"error_code\":0");
  }
}
