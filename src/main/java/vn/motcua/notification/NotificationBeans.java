package vn.motcua.notification;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import vn.motcua.exchange.Peers;

/** The subscribers' operations, and when messages are sent. */
@Configuration(proxyBeanMethods = false)
class NotificationBeans {

  /** A bean for every subscriber of the settings, so that the exchange finds them beside the others. */
  @Bean
  static BeanFactoryPostProcessor webHooks(Environment environment) {
    return beans -> Binder.get(environment)
        .bind("motcua.notification.web-hooks", Bindable.listOf(String.class))
        .orElse(List.of())
        .forEach(subscriber -> ((BeanDefinitionRegistry) beans)
            .registerBeanDefinition(
                CallWebHook.nameOf(subscriber),
                new RootBeanDefinition(
                    CallWebHook.class,
                    () -> new CallWebHook(
                        subscriber,
                        beans.getBean(Letters.class),
                        beans.getBean(Peers.class),
                        beans.getBean(Clock.class)))));
  }

  @Bean
  RecurringTask<Void> sendMessages(Outgoing outgoing) {
    return Tasks.recurring("notification-send", FixedDelay.ofSeconds(5))
        .execute((instance, context) -> outgoing.sendDue());
  }

  @Bean
  RecurringTask<Void> remindOfSupplements(Reminders reminders) {
    return Tasks.recurring("notification-remind", FixedDelay.ofMinutes(30))
        .execute((instance, context) -> reminders.remind());
  }
}
