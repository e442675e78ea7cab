package vn.motcua.sandbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The tokens a peer has given out; like many a real one it does not say how long they live. */
final class PeerTokens {

  private final Map<String, Instant> given = new ConcurrentHashMap<>();
  private final Clock clock;
  private final Duration life;

  PeerTokens(Clock clock, Duration life) {
    this.clock = clock;
    this.life = life;
  }

  String give() {
    var token = UUID.randomUUID().toString();
    given.put(token, clock.instant().plus(life));
    return token;
  }

  boolean isGood(String token) {
    var until = token == null ? null : given.get(token.replaceFirst("^Bearer ", ""));
    return until != null && until.isAfter(clock.instant());
  }

  /** As after a restart of the peer. */
  void forget() {
    given.clear();
  }
}
