package vn.motcua.supervision.target;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** What a target can be set for, and from which sums it is reached. */
enum Metric {
  ONLINE("online_share", "online", "received"),
  PAID_ONLINE("paid_online_share", "paid_online", "fee_due"),
  DIGITISED("digitised_share", "digitised", "received"),
  ON_TIME("on_time_share", "on_time", "finished"),
  SATISFACTION("satisfaction", "content", "rated"),
  E_RESULT("e_result_share", "e_result", "wants_result");

  private static final int DIGITS = 4;

  private final String code;
  private final String part;
  private final String whole;

  Metric(String code, String part, String whole) {
    this.code = code;
    this.part = part;
    this.whole = whole;
  }

  static Optional<Metric> find(String code) {
    return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
  }

  String code() {
    return code;
  }

  /** Between 0 and 1; empty when there is nothing to have a share of. */
  Optional<BigDecimal> share(Map<String, Long> sums) {
    long all = sums.getOrDefault(whole, 0L);
    return all == 0
        ? Optional.empty()
        : Optional.of(BigDecimal.valueOf(sums.getOrDefault(part, 0L))
            .divide(BigDecimal.valueOf(all), DIGITS, RoundingMode.HALF_UP));
  }
}
