package vn.motcua.audit;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import vn.motcua.shared.ClockMoved;

/** Looks every few minutes, on one node at a time, whether a day has ended that has no anchor yet. */
@Configuration(proxyBeanMethods = false)
class AnchorSchedule {

  private static final Logger LOG = LoggerFactory.getLogger(AnchorSchedule.class);

  private final Anchors anchors;

  AnchorSchedule(Anchors anchors) {
    this.anchors = anchors;
  }

  @Bean
  RecurringTask<Void> auditAnchors() {
    return Tasks.recurring("audit-anchor", FixedDelay.ofMinutes(10))
        .execute((instance, context) -> anchors.write());
  }

  /** Whoever moves the clock by hand sees the anchors of the days passed over at once. */
  @EventListener
  void lookAgain(ClockMoved event) {
    try {
      anchors.write();
    } catch (RuntimeException e) {
      LOG.warn("no anchor yet; the next look is in a few minutes", e);
    }
  }
}
