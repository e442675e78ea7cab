package vn.motcua.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Gives what a peer lists of a day to the ledger that asked for it. */
@Component
class LedgerLists {

  private final Map<String, Ledger> ledgers;
  private final Reconciliations reconciliations;
  private final ObjectMapper json;
  private final Clock clock;

  LedgerLists(
      List<Ledger> ledgers, Reconciliations reconciliations, ObjectMapper json, Clock clock) {
    this.ledgers = ledgers.stream().collect(Collectors.toMap(Ledger::list, Function.identity()));
    this.reconciliations = reconciliations;
    this.json = json;
    this.clock = clock;
  }

  /** Before the log takes its locks: thousands of rows take a while, and nobody shall wait for them. */
  @Order(0)
  @EventListener
  void answered(ExchangeEvent.Answered event) throws JsonProcessingException {
    var ledger = ledgers.get(event.exchange().operation());
    if (ledger != null) {
      var day = DayListed.of(event.exchange(), json).day();
      ledger.compare(new Ledger.Day(day, clock.getZone()), event.json());
      reconciliations.forgetList(event.exchange());
    }
  }
}
