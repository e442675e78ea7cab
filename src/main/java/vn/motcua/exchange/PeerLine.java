package vn.motcua.exchange;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** The line to one peer: its own connections, places and breaker, so that a silent peer slows nobody else. */
final class PeerLine {

  private static final int PROBES = 2;
  private static final int WINDOW = 10;

  /** An attempt may be several calls: a log-in, a question, the request itself. */
  private static final int CALLS = 3;

  /** From the answer to the process that has gone on. */
  private static final Duration MARGIN = Duration.ofSeconds(10);

  private final Peers.Peer peer;
  private final Bulkhead places;
  private final CircuitBreaker breaker;
  private final HttpClient http;

  PeerLine(String name, Peers.Peer peer) {
    this.peer = peer;
    places = Bulkhead.of(
        name, BulkheadConfig.custom().maxConcurrentCalls(peer.concurrency()).build());
    breaker = CircuitBreaker.of(
        name,
        CircuitBreakerConfig.custom()
            .slidingWindowSize(WINDOW)
            .minimumNumberOfCalls(peer.failures())
            .failureRateThreshold(100f * peer.failures() / WINDOW)
            .waitDurationInOpenState(peer.pause())
            .permittedNumberOfCallsInHalfOpenState(PROBES)
            .automaticTransitionFromOpenToHalfOpenEnabled(true)
            .build());
    http = HttpClient.newBuilder()
        // Shorter than a call, so that a peer that cannot be reached is told from one that does not
        // answer.
        .connectTimeout(peer.timeout().dividedBy(2))
        .followRedirects(HttpClient.Redirect.NEVER)
        .version(HttpClient.Version.HTTP_1_1)
        .build();
  }

  /** How many calls may be begun now; none while the breaker is open, so that a waiting row burns no attempt. */
  int free() {
    int free = places.getMetrics().getAvailableConcurrentCalls();
    return switch (breaker.getState()) {
      case OPEN, FORCED_OPEN -> 0;
      case HALF_OPEN -> Math.max(0, Math.min(free, free + PROBES - peer.concurrency()));
      default -> free;
    };
  }

  boolean enter() {
    if (!places.tryAcquirePermission()) {
      return false;
    }
    if (!breaker.tryAcquirePermission()) {
      places.releasePermission();
      return false;
    }
    return true;
  }

  /** @param alive null when the peer was not spoken to */
  void answered(Boolean alive, long nanos) {
    if (alive == null) {
      breaker.releasePermission();
    } else if (alive) {
      breaker.onSuccess(nanos, TimeUnit.NANOSECONDS);
    } else {
      breaker.onError(nanos, TimeUnit.NANOSECONDS, new IllegalStateException("no answer"));
    }
  }

  /** Only after the answer is stored and the process has gone on: the place bounds the whole way. */
  void leave() {
    places.releasePermission();
  }

  PeerSituation.Breaker breaker() {
    return switch (breaker.getState()) {
      case OPEN, FORCED_OPEN -> PeerSituation.Breaker.OPEN;
      case HALF_OPEN -> PeerSituation.Breaker.HALF_OPEN;
      default -> PeerSituation.Breaker.CLOSED;
    };
  }

  Conversation conversation(Clock clock) {
    return new Conversation(http, peer, clock);
  }

  Peers.Peer peer() {
    return peer;
  }

  /** How long one attempt may take. */
  Duration limit() {
    return peer.timeout().multipliedBy(CALLS);
  }

  /** After this a sent row is taken for that of a node that died. */
  Duration lease() {
    return limit().plus(MARGIN);
  }
}
