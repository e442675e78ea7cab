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

  /** What is kept of a reply until somebody could go on with it. */
  record Kept(String json, String refusal, String detail) {}

  private final SendingTable table;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transaction;
  private final ExchangeSettings settings;
  private final ObjectMapper json;
  private final Clock clock;

  ExchangeSettlement(
      SendingTable table,
      ApplicationEventPublisher events,
      TransactionTemplate transaction,
      ExchangeSettings settings,
      ObjectMapper json,
      Clock clock) {
    this.table = table;
    this.events = events;
    this.transaction = transaction;
    this.settings = settings;
    this.json = json;
    this.clock = clock;
  }

  void settle(SendingTable.Claimed row, Reply reply, Judgement judged) {
    if (reply instanceof Reply.Answered answered) {
      goOn(row, "SENT", new Kept(answered.json(), null, null));
    } else if (reply instanceof Reply.Refused refused) {
      goOn(row, "SENT", new Kept(null, refused.code(), refused.detail()));
    } else if (judged.kind() == Judgement.Kind.CONTRADICTION
        || row.since().compareTo(settings.giveUpAfter()) > 0) {
      giveUp(row, judged);
    } else {
      tryLater(row.exchange(), judged);
    }
  }

  /** An answer that is stored but that nobody could go on with before. */
  void resume(SendingTable.Claimed row) {
    goOn(row, "ANSWERED", read(row.answer()));
  }

  /** The lock of the dossier: nothing else moves it meanwhile, and nobody waits for us in the other order. */
  void lock(Exchange exchange) {
    if (exchange.subject() != null) {
      table.lock(exchange.subject());
    }
  }

  /**
   * In the caller's transaction: the row ends as if the peer had answered so; false when it has ended otherwise.
   *
   * @param told what is said before what follows from the answer
   */
  boolean settleByHand(SendingTable.Claimed row, String from, String answer, Runnable told) {
    var kept = new Kept(answer, null, null);
    if (!table.close(row.exchange().id(), from, "RESUMED", write(kept))) {
      return false;
    }
    told.run();
    events.publishEvent(event(row, kept));
    return true;
  }

  private void goOn(SendingTable.Claimed row, String from, Kept kept) {
    var exchange = row.exchange();
    try {
      transaction.executeWithoutResult(status -> {
        lock(exchange);
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
      table.keepAnswer(exchange.id(), write(kept));
    }
  }

  private void tryLater(Exchange exchange, Judgement judged) {
    boolean inDoubt = judged.kind() == Judgement.Kind.UNKNOWN;
    LOG.info(
        "exchange {} {} attempt {}: {}",
        exchange.id(),
        exchange.operation(),
        exchange.attempts(),
        inDoubt ? "nobody knows whether it was done" : "not done");
    var after = judged.after() == null
        ? pause(exchange.attempts(), settings.longestPause())
        : within(judged.after());
    table.later(exchange, inDoubt, judged.why(), after);
  }

  private void giveUp(SendingTable.Claimed row, Judgement judged) {
    var exchange = row.exchange();
    LOG.warn(
        "exchange {} {} is given up after {} attempts",
        exchange.id(),
        exchange.operation(),
        exchange.attempts());
    transaction.executeWithoutResult(status -> {
      lock(exchange);
      if (table.giveUp(exchange, judged.kind() != Judgement.Kind.NOT_DONE, judged.why())) {
        events.publishEvent(
            new ExchangeEvent.GivenUp(exchange, row.waiting(), judged.why(), clock.instant()));
      }
    });
  }

  /** A peer may ask for patience, but not for ever. */
  private Duration within(Duration asked) {
    return asked.isNegative()
        ? Duration.ZERO
        : asked.compareTo(settings.longestPause()) > 0 ? settings.longestPause() : asked;
  }

  /** Half a second, doubled each time up to the longest, with a quarter of chance so that rows do not march in step. */
  static Duration pause(int attempts, Duration longest) {
    long millis = Math.min(longest.toMillis(), 500L << Math.max(0, Math.min(attempts - 1, 20)));
    return Duration.ofMillis(millis * 3 / 4 + ThreadLocalRandom.current().nextLong(millis / 4 + 1));
  }

  private ExchangeEvent event(SendingTable.Claimed row, Kept kept) {
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
