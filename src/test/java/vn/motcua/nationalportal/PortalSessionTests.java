package vn.motcua.nationalportal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;

class PortalSessionTests {

  private final List<CompletableFuture<String>> logIns = new ArrayList<>();
  private Instant now = Instant.parse("2026-11-22T03:00:00Z");
  private final PortalSession session = new PortalSession(new Clock() {
    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  });

  @Test
  void isOpenedOnceForEightThatStartAtOnce() throws Exception {
    var start = new CountDownLatch(1);
    var calls = new ArrayList<CompletableFuture<String>>();
    for (int n = 0; n < 8; n++) {
      calls.add(CompletableFuture.supplyAsync(() -> {
            await(start);
            return session.open(this::logIn);
          })
          .thenCompose(opened -> opened)
          .thenApply(PortalSession.Opened::value));
    }
    start.countDown();
    while (logIns.isEmpty()) {
      Thread.onSpinWait();
    }
    logIns.get(0).complete("s-1");

    for (var call : calls) {
      assertThat(call.get()).isEqualTo("s-1");
    }
    assertThat(logIns).hasSize(1);
  }

  @Test
  void isOpenedAnewAfterItsTime() throws Exception {
    assertThat(open("s-1")).isEqualTo("s-1");
    now = now.plus(Duration.ofMinutes(9));
    assertThat(session.open(this::logIn).toCompletableFuture().get().value()).isEqualTo("s-1");

    now = now.plus(Duration.ofMinutes(1));

    assertThat(open("s-2")).isEqualTo("s-2");
  }

  @Test
  void isOpenedAnewAfterALogInThatFailed() throws Exception {
    var failed = session.open(this::logIn).toCompletableFuture();
    logIns.get(0).completeExceptionally(new IllegalStateException("silent"));
    assertThatThrownBy(failed::get).isInstanceOf(ExecutionException.class);

    assertThat(open("s-2")).isEqualTo("s-2");
  }

  @Test
  void forgetsOnlyTheOneThatWasRefused() throws Exception {
    open("s-1");
    var old = session.open(this::logIn).toCompletableFuture().get();
    session.forget(old);
    open("s-2");

    session.forget(old);

    assertThat(session.open(this::logIn).toCompletableFuture().get().value()).isEqualTo("s-2");
  }

  private String open(String value) throws Exception {
    var opened = session.open(this::logIn).toCompletableFuture();
    logIns.get(logIns.size() - 1).complete(value);
    return opened.get().value();
  }

  private CompletionStage<String> logIn() {
    var logIn = new CompletableFuture<String>();
    logIns.add(logIn);
    return logIn;
  }

  private static void await(CountDownLatch start) {
    try {
      start.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
