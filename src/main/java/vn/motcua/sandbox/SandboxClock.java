package vn.motcua.sandbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Đồng hồ giả lập — runs like the real one, from a moment one can choose. */
@Component
@Profile("sandbox")
class SandboxClock extends Clock {

  static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  private final Clock real = Clock.system(ZONE);
  private volatile Duration offset = Duration.ZERO;

  void set(Instant now) {
    offset = Duration.between(real.instant(), now);
  }

  void reset() {
    offset = Duration.ZERO;
  }

  @Override
  public Instant instant() {
    return real.instant().plus(offset);
  }

  @Override
  public ZoneId getZone() {
    return ZONE;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    var running = this;
    return new Clock() {
      @Override
      public ZoneId getZone() {
        return zone;
      }

      @Override
      public Clock withZone(ZoneId other) {
        return running.withZone(other);
      }

      @Override
      public Instant instant() {
        return running.instant();
      }
    };
  }
}
