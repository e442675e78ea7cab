package vn.motcua.supervision.index766;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What a metric gives: the rate in percent, and points by the threshold rule, both with two decimals.
 *
 * @param rate null where there is none
 * @param points null where there is no rate; such a metric is no part of the total
 */
record Score(BigDecimal rate, BigDecimal points) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int DECIMALS = 2;
  private static final int EXACT = 20;

  static final Score NONE = new Score(null, null);

  /** @param times another rate in percent, or null */
  static Score of(IndexSheet.Metric metric, long numerator, long denominator, BigDecimal times) {
    if (denominator == 0) {
      return metric.none() == IndexSheet.None.ZERO ? new Score(zero(), zero()) : NONE;
    }
    var rate = BigDecimal.valueOf(numerator)
        .multiply(HUNDRED)
        .multiply(times == null ? HUNDRED : times)
        .divide(BigDecimal.valueOf(denominator).multiply(HUNDRED), EXACT, RoundingMode.HALF_UP);
    return new Score(rounded(rate), rounded(points(metric, rate)));
  }

  /** Below the threshold the share of it that was reached, from there on all. */
  private static BigDecimal points(IndexSheet.Metric metric, BigDecimal rate) {
    return rate.compareTo(metric.threshold()) >= 0
        ? metric.max()
        : rate.multiply(metric.max()).divide(metric.threshold(), EXACT, RoundingMode.HALF_UP);
  }

  /** How many more are needed above the line for full marks. */
  static long missing(BigDecimal threshold, long numerator, long denominator) {
    long needed = threshold
        .multiply(BigDecimal.valueOf(denominator))
        .divide(HUNDRED, 0, RoundingMode.CEILING)
        .longValueExact();
    return Math.max(0, needed - numerator);
  }

  private static BigDecimal rounded(BigDecimal value) {
    return value.setScale(DECIMALS, RoundingMode.HALF_UP);
  }

  private static BigDecimal zero() {
    return BigDecimal.ZERO.setScale(DECIMALS);
  }
}
