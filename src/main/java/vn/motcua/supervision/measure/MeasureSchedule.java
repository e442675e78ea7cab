package vn.motcua.supervision.measure;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Measures every few seconds, and compares every night, on one node at a time. */
@Configuration(proxyBeanMethods = false)
class MeasureSchedule {

  @Bean
  RecurringTask<Void> measureDossiers(Measures measures) {
    return Tasks.recurring("supervision-measure", FixedDelay.ofSeconds(5))
        .execute((instance, context) -> measures.catchUp());
  }

  @Bean
  RecurringTask<Void> reconcileMeasures(MeasureReconciliation reconciliation) {
    return Tasks.recurring(
            "supervision-reconcile", Schedules.daily(Scope.ZONE, LocalTime.of(2, 30)))
        .execute((instance, context) -> reconciliation.compare());
  }
}
