package vn.motcua.notification;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.motcua.exchange.ExchangeEvent;
import vn.motcua.notification.Message.State;

/** Notes at the message what became of it, in the transaction that closes its exchange. */
@Component
class DeliveryNews {

  private final MessageTable table;
  private final ApplicationEventPublisher events;
  private final MeterRegistry metrics;
  private final Clock clock;

  DeliveryNews(
      MessageTable table, ApplicationEventPublisher events, MeterRegistry metrics, Clock clock) {
    this.table = table;
    this.events = events;
    this.metrics = metrics;
    this.clock = clock;
  }

  @EventListener
  void answered(ExchangeEvent.Answered event) {
    if (isOurs(event)) {
      settle(event, State.SENT, null);
    }
  }

  @EventListener
  void refused(ExchangeEvent.Refused event) {
    if (isOurs(event)) {
      settle(event, State.FAILED, event.code());
    }
  }

  @EventListener
  void givenUp(ExchangeEvent.GivenUp event) {
    if (isOurs(event)) {
      settle(event, State.FAILED, "notification.not-in-time");
    }
  }

  private void settle(ExchangeEvent event, State state, String reason) {
    table.byExchange(event.exchange().id()).ifPresent(row -> {
      var message = row.message();
      var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
      table.move(message.id(), state, reason, now);
      metrics
          .counter(
              "motcua.messages",
              "medium",
              message.medium().name().toLowerCase(java.util.Locale.ROOT),
              "outcome",
              state.name().toLowerCase(java.util.Locale.ROOT))
          .increment();
      events.publishEvent(
          state == State.SENT
              ? new MessageEvent.Sent(
                  message.dossier(),
                  message.id(),
                  message.medium(),
                  message.recipient(),
                  message.occasions(),
                  message.body(),
                  now)
              : new MessageEvent.Failed(
                  message.dossier(),
                  message.id(),
                  message.medium(),
                  message.recipient(),
                  message.occasions(),
                  reason,
                  now));
    });
  }

  private static boolean isOurs(ExchangeEvent event) {
    var operation = event.exchange().operation();
    return operation.equals(SendMail.NAME)
        || operation.equals(SendSms.NAME)
        || operation.startsWith(CallWebHook.nameOf(""));
  }
}
