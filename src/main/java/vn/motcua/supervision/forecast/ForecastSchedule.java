package vn.motcua.supervision.forecast;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import vn.motcua.shared.ClockMoved;

/** Forecasts every few minutes, learns and looks back once a day; on one node at a time. */
@Configuration(proxyBeanMethods = false)
class ForecastSchedule {

  private static final Logger LOG = LoggerFactory.getLogger(ForecastSchedule.class);

  private final Forecasts forecasts;

  ForecastSchedule(Forecasts forecasts) {
    this.forecasts = forecasts;
  }

  @Bean
  RecurringTask<Void> forecastDossiers() {
    return Tasks.recurring("supervision-forecast", FixedDelay.ofMinutes(10))
        .execute((instance, context) -> forecasts.make());
  }

  @Bean
  RecurringTask<Void> learnForecasting(Calibration calibration) {
    return Tasks.recurring("supervision-forecast-learning", FixedDelay.ofHours(24))
        .execute((instance, context) -> {
          forecasts.learn();
          calibration.look();
          forecasts.make();
        });
  }

  /** Whoever moves the clock by hand sees what that means at once. */
  @EventListener
  void lookAgain(ClockMoved event) {
    try {
      forecasts.make();
    } catch (RuntimeException e) {
      LOG.warn("no forecast yet; the next one is in a few minutes", e);
    }
  }
}
