package vn.motcua.exchange;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import java.time.Clock;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every night, when the day is over at the peers too; on one node. */
@Configuration(proxyBeanMethods = false)
class ReconciliationSchedule {

  private static final LocalTime AT_NIGHT = LocalTime.of(2, 30);

  @Bean
  RecurringTask<Void> compareLedgers(Reconciliations reconciliations, Clock clock) {
    return Tasks.recurring("exchange-compare-ledgers", new Daily(clock.getZone(), AT_NIGHT))
        .execute((instance, context) -> reconciliations.runAll());
  }
}
