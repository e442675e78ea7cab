package vn.motcua.payment;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Asks the gateway about payments that ended without notice, every few minutes and on one node at a time. */
@Configuration(proxyBeanMethods = false)
class PaymentReconciliation {

  @Bean
  RecurringTask<Void> reconcilePayments(Fees fees) {
    return Tasks.recurring("payment-reconcile", FixedDelay.ofMinutes(5))
        .execute((instance, context) -> fees.reconcile());
  }
}
