package vn.motcua.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RefreshTests {

  private static final Duration SOON = Duration.ofMillis(10);

  @Test
  void goesOnAfterAFailureOfAnyKind() {
    var readings = new AtomicInteger();

    try (var refresh = new Refresh("figures", SOON, () -> {
      switch (readings.incrementAndGet()) {
        case 1 -> throw new IllegalStateException("no database");
        case 2 -> throw new NoClassDefFoundError("as when memory runs out");
        default -> {}
      }
    })) {
      await().atMost(Duration.ofSeconds(10)).until(() -> readings.get() > 3);
    }
  }

  @Test
  void readsNothingOnceItIsClosed() throws InterruptedException {
    var readings = new AtomicInteger();
    var refresh = new Refresh("figures", SOON, readings::incrementAndGet);
    await().atMost(Duration.ofSeconds(10)).until(() -> readings.get() > 0);

    refresh.close();

    Thread.sleep(50); // one reading may have been under way
    int last = readings.get();
    Thread.sleep(200);
    assertThat(readings.get()).isEqualTo(last);
  }
}
