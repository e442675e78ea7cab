package vn.motcua.nationalportal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** The log-in to the national portal: one for all calls, also for those that begin while it is under way. */
@Component
class PortalSession {

  /** How long the portal itself keeps one is not published. */
  private static final Duration LIFE = Duration.ofMinutes(10);

  record Opened(String value, Instant until) {}

  private final Clock clock;
  private CompletableFuture<Opened> kept;

  PortalSession(Clock clock) {
    this.clock = clock;
  }

  synchronized CompletionStage<Opened> open(Supplier<CompletionStage<String>> logIn) {
    if (kept == null || kept.isCompletedExceptionally() || isOver(kept.getNow(null))) {
      kept = logIn
          .get()
          .thenApply(value -> new Opened(value, clock.instant().plus(LIFE)))
          .toCompletableFuture();
    }
    return kept;
  }

  /** Only the one that was refused: somebody else may have opened a new one meanwhile. */
  synchronized void forget(Opened refused) {
    if (kept != null && !kept.isCompletedExceptionally() && kept.getNow(null) == refused) {
      kept = null;
    }
  }

  private boolean isOver(Opened opened) {
    return opened != null && !opened.until().isAfter(clock.instant());
  }
}
