package vn.motcua.supervision.feed;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** On every node, not on one: each is scraped by itself. */
@Component
class GaugeRefresh implements DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(GaugeRefresh.class);
  private static final int SECONDS = 30;

  private final BusinessGauges gauges;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(work -> {
        var own = new Thread(work, "gauges");
        own.setDaemon(true);
        return own;
      });

  GaugeRefresh(BusinessGauges gauges) {
    this.gauges = gauges;
  }

  @EventListener(ApplicationReadyEvent.class)
  void begin() {
    thread.scheduleWithFixedDelay(this::refresh, 0, SECONDS, TimeUnit.SECONDS);
  }

  /** What stands is kept; its age tells that it is old. */
  private void refresh() {
    try {
      gauges.refresh();
    } catch (RuntimeException e) {
      LOG.warn("the figures for the metrics could not be read", e);
    }
  }

  @Override
  public void destroy() {
    thread.shutdownNow();
  }
}
