package vn.motcua.workflow;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import vn.motcua.shared.ClockMoved;

/** Asks the carrier every few minutes, on one node at a time, what is new and how far it has come. */
@Configuration(proxyBeanMethods = false)
class CarrierSchedule {

  private final CarriedDossiers carried;

  CarrierSchedule(CarriedDossiers carried) {
    this.carried = carried;
  }

  @Bean
  RecurringTask<Void> askTheCarrier() {
    return Tasks.recurring("carrier-ask", FixedDelay.ofMinutes(2))
        .execute((instance, context) -> carried.ask());
  }

  /** Whoever moves the clock by hand need not wait. */
  @EventListener
  void lookAgain(ClockMoved event) {
    carried.ask();
  }
}
