package vn.motcua.supervision.escalation;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import vn.motcua.shared.ClockMoved;

/** Every minute on one node, and as soon as somebody has moved the clock. */
@Configuration(proxyBeanMethods = false)
class EscalationSchedule implements DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(EscalationSchedule.class);

  private final EscalationRound round;
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(work -> new Thread(work, "escalation"));

  EscalationSchedule(EscalationRound round) {
    this.round = round;
  }

  @Bean
  RecurringTask<Void> escalate() {
    return Tasks.recurring("supervision-escalation", FixedDelay.ofMinutes(1))
        .execute((instance, context) -> look());
  }

  /** Not on the thread of whoever moved it, who would wait for all dossiers. */
  @EventListener
  void lookAgain(ClockMoved event) {
    thread.execute(this::look);
  }

  private void look() {
    var done = round.run();
    if (done.failed() > 0) {
      LOG.warn("{} of {} dossiers could not be looked at", done.failed(), done.dossiers());
    }
  }

  @Override
  public void destroy() {
    thread.shutdown();
  }
}
