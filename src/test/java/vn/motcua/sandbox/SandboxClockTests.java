package vn.motcua.sandbox;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

class SandboxClockTests {

  private static final Instant LATER = Instant.parse("2027-02-05T01:00:00Z");

  private final SandboxClock clock = new SandboxClock();

  @Test
  void runsOnFromTheChosenMoment() {
    clock.set(LATER);

    assertThat(clock.instant()).isAfterOrEqualTo(LATER).isBefore(LATER.plus(ofSeconds(5)));
  }

  @Test
  void isMovedForClocksOfOtherZonesToo() {
    var utc = clock.withZone(ZoneId.of("UTC"));

    clock.set(LATER);

    assertThat(utc.instant()).isCloseTo(LATER, within(5, ChronoUnit.SECONDS));
    assertThat(clock.getZone()).isEqualTo(ZoneId.of("Asia/Ho_Chi_Minh"));
  }

  @Test
  void isTheRealOneAgain() {
    clock.set(LATER);

    clock.reset();

    assertThat(clock.instant())
        .isCloseTo(Clock.systemUTC().instant(), within(5, ChronoUnit.SECONDS));
  }
}
