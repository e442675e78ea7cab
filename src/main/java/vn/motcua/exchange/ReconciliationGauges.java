package vn.motcua.exchange;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** How many differences are open in each ledger; read every half minute on every node, never by the scrape. */
@Component
class ReconciliationGauges implements DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(ReconciliationGauges.class);
  private static final Duration EVERY = Duration.ofSeconds(30);

  private final ReconciliationTable table;
  private final List<String> ledgers;
  private final MultiGauge open;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(work -> {
        var own = new Thread(work, "reconciliation-gauges");
        own.setDaemon(true);
        return own;
      });

  ReconciliationGauges(ReconciliationTable table, List<Ledger> ledgers, MeterRegistry registry) {
    this.table = table;
    this.ledgers = ledgers.stream().map(Ledger::name).sorted().toList();
    this.open = MultiGauge.builder("motcua.reconciliation.differences")
        .description("between our book and the peer's, not settled")
        .register(registry);
  }

  @EventListener(ApplicationReadyEvent.class)
  void begin() {
    thread.scheduleWithFixedDelay(this::tryToRefresh, 0, EVERY.toSeconds(), TimeUnit.SECONDS);
  }

  void refresh() {
    var counted = table.openByLedger();
    open.register(
        ledgers.stream()
            .<Row<?>>map(
                ledger -> Row.of(Tags.of("ledger", ledger), counted.getOrDefault(ledger, 0L)))
            .toList(),
        true);
  }

  private void tryToRefresh() {
    try {
      refresh();
    } catch (RuntimeException e) {
      LOG.warn("the open differences could not be counted", e);
    }
  }

  @Override
  public void destroy() {
    thread.shutdownNow();
  }
}
