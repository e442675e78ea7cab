package vn.motcua.exchange;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** The line to one peer: its own connections, places and breaker, so that a silent peer slows nobody else. */
final class PeerLine {

  private static final int PROBES = 2;

  private final Bulkhead places;
  private final CircuitBreaker breaker;
  private final HttpClient http;
  private final Duration timeout;

  PeerLine(String name, Peers.Peer peer) {
    places = Bulkhead.of(
        name, BulkheadConfig.custom().maxConcurrentCalls(peer.concurrency()).build());
    breaker = CircuitBreaker.of(
        name,
        CircuitBreakerConfig.custom()
            .slidingWindowSize(10)
            .minimumNumberOfCalls(5)
            .waitDurationInOpenState(Duration.ofSeconds(5))
            .permittedNumberOfCallsInHalfOpenState(PROBES)
            .automaticTransitionFromOpenToHalfOpenEnabled(true)
            .build());
    http = HttpClient.newBuilder()
        .connectTimeout(peer.timeout())
        .followRedirects(HttpClient.Redirect.NEVER)
        .version(HttpClient.Version.HTTP_1_1)
        .build();
    timeout = peer.timeout();
  }

  /** How many calls may be begun now; none while the breaker is open, so that a waiting row burns no attempt. */
  int free() {
    int free = places.getMetrics().getAvailableConcurrentCalls();
    return switch (breaker.getState()) {
      case OPEN, FORCED_OPEN -> 0;
      case HALF_OPEN -> Math.min(free, PROBES);
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

  void answered(boolean alive, long nanos) {
    if (alive) {
      breaker.onSuccess(nanos, TimeUnit.NANOSECONDS);
    } else {
      breaker.onError(nanos, TimeUnit.NANOSECONDS, new IllegalStateException("no answer"));
    }
  }

  /** Only after the answer is stored and the process has gone on: the place bounds the whole way. */
  void leave() {
    places.releasePermission();
  }

  HttpClient http() {
    return http;
  }

  Duration timeout() {
    return timeout;
  }
}
