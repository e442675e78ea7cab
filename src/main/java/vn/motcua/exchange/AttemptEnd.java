package vn.motcua.exchange;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.stereotype.Component;

/** What follows when an attempt is over: its calls are kept, it is judged, and its row goes where the judgement says. */
@Component
class AttemptEnd {

  /** One sending under way. */
  record Attempt(
      SendingTable.Claimed row, PeerOperation operation, PeerLine line, Conversation talk) {}

  private static final Logger LOG = LoggerFactory.getLogger(AttemptEnd.class);

  private final ExchangeSettlement settlement;
  private final AttemptTable attempts;
  private final Clock clock;

  AttemptEnd(ExchangeSettlement settlement, AttemptTable attempts, Clock clock) {
    this.settlement = settlement;
    this.attempts = attempts;
    this.clock = clock;
  }

  void conclude(Attempt attempt, Reply reply, Throwable error) {
    var exchange = attempt.row().exchange();
    var talk = attempt.talk();
    talk.hangUp();
    var judged = Judgement.of(
        reply, error, talk.last(), attempt.row().inDoubt() && !talk.isDoubtOver(), clock.instant());
    attempt.line().answered(isAlive(attempt, reply, judged), talk.nanos());
    try (var context = MDC.putCloseable("dossier", exchange.subject())) {
      keep(attempt);
      settlement.settle(attempt.row(), reply, judged);
    } catch (RuntimeException e) {
      LOG.error("exchange {} is left to its lease", exchange.id(), e);
    }
  }

  /** Where no HTTP is spoken, who names a time has not asked the peer at all. */
  private static Boolean isAlive(Attempt attempt, Reply reply, Judgement judged) {
    if (attempt.operation().speaksHttp()) {
      return judged.alive();
    }
    return reply instanceof Reply.Again again && again.after() != null
        ? null
        : Boolean.valueOf(reply instanceof Reply.Answered || reply instanceof Reply.Refused);
  }

  /** What was said is worth keeping, but not worth an answer that is lost because it cannot be kept. */
  private void keep(Attempt attempt) {
    try {
      attempts.write(
          attempt.row().exchange(),
          attempt.talk().calls(),
          attempt.operation().keepsAnswer(),
          Mask.secretsOf(attempt.line().peer()));
    } catch (RuntimeException e) {
      LOG.warn("the calls of exchange {} are not kept", attempt.row().exchange().id(), e);
    }
  }
}
