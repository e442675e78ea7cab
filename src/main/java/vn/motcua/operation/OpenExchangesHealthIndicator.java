package vn.motcua.operation;

import java.time.Duration;
import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.Status;
import org.springframework.stereotype.Component;
import vn.motcua.exchange.ExchangeDesk;
import vn.motcua.exchange.PeerSituation;

/**
 * How long the oldest request to each peer waits.
 *
 * <p>A peer that is away is not our illness: the status says so, but nothing that decides about our own life counts it.
 */
@Component
class OpenExchangesHealthIndicator extends AbstractHealthIndicator {

  static final Status PEER_SILENT =
      new Status("PEER_SILENT", "a peer has not answered for an hour, or a request was given up");

  private static final Duration LONG = Duration.ofHours(1);

  /** Anybody may ask; the database is asked once in a while. */
  private static final long LOOKS_AGAIN_AFTER = Duration.ofSeconds(5).toNanos();

  private final ExchangeDesk desk;
  private Health last;
  private long lookedAt;

  OpenExchangesHealthIndicator(ExchangeDesk desk) {
    this.desk = desk;
  }

  @Override
  protected synchronized void doHealthCheck(Health.Builder health) {
    if (last == null || System.nanoTime() - lookedAt > LOOKS_AGAIN_AFTER) {
      last = look();
      lookedAt = System.nanoTime();
    }
    health.status(last.getStatus()).withDetails(last.getDetails());
  }

  private Health look() {
    var situations = desk.situations();
    boolean silent = situations.stream().anyMatch(OpenExchangesHealthIndicator::isLong);
    var health = Health.status(silent ? PEER_SILENT : Status.UP);
    situations.forEach(one -> health.withDetail(one.peer(), told(one)));
    return health.build();
  }

  private static boolean isLong(PeerSituation one) {
    return one.givenUp() > 0 || PeerOutlook.isSilent(one) && one.oldestAge().compareTo(LONG) > 0;
  }

  private record Told(
      long oldestSeconds, long open, long unknown, long givenUp, PeerSituation.Breaker breaker) {}

  private static Told told(PeerSituation one) {
    return new Told(
        one.oldestAge().toSeconds(), one.open(), one.unknown(), one.givenUp(), one.breaker());
  }
}
