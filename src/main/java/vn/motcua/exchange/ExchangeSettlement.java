package vn.motcua.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Closes a row with its answer and lets whoever waits go on, in one short transaction. */
@Component
class ExchangeSettlement {

  private static final Logger LOG = LoggerFactory.getLogger(ExchangeSettlement.class);
  private static final Duration LONGEST_PAUSE = Duration.ofHours(2);

  /** What is kept of a reply until somebody could go on with it. */
  record Kept(String json, String refusal, String detail) {}

  private final ExchangeTable table;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transaction;
  private final ObjectMapper json;
  private final Clock clock;

  ExchangeSettlement(
      ExchangeTable table,
      ApplicationEventPublisher events,
      TransactionTemplate transaction,
      ObjectMapper json,
      Clock clock) {
    this.table = table;
    this.events = events;
    this.transaction = transaction;
    this.json = json;
    this.clock = clock;
  }

  void settle(ExchangeTable.Claimed row, Reply reply) {
    if (reply instanceof Reply.Answered answered) {
      goOn(row, "SENT", new Kept(answered.json(), null, null));
    } else if (reply instanceof Reply.Refused refused) {
      goOn(row, "SENT", new Kept(null, refused.code(), refused.detail()));
    } else if (reply instanceof Reply.Again again) {
      tryLater(row, again);
    }
  }

  /** An answer that is stored but that nobody could go on with before. */
  void resume(ExchangeTable.Claimed row) {
    goOn(row, "ANSWERED", read(row.answer()));
  }

  private void goOn(ExchangeTable.Claimed row, String from, Kept kept) {
    var exchange = row.exchange();
    try {
      transaction.executeWithoutResult(status -> {
        if (exchange.subject() != null) {
          // The lock of the dossier: nothing else moves it meanwhile, and nobody waits for us in
          // the other order.
          table.lock(exchange.subject());
        }
        if (table.close(exchange.id(), from, "RESUMED", write(kept))) {
          events.publishEvent(event(row, kept));
        }
      });
    } catch (RuntimeException e) {
      LOG.warn(
          "exchange {} {} is answered but its process did not go on yet",
          exchange.id(),
          exchange.operation(),
          e);
      table.keepAnswer(
          exchange.id(),
          write(kept),
          Duration.ofMillis(200 + ThreadLocalRandom.current().nextInt(800)));
    }
  }

  private void tryLater(ExchangeTable.Claimed row, Reply.Again again) {
    var exchange = row.exchange();
    LOG.info(
        "exchange {} {} attempt {}: {}",
        exchange.id(),
        exchange.operation(),
        exchange.attempts(),
        again.why());
    if (!row.old()) {
      table.sendAgain(
          exchange,
          again.why(),
          again.after() != null ? again.after() : pause(exchange.attempts()),
          true);
      return;
    }
    transaction.executeWithoutResult(status -> {
      if (table.giveUp(exchange, again.why())) {
        events.publishEvent(
            new ExchangeEvent.GivenUp(exchange, row.waiting(), again.why(), clock.instant()));
      }
    });
  }

  /** Half a second, doubled each time up to two hours, with a quarter of chance so that rows do not march in step. */
  static Duration pause(int attempts) {
    long millis = Math.min(LONGEST_PAUSE.toMillis(), 500L << Math.min(attempts - 1, 20));
    return Duration.ofMillis(millis * 3 / 4 + ThreadLocalRandom.current().nextLong(millis / 4 + 1));
  }

  private ExchangeEvent event(ExchangeTable.Claimed row, Kept kept) {
    return kept.refusal() == null
        ? new ExchangeEvent.Answered(row.exchange(), row.waiting(), kept.json(), clock.instant())
        : new ExchangeEvent.Refused(
            row.exchange(), row.waiting(), kept.refusal(), kept.detail(), clock.instant());
  }

  private String write(Kept kept) {
    try {
      return json.writeValueAsString(kept);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private Kept read(String text) {
    try {
      return json.readValue(text, Kept.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
