package vn.motcua.desk;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** The one reader of a node: asks for news while a desk is open here and hands it to the open desks. */
@Component
class DeskNewsReader implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(DeskNewsReader.class);
  private static final Duration EVERY = Duration.ofMillis(300);
  private static final int LOOKS_BETWEEN_CLEANINGS = 200;

  private final NewsTable table;
  private final OpenDesks desks;

  private volatile ScheduledExecutorService thread;
  private String horizon;
  private Set<Long> told = Set.of();
  private int looks;

  DeskNewsReader(NewsTable table, OpenDesks desks) {
    this.table = table;
    this.desks = desks;
  }

  /** Whatever happens here, the next look must come. */
  private void look() {
    try {
      if (desks.isEmpty()) {
        horizon = null;
      } else if (horizon == null) {
        horizon = table.horizon();
        told = Set.of();
        desks.lookAgain(); // who came before the first look may have missed something
      } else {
        read();
      }
      if (++looks % LOOKS_BETWEEN_CLEANINGS == 0) {
        table.forget();
      }
    } catch (RuntimeException | Error away) {
      LOG.debug("no news while the database is away: {}", away.toString());
    }
  }

  private void read() {
    var read = table.since(horizon);
    read.news().stream().filter(news -> !told.contains(news.id())).forEach(desks::tell);
    told = read.news().stream().map(NewsTable.News::id).collect(Collectors.toSet());
    horizon = read.horizon();
  }

  @Override
  public void start() {
    thread = Executors.newSingleThreadScheduledExecutor(work -> {
      var own = new Thread(work, "desk-news");
      own.setDaemon(true);
      return own;
    });
    thread.scheduleWithFixedDelay(
        this::look, EVERY.toMillis(), EVERY.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Before the web server: it would wait for the open desks to hang up. */
  @Override
  public void stop() {
    thread.shutdownNow();
    thread = null;
    desks.close();
  }

  @Override
  public boolean isRunning() {
    return thread != null;
  }
}
