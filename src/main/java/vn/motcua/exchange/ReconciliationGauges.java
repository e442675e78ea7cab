package vn.motcua.exchange;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.motcua.shared.Refresh;

/** How many differences are open in each ledger; read every half minute on every node, never by the scrape. */
@Component
class ReconciliationGauges implements DisposableBean {

  private static final Duration EVERY = Duration.ofSeconds(30);

  private final ReconciliationTable table;
  private final List<String> ledgers;
  private final MultiGauge open;
  private Refresh refresh;

  ReconciliationGauges(ReconciliationTable table, List<Ledger> ledgers, MeterRegistry registry) {
    this.table = table;
    this.ledgers = ledgers.stream().map(Ledger::name).sorted().toList();
    this.open = MultiGauge.builder("motcua.reconciliation.differences")
        .description("between our book and the peer's, not settled")
        .register(registry);
  }

  @EventListener(ApplicationReadyEvent.class)
  void begin() {
    refresh = new Refresh("reconciliation-gauges", EVERY, this::refresh);
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

  @Override
  public void destroy() {
    if (refresh != null) {
      refresh.close();
    }
  }
}
