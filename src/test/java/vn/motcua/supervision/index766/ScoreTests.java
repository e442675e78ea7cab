package vn.motcua.supervision.index766;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every example was worked out by hand from the rules of the index. */
class ScoreTests {

  @ParameterizedTest(name = "{0} of {1}, full at {2} %, {3} points: {4} %, {5}")
  @CsvSource({
    // at, just above and just below the threshold
    "80, 100, 80, 4, 80.00, 4.00",
    "81, 100, 80, 4, 81.00, 4.00",
    "79, 100, 80, 4, 79.00, 3.95",
    "100, 100, 80, 4, 100.00, 4.00",
    // 1999 of 2500 is 79.96 %, so 79.96 × 4 ÷ 80 = 3.998, which rounds to full marks though the
    // threshold is missed
    "1999, 2500, 80, 4, 79.96, 4.00",
    // 15 of 100 with 6 points from 30 %: 15 × 6 ÷ 30
    "15, 100, 30, 6, 15.00, 3.00",
    "30, 100, 30, 6, 30.00, 6.00",
    // without a threshold the whole is wanted: 5 of 6 is 83.333… %, times 20 is 16.666…
    "5, 6, 100, 20, 83.33, 16.67",
    "1, 3, 100, 2, 33.33, 0.67",
    // half a hundredth goes up: 1 of 800 is 0.125 %
    "1, 800, 100, 6, 0.13, 0.01",
    // points come from the exact rate: 2 of 3 with 12 points are 8.00, 66.67 % would give 8.0004
    "2, 3, 100, 12, 66.67, 8.00",
    "0, 7, 90, 6, 0.00, 0.00",
    // 413 of 500 is 82.6 %: 82.6 × 6 ÷ 90 = 5.50666…
    "413, 500, 90, 6, 82.60, 5.51",
    "0, 10, 100, 0, 0.00, 0"
  })
  void followsTheThresholdRule(
      long numerator,
      long denominator,
      BigDecimal threshold,
      BigDecimal max,
      BigDecimal rate,
      BigDecimal points) {
    var score = Score.of(metric(threshold, max, null), numerator, denominator, null);

    assertThat(score.rate()).isEqualByComparingTo(rate).hasScaleOf(2);
    assertThat(score.points()).isEqualByComparingTo(points).hasScaleOf(2);
  }

  @Test
  void saysNothingOfNothing() {
    assertThat(Score.of(metric(new BigDecimal(80), BigDecimal.TEN, null), 0, 0, null))
        .isEqualTo(Score.NONE);
  }

  @Test
  void givesNoPointsForNothingWhereTheSheetSaysSo() {
    var score =
        Score.of(metric(new BigDecimal(80), BigDecimal.TEN, IndexSheet.None.ZERO), 0, 0, null);

    assertThat(score.rate()).isEqualByComparingTo("0");
    assertThat(score.points()).isEqualByComparingTo("0");
  }

  /** 3.3: 40 of 80 is 50 %, of which 90 % were synchronised: 45 %, so 45 × 4 ÷ 50. */
  @Test
  void takesARateTimesAnother() {
    var score = Score.of(
        metric(new BigDecimal(50), new BigDecimal(4), null), 40, 80, new BigDecimal("90.00"));

    assertThat(score.rate()).isEqualByComparingTo("45.00");
    assertThat(score.points()).isEqualByComparingTo("3.60");
  }

  @ParameterizedTest(name = "{1} of {2}, full at {0} %: {3} more")
  @CsvSource({
    "80, 60, 100, 20",
    "80, 80, 100, 0",
    "80, 95, 100, 0",
    // 80 % of 7 is 5.6, so six are needed
    "80, 5, 7, 1",
    "80, 6, 7, 0",
    "100, 5, 6, 1",
    "90, 413, 500, 37"
  })
  void tellsHowManyMoreAreNeeded(
      BigDecimal threshold, long numerator, long denominator, long more) {
    assertThat(Score.missing(threshold, numerator, denominator)).isEqualTo(more);
  }

  private static IndexSheet.Metric metric(
      BigDecimal threshold, BigDecimal max, IndexSheet.None none) {
    return new IndexSheet.Metric(
        "x",
        "x",
        max,
        threshold,
        List.of("online"),
        List.of("received"),
        null,
        none,
        false,
        IndexSheet.Unit.DOSSIER,
        null);
  }
}
