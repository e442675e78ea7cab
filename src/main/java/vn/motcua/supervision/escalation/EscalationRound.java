package vn.motcua.supervision.escalation;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.office.OfficeCode;
import vn.motcua.procedure.Rung;
import vn.motcua.procedure.TimeLimit;
import vn.motcua.sla.Deadlines;
import vn.motcua.sla.DueDate;

/**
 * One walk over what is open: each dossier in a transaction of its own, so that a broken one stops nobody else.
 *
 * <p>Two nodes at once do no harm: a fact is told once by the key of the table.
 */
@Component
class EscalationRound {

  private static final Logger LOG = LoggerFactory.getLogger(EscalationRound.class);

  /** What one round did. */
  record Done(int dossiers, int failed, int closed) {}

  private final Ladders ladders;
  private final EscalationFacts facts;
  private final Recipients recipients;
  private final Raising raising;
  private final Deadlines deadlines;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final ReentrantLock busy = new ReentrantLock();

  EscalationRound(
      Ladders ladders,
      EscalationFacts facts,
      Recipients recipients,
      Raising raising,
      Deadlines deadlines,
      TransactionTemplate transaction,
      Clock clock) {
    this.ladders = ladders;
    this.facts = facts;
    this.recipients = recipients;
    this.raising = raising;
    this.deadlines = deadlines;
    this.transaction = transaction;
    this.clock = clock;
  }

  Done run() {
    busy.lock();
    try {
      var now = clock.instant();
      int closed = facts.close(now);
      var all = ladders.all();
      var byDossier = facts.candidates(ladders.lines(all), now).stream()
          .collect(Collectors.groupingBy(Candidate::dossier));
      int failed = 0;
      for (var one : byDossier.entrySet()) {
        failed += reached(one.getKey(), one.getValue(), all, now) ? 0 : 1;
      }
      return new Done(byDossier.size(), failed, closed);
    } finally {
      busy.unlock();
    }
  }

  private boolean reached(
      String dossier, List<Candidate> some, Map<String, List<Rung>> all, Instant now) {
    try {
      transaction.executeWithoutResult(status -> {
        some.forEach(one -> weigh(one, all, now));
        facts.mended(dossier);
      });
      return true;
    } catch (RuntimeException e) {
      LOG.warn("the escalation of {} failed, the others go on: {}", dossier, e.toString());
      remember(dossier, e, now);
      return false;
    }
  }

  private void weigh(Candidate one, Map<String, List<Rung>> all, Instant now) {
    var rung = all.get(one.ladder()).stream()
        .filter(own -> own.name().equals(one.rung()))
        .findFirst()
        .orElseThrow();
    var at = reachedAt(one, rung);
    if (at.isAfter(now)) {
      facts.waitUntil(one, at);
    } else {
      raising.raise(one, rung, recipients.of(one, rung.to()), now);
    }
  }

  /** Counted in the working time of the office where it lies. */
  private Instant reachedAt(Candidate one, Rung rung) {
    var office = new OfficeCode(one.office());
    var span = rung.times() == null ? rung.after() : times(one, rung.times());
    return span == null
        ? one.since()
        : deadlines.dueDate(office, span, one.since()).map(DueDate::at).orElse(one.since());
  }

  private static TimeLimit times(Candidate one, int times) {
    var unit = TimeLimit.Unit.valueOf(one.limitUnit());
    return unit == TimeLimit.Unit.SAME_DAY
        ? new TimeLimit(times, TimeLimit.Unit.WORKING_DAY)
        : new TimeLimit(one.limitAmount() * times, unit);
  }

  private void remember(String dossier, RuntimeException e, Instant now) {
    try {
      var error = e.toString();
      facts.failed(dossier, error.substring(0, Math.min(300, error.length())), now);
    } catch (RuntimeException unwritten) {
      LOG.error("the failed escalation of {} could not be noted", dossier, unwritten);
    }
  }
}
