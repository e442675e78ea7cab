package vn.motcua.exchange;

import java.time.Clock;
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
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Takes due rows and sends them on the lines of their peers.
 *
 * <p>Several nodes may do so on one table: rows are taken with SKIP LOCKED and leased while they are sent, so that the row
 * of a node that died is asked about, or sent again with the same key, by another one.
 */
@Component
class ExchangeDispatcher implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(ExchangeDispatcher.class);
  private static final Duration POLL = Duration.ofMillis(500);
  private static final Duration RESUME_LEASE = Duration.ofSeconds(20);
  private static final int RESUMES_AT_ONCE = 16;

  private final SendingTable table;
  private final ExchangeSettlement settlement;
  private final AttemptEnd end;
  private final Map<String, PeerOperation> operations;
  private final Map<String, PeerLine> lines = new ConcurrentHashMap<>();
  private final Semaphore wakes = new Semaphore(0);
  private final Clock clock;
  private ExecutorService workers;
  private Thread loop;
  private volatile boolean running;

  ExchangeDispatcher(
      SendingTable table,
      ExchangeSettlement settlement,
      AttemptEnd end,
      List<PeerOperation> operations,
      Peers peers,
      Clock clock) {
    this.table = table;
    this.settlement = settlement;
    this.end = end;
    this.operations = PeerOperations.byName(operations);
    this.clock = clock;
    operations.forEach(operation ->
        lines.computeIfAbsent(operation.peer(), name -> new PeerLine(name, peers.of(name))));
  }

  void wake() {
    wakes.release();
  }

  Map<String, PeerLine> lines() {
    return lines;
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
      } catch (Throwable e) {
        // An error too: with this thread every exchange of the node would end in silence.
        LOG.warn("exchange rows could not be taken; trying again", e);
        pause();
      }
    }
  }

  private void dispatch() {
    for (var row : table.answered(RESUMES_AT_ONCE, RESUME_LEASE)) {
      workers.execute(() -> settlement.resume(row));
    }
    var shares = new HashMap<String, SendingTable.Share>();
    lines.forEach((peer, line) -> {
      if (line.free() > 0) {
        shares.put(peer, new SendingTable.Share(line.free(), line.lease()));
      }
    });
    if (!shares.isEmpty()) {
      table.claim(shares).forEach(this::send);
    }
  }

  private void send(SendingTable.Claimed row) {
    var line = lines.get(row.exchange().peer());
    if (!line.enter()) {
      table.putBack(row.exchange(), Duration.ofSeconds(1));
      return;
    }
    var operation = operations.get(row.exchange().operation());
    var attempt = new AttemptEnd.Attempt(row, operation, line, line.conversation(clock));
    reply(attempt)
        .whenCompleteAsync(
            (reply, error) -> {
              try {
                end.conclude(attempt, reply, error);
              } finally {
                line.leave();
                wake();
              }
            },
            workers);
  }

  private CompletableFuture<Reply> reply(AttemptEnd.Attempt attempt) {
    var operation = attempt.operation();
    var exchange = attempt.row().exchange();
    var talk = attempt.talk();
    try {
      var reply = attempt.row().inDoubt()
          ? operation.inquire(exchange, talk).thenCompose(said -> {
            if (!(said instanceof Reply.NotDone)) {
              return CompletableFuture.completedFuture(said);
            }
            talk.doubtIsOver();
            return operation.send(exchange, talk);
          })
          : operation.send(exchange, talk);
      return reply
          .toCompletableFuture()
          .copy()
          .orTimeout(attempt.line().limit().toMillis(), TimeUnit.MILLISECONDS);
    } catch (Throwable e) {
      return CompletableFuture.failedFuture(e);
    }
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
