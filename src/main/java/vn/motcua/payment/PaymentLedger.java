package vn.motcua.payment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.motcua.exchange.DayListed;
import vn.motcua.exchange.Difference;
import vn.motcua.exchange.ExchangeEvent;
import vn.motcua.exchange.Exchanges;
import vn.motcua.exchange.Ledger;
import vn.motcua.exchange.Reconciliations;

/** Compares what was paid and given back online with the gateway's file. */
@Component
class PaymentLedger implements Ledger {

  private final PaymentBook book;
  private final Exchanges exchanges;
  private final Reconciliations reconciliations;
  private final ObjectMapper json;
  private final Clock clock;

  PaymentLedger(
      PaymentBook book,
      Exchanges exchanges,
      Reconciliations reconciliations,
      ObjectMapper json,
      Clock clock) {
    this.book = book;
    this.exchanges = exchanges;
    this.reconciliations = reconciliations;
    this.json = json;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "payments";
  }

  @Override
  public void compare(LocalDate day) {
    exchanges.request(FetchPaymentFile.NAME, null, null, new DayListed(day));
  }

  /** Before the log takes its locks: thousands of rows take a while, and nobody shall wait for them. */
  @Order(0)
  @EventListener
  void answered(ExchangeEvent.Answered event) throws JsonProcessingException {
    if (event.exchange().operation().equals(FetchPaymentFile.NAME)) {
      var day = json.readValue(event.exchange().body(), DayListed.class).day();
      compare(day, GatewayBook.read(event.json(), json));
      reconciliations.forgetList(event.exchange());
    }
  }

  private void compare(LocalDate day, GatewayBook theirs) {
    var zone = clock.getZone();
    var from = day.atStartOfDay(zone).toInstant();
    var to = day.plusDays(1).atStartOfDay(zone).toInstant();
    var named = new HashSet<String>();
    theirs.payments().forEach(entry -> named.add(entry.reference()));
    theirs.refunds().forEach(entry -> named.add(entry.reference()));
    var payments =
        new PaymentComparison(day, zone, book.payments(from, to, named), theirs.payments());
    var refunds = new RefundComparison(
        day,
        zone,
        book.refunds(from, to, named),
        theirs.refunds(),
        reconciliations.unsettledAt(Vnpay.PEER));
    var found = new ArrayList<Difference>(payments.differences());
    found.addAll(refunds.differences());
    reconciliations.record(name(), day, payments.compared() + refunds.compared(), found);
  }
}
