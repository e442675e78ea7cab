package vn.motcua.exchange;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import vn.motcua.exchange.ExchangeEvent.Act;
import vn.motcua.exchange.ExchangeState.State;
import vn.motcua.shared.DomainTransaction;
import vn.motcua.shared.Refusal;

/** Bàn điều phối trao đổi — where an administrator sees which peer hangs and helps: now, later, or by hand. */
@Component
@DomainTransaction
public class ExchangeDesk {

  private static final int SHORTEST_REASON = 10;
  private static final Duration LONGEST_DELAY = Duration.ofDays(30);
  private static final DeskTable.Waiting NOTHING =
      new DeskTable.Waiting(0, 0, 0, 0, null, Duration.ZERO);

  private final ExchangeTable table;
  private final DeskTable rows;
  private final AttemptTable attempts;
  private final ExchangeSettlement settlement;
  private final ExchangeDispatcher dispatcher;
  private final Map<String, PeerOperation> operations;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  ExchangeDesk(
      ExchangeTable table,
      DeskTable rows,
      AttemptTable attempts,
      ExchangeSettlement settlement,
      ExchangeDispatcher dispatcher,
      List<PeerOperation> operations,
      ApplicationEventPublisher events,
      Clock clock) {
    this.table = table;
    this.rows = rows;
    this.attempts = attempts;
    this.settlement = settlement;
    this.dispatcher = dispatcher;
    this.operations = PeerOperations.byName(operations);
    this.events = events;
    this.clock = clock;
  }

  /** Every peer we speak to, by name; also those with which nothing hangs. */
  public List<PeerSituation> situations() {
    var lines = dispatcher.lines();
    var waiting = rows.waiting();
    var errors = rows.lastErrors();
    var answers = rows.lastAnswers(lines.keySet());
    return new TreeSet<>(lines.keySet())
        .stream()
            .map(peer -> situation(
                peer,
                lines.get(peer),
                waiting.getOrDefault(peer, NOTHING),
                answers.get(peer),
                errors.get(peer)))
            .toList();
  }

  /** The requests of one peer that are not settled, fifty a page, the oldest first; the first page is 0. */
  public List<ExchangeState> open(String peer, int page) {
    return rows.open(peer, page);
  }

  public Optional<ExchangeLetter> letter(long id) {
    return rows.find(id)
        .map(state -> new ExchangeLetter(
            state,
            Mask.people(table.find(id).orElseThrow().exchange().body()),
            attempts.of(id),
            facts(state.operation())));
  }

  /** Whatever it waits for, it is tried at once; a given-up one begins anew. */
  public void retryNow(long id) {
    retry(id, Duration.ZERO, Act.RETRIED);
  }

  /** All requests of one peer that can be tried, the oldest first. */
  public List<Long> tryable(String peer) {
    return rows.tryable(peer);
  }

  /**
   * Tries all these at once and says how many; one that is taken meanwhile is under way anyhow. Each locks the log of its
   * dossier, so a caller with thousands comes in portions.
   */
  public int retryAll(Collection<Long> ids) {
    return (int)
        ids.stream().filter(id -> tryAfter(id, Duration.ZERO, Act.RETRIED)).count();
  }

  public void postpone(long id, Instant until) {
    var after = Duration.between(clock.instant(), until);
    if (after.isNegative() || after.compareTo(LONGEST_DELAY) > 0) {
      throw Refusal.invalid("exchange.moment-not-possible");
    }
    retry(id, after, Act.POSTPONED);
  }

  /**
   * Ends the request as if the peer had answered so.
   *
   * @param facts what the operation's {@link PeerOperation#byHand} asks for
   */
  public void settle(long id, Map<String, String> facts, String reason, String officer) {
    if (reason == null || reason.strip().length() < SHORTEST_REASON) {
      throw Refusal.invalid("exchange.reason-too-short", SHORTEST_REASON);
    }
    var row = known(table.find(id));
    var operation = operations.get(row.exchange().operation());
    var entered = HandFacts.checked(operation.byHand(), facts);
    settlement.lock(row.exchange());
    table.hold(id);
    var state = known(rows.find(id)).state();
    boolean settled = isUnanswered(state)
        && settlement.settleByHand(
            row,
            state.name(),
            operation.answerByHand(row.exchange(), entered),
            () -> tell(row.exchange(), Act.SETTLED, reason.strip(), officer));
    if (!settled) {
      throw Refusal.conflict("exchange.settled-before");
    }
  }

  private void retry(long id, Duration after, Act act) {
    if (!tryAfter(id, after, act)) {
      throw Refusal.conflict("exchange.not-waiting");
    }
  }

  private boolean tryAfter(long id, Duration after, Act act) {
    var row = known(table.find(id));
    if (!table.retry(id, after)) {
      return false;
    }
    tell(row.exchange(), act, null, currentOfficer());
    Exchanges.afterCommit(dispatcher::wake);
    return true;
  }

  private void tell(Exchange exchange, Act act, String reason, String officer) {
    events.publishEvent(new ExchangeEvent.ByHand(exchange, act, reason, officer, clock.instant()));
  }

  private List<HandFact> facts(String operation) {
    var known = operations.get(operation);
    return known == null ? List.of() : known.byHand();
  }

  private PeerSituation situation(
      String peer, PeerLine line, DeskTable.Waiting waiting, Instant lastAnswer, String lastError) {
    return new PeerSituation(
        peer,
        line.breaker(),
        waiting.open(),
        waiting.givenUp(),
        waiting.unknown(),
        waiting.dossiers(),
        waiting.since(),
        lastAnswer,
        lastError,
        waiting.oldest());
  }

  private static boolean isUnanswered(State state) {
    return switch (state) {
      case PENDING, SENT, UNKNOWN, GIVEN_UP -> true;
      case ANSWERED, RESUMED, CANCELLED -> false;
    };
  }

  private static <T> T known(Optional<T> found) {
    return found.orElseThrow(() -> Refusal.notFound("exchange.request-unknown"));
  }

  private static String currentOfficer() {
    var who = SecurityContextHolder.getContext().getAuthentication();
    return who == null ? "system" : who.getName();
  }
}
