package vn.motcua.supervision.feed;

import java.time.Duration;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.motcua.shared.Refresh;

/** On every node, not on one: each is scraped by itself. When nothing can be read, the age of the figures tells it. */
@Component
class GaugeRefresh implements DisposableBean {

  private static final Duration EVERY = Duration.ofSeconds(30);

  private final BusinessGauges gauges;
  private Refresh refresh;

  GaugeRefresh(BusinessGauges gauges) {
    this.gauges = gauges;
  }

  @EventListener(ApplicationReadyEvent.class)
  void begin() {
    refresh = new Refresh("gauges", EVERY, gauges::refresh);
  }

  @Override
  public void destroy() {
    if (refresh != null) {
      refresh.close();
    }
  }
}
