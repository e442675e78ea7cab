package vn.motcua.exchange;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every night, on one node: what was said about settled requests is not kept for ever. */
@Configuration(proxyBeanMethods = false)
class AttemptClearing {

  private static final LocalTime AT = LocalTime.of(2, 10);

  @Bean
  RecurringTask<Void> clearExchangeAttempts(
      AttemptTable attempts, ExchangeSettings settings, Clock clock) {
    return Tasks.recurring("exchange-clear-attempts", Schedules.daily(clock.getZone(), AT))
        .execute((instance, context) -> {
          var before = clock.instant().minus(settings.keepAttempts());
          while (attempts.clear(before) > 0) {
            // in portions, so that no lock is held for long
          }
        });
  }
}
