package vn.motcua.shared;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Đọc lại đều đặn — reads figures again and again, on every node and on a thread of its own, from when it is made. */
public final class Refresh implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Refresh.class);

  private final String what;
  private final Runnable work;
  private final ScheduledExecutorService thread;

  /** @param what is read, as the thread and the log name it */
  public Refresh(String what, Duration every, Runnable work) {
    this.what = what;
    this.work = work;
    thread = Executors.newSingleThreadScheduledExecutor(loop -> {
      var own = new Thread(loop, what);
      own.setDaemon(true);
      return own;
    });
    thread.scheduleWithFixedDelay(this::read, 0, every.toMillis(), TimeUnit.MILLISECONDS);
  }

  /**
   * What stands is kept, and it is tried again. Errors too: the executor would drop the work without a word after the first,
   * and the figures would stand still until the next start.
   */
  private void read() {
    try {
      work.run();
    } catch (Throwable e) {
      LOG.warn("{} could not be read", what, e);
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
