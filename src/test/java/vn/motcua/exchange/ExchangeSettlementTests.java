package vn.motcua.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class ExchangeSettlementTests {

  private static final Duration LONGEST = Duration.ofHours(2);

  @RepeatedTest(20)
  void waitsLongerAfterEachAttemptAndNeverMoreThanTwoHours() {
    assertThat(ExchangeSettlement.pause(1, LONGEST))
        .isBetween(Duration.ofMillis(375), Duration.ofMillis(500));
    assertThat(ExchangeSettlement.pause(5, LONGEST))
        .isBetween(Duration.ofSeconds(6), Duration.ofSeconds(8));
    assertThat(ExchangeSettlement.pause(1000, LONGEST))
        .isBetween(Duration.ofMinutes(90), Duration.ofHours(2));
  }

  /** Three days at the pace above are about fifty attempts: the row is not given up by their number. */
  @Test
  void takesAboutFiftyAttemptsInThreeDays() {
    var total = Duration.ZERO;
    int attempts = 0;
    while (total.compareTo(Duration.ofHours(72)) < 0) {
      total = total.plus(ExchangeSettlement.pause(++attempts, LONGEST));
    }

    assertThat(attempts).isBetween(45, 70);
  }
}
