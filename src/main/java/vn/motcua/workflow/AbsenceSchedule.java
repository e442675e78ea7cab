package vn.motcua.workflow;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import vn.motcua.shared.ClockMoved;
import vn.motcua.shared.Sight;

/** Looks every minute, on one node at a time, whether somebody has gone whose work lies unfinished. */
@Configuration(proxyBeanMethods = false)
class AbsenceSchedule {

  private final AbsentWork work;

  AbsenceSchedule(AbsentWork work) {
    this.work = work;
  }

  @Bean
  RecurringTask<Void> returnAbsentWork() {
    return Tasks.recurring("workflow-absence", FixedDelay.ofMinutes(1))
        .execute((instance, context) -> work.giveBack());
  }

  /** Whoever moves the clock by hand need not wait. */
  @EventListener
  void lookAgain(ClockMoved event) {
    try (var scope = Sight.everything().open()) {
      work.giveBack();
    }
  }
}
