package vn.motcua.intake;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.motcua.shared.FailedAttempts;

/** Slows guessing of the four digits: after a few wrong answers a code, and an address that asks, must wait. */
@Component
class TrackingGuard {

  private static final int FAILURES_OF_A_CODE = 5;
  private static final int FAILURES_OF_AN_ADDRESS = 20;

  private final FailedAttempts attempts;

  TrackingGuard(FailedAttempts attempts) {
    this.attempts = attempts;
  }

  boolean mustWait(String code, String address) {
    return attempts.mustWait(allowed(code, address));
  }

  void failed(String code, String address) {
    attempts.failed(allowed(code, address));
  }

  private static Map<String, Integer> allowed(String code, String address) {
    return Map.of(
        "track " + code, FAILURES_OF_A_CODE, "track ip " + address, FAILURES_OF_AN_ADDRESS);
  }
}
