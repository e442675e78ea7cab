package vn.motcua.payment;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Asks the gateway what it did not tell by itself, every few minutes and on one node at a time. */
@Configuration(proxyBeanMethods = false)
class PaymentSchedule {

  /** Payments that ended without notice. */
  @Bean
  RecurringTask<Void> reconcilePayments(Fees fees) {
    return Tasks.recurring("payment-reconcile", FixedDelay.ofMinutes(5))
        .execute((instance, context) -> fees.reconcile());
  }

  /** Refunds the banks are still at. */
  @Bean
  RecurringTask<Void> followRefunds(Refunds refunds) {
    return Tasks.recurring("payment-follow-refunds", FixedDelay.ofMinutes(2))
        .execute((instance, context) -> refunds.followAccepted());
  }
}
