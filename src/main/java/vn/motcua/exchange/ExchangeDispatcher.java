package vn.motcua.exchange;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Takes due rows, sends them, and hands the answers to {@link ExchangeSettlement}.
 *
 * <p>Several nodes may do so on one table: rows are taken with SKIP LOCKED and leased while they are sent, so that the row
 * of a node that died is sent again by another one with the same key.
 */
@Component
class ExchangeDispatcher implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(ExchangeDispatcher.class);
  private static final Duration POLL = Duration.ofMillis(500);
  private static final Duration MARGIN = Duration.ofSeconds(20);
  private static final int RESUMES_AT_ONCE = 16;

  private final ExchangeTable table;
  private final ExchangeSettlement settlement;
  private final Map<String, PeerOperation> operations;
  private final Map<String, PeerLine> lines = new ConcurrentHashMap<>();
  private final Semaphore wakes = new Semaphore(0);
  private final Duration lease;
  private ExecutorService workers;
  private Thread loop;
  private volatile boolean running;

  ExchangeDispatcher(
      ExchangeTable table,
      ExchangeSettlement settlement,
      List<PeerOperation> operations,
      Peers peers) {
    this.table = table;
    this.settlement = settlement;
    this.operations = PeerOperations.byName(operations);
    var longest = Duration.ofSeconds(10);
    for (var operation : operations) {
      var peer = peers.of(operation.peer());
      lines.computeIfAbsent(operation.peer(), name -> new PeerLine(name, peer));
      longest = longest.compareTo(peer.timeout()) < 0 ? peer.timeout() : longest;
    }
    this.lease = longest.plus(MARGIN);
  }

  void wake() {
    wakes.release();
  }

  @Override
  public void start() {
    running = true;
    workers = Executors.newFixedThreadPool(8, runnable -> thread(runnable, "exchange-worker"));
    loop = thread(this::run, "exchange-dispatcher");
    loop.start();
  }

  @Override
  public void stop() {
    running = false;
    loop.interrupt();
    workers.shutdown();
    try {
      workers.awaitTermination(5, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private void run() {
    while (running) {
      try {
        wakes.tryAcquire(POLL.toMillis(), TimeUnit.MILLISECONDS);
        wakes.drainPermits();
        dispatch();
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException e) {
        LOG.warn("exchange rows could not be taken; trying again", e);
        pause();
      }
    }
  }

  private void dispatch() {
    for (var row : table.answered(RESUMES_AT_ONCE, MARGIN)) {
      workers.execute(() -> settlement.resume(row));
    }
    var free = new HashMap<String, Integer>();
    lines.forEach((peer, line) -> {
      if (line.free() > 0) {
        free.put(peer, line.free());
      }
    });
    if (!free.isEmpty()) {
      table.claim(free, lease).forEach(this::send);
    }
  }

  private void send(ExchangeTable.Claimed row) {
    var exchange = row.exchange();
    var line = lines.get(exchange.peer());
    if (!line.enter()) {
      table.sendAgain(exchange, "the peer is not asked now", Duration.ofSeconds(1), false);
      return;
    }
    long begin = System.nanoTime();
    call(exchange, line)
        .whenCompleteAsync(
            (reply, error) -> {
              try (var context = MDC.putCloseable("dossier", exchange.subject())) {
                boolean alive = error == null && !(reply instanceof Reply.Again);
                line.answered(alive, System.nanoTime() - begin);
                settlement.settle(row, error == null ? reply : new Reply.Again(why(error), null));
              } catch (RuntimeException e) {
                LOG.error("exchange {} is left to its lease", exchange.id(), e);
              } finally {
                line.leave();
                wake();
              }
            },
            workers);
  }

  private CompletableFuture<Reply> call(Exchange exchange, PeerLine line) {
    try {
      return operations
          .get(exchange.operation())
          .send(exchange, line.http())
          .toCompletableFuture()
          .orTimeout(line.timeout().toMillis(), TimeUnit.MILLISECONDS);
    } catch (RuntimeException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  private static String why(Throwable error) {
    var cause = error.getCause() == null ? error : error.getCause();
    return cause.getClass().getSimpleName()
        + (cause.getMessage() == null ? "" : ": " + cause.getMessage());
  }

  private void pause() {
    try {
      wakes.tryAcquire(1, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Thread thread(Runnable runnable, String name) {
    var thread = new Thread(runnable, name);
    thread.setDaemon(true);
    return thread;
  }
}
