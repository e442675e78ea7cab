package vn.motcua.exchange;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.motcua.shared.DomainEvent;
import vn.motcua.shared.DomainTransaction;
import vn.motcua.shared.Refusal;

/** Đối soát — the door to the daily comparison of our books with those of the peers: begun, recorded, settled. */
@Component
@DomainTransaction
public class Reconciliations {

  private static final Logger LOG = LoggerFactory.getLogger(Reconciliations.class);
  private static final int SHORTEST_REASON = 10;

  /**
   * One ledger compared for one day.
   *
   * @param differences how many the last run found
   * @param open how many of them nobody has settled
   */
  public record Day(
      String ledger, LocalDate day, Instant ranAt, int compared, int differences, int open) {}

  /** An administrator has declared a difference settled, and why. */
  public record Settled(long difference, String about, String reason, String officer, Instant at)
      implements DomainEvent {}

  private final ReconciliationTable table;
  private final ObjectProvider<Ledger> ledgers;
  private final Exchanges exchanges;
  private final ReconciliationSettings settings;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  // The ledgers record here, so they are looked up when they are used.
  Reconciliations(
      ReconciliationTable table,
      ObjectProvider<Ledger> ledgers,
      Exchanges exchanges,
      ReconciliationSettings settings,
      ApplicationEventPublisher events,
      Clock clock) {
    this.table = table;
    this.ledgers = ledgers;
    this.exchanges = exchanges;
    this.settings = settings;
    this.events = events;
    this.clock = clock;
  }

  /** Compares the day in all ledgers; what they find comes when the peers have answered. */
  public void run(LocalDate day) {
    agreed().forEach(ledger -> ask(ledger, day));
  }

  /** Yesterday, and the days before on which something is still open: what was mended since closes by itself. */
  public void runAll() {
    var today = LocalDate.now(clock);
    var days = table.daysWithOpen(today.minusDays(31));
    agreed().forEach(ledger -> {
      ask(ledger, today.minusDays(1));
      days.stream()
          .filter(day -> day.ledger().equals(ledger.name()))
          .filter(day -> day.day().isBefore(today.minusDays(1)))
          .forEach(day -> ask(ledger, day.day()));
    });
  }

  private void ask(Ledger ledger, LocalDate day) {
    exchanges.request(ledger.list(), null, null, new DayListed(day));
  }

  private Stream<Ledger> agreed() {
    return ledgers.stream().filter(ledger -> settings.ledgers().contains(ledger.name()));
  }

  /**
   * What a comparison found, however often it is made: a difference known before keeps its date, one that has gone is closed,
   * one that was settled by hand stays so.
   *
   * @param compared how many rows of both books were looked at
   */
  public void record(String ledger, LocalDate day, int compared, List<Difference> found) {
    table.lock(ledger, day);
    var now = clock.instant();
    table.put(ledger, day, found, now);
    table.closeOthers(ledger, day, found, now);
    table.put(ledger, day, compared, found.size(), now);
    if (!found.isEmpty()) {
      LOG.warn("{} of {}: {} rows compared, {} differ", ledger, day, compared, found.size());
    }
  }

  /** A list is long and has done its work: what it said that differs is kept, its calls are kept shortened. */
  public void forgetList(Exchange exchange) {
    table.forgetList(exchange.id());
  }

  /** The last three months, newest first. */
  public List<Day> days() {
    return table.days(LocalDate.now(clock).minusDays(92));
  }

  /** What nobody has settled, oldest first. */
  public List<Difference> open() {
    return table.open();
  }

  public void settle(long id, String reason, String officer) {
    if (reason == null || reason.strip().length() < SHORTEST_REASON) {
      throw Refusal.invalid("exchange.reason-too-short", SHORTEST_REASON);
    }
    var difference =
        table.find(id).orElseThrow(() -> Refusal.notFound("exchange.difference-unknown", id));
    var now = clock.instant();
    table.settle(id, reason.strip(), officer, now);
    events.publishEvent(new Settled(id, difference.dossierCode(), reason.strip(), officer, now));
  }

  /** Dossiers about which a peer has not had, or not answered, everything: their books may differ for that reason alone. */
  public Set<String> unsettledAt(String peer) {
    return table.unsettledAt(peer);
  }
}
