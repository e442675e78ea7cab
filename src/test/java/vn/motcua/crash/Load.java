package vn.motcua.crash;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** People at work: so many dossiers under way at once, new ones as long as it takes. */
final class Load implements AutoCloseable {

  private final World world;
  private final Acknowledgements promises;
  private final int atLeast;
  private final ExecutorService people;
  private final AtomicInteger begun = new AtomicInteger();
  private volatile boolean goesOn = true;

  Load(World world, Acknowledgements promises, int atOnce, int atLeast) {
    this.world = world;
    this.promises = promises;
    this.atLeast = atLeast;
    people = Executors.newFixedThreadPool(atOnce);
    for (int n = 0; n < atOnce; n++) {
      people.execute(this::work);
    }
    people.shutdown();
  }

  /** No new dossiers but those that are still to be; waits for the end of all. */
  void finish(Duration patience) throws InterruptedException {
    goesOn = false;
    if (!people.awaitTermination(patience.toSeconds(), TimeUnit.SECONDS)) {
      promises.unfinished("the load did not end within " + patience);
    }
  }

  int begun() {
    return begun.get();
  }

  @Override
  public void close() {
    people.shutdownNow();
  }

  private void work() {
    while (goesOn || begun.get() < atLeast) {
      begun.incrementAndGet();
      new Journey(world, promises).run();
    }
  }
}
