package vn.motcua.payment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashSet;
import org.springframework.stereotype.Component;
import vn.motcua.exchange.Difference;
import vn.motcua.exchange.Ledger;
import vn.motcua.exchange.Reconciliations;

/** Compares what was paid and given back online with the gateway's file. */
@Component
class PaymentLedger implements Ledger {

  private final PaymentBook book;
  private final Reconciliations reconciliations;
  private final ObjectMapper json;

  PaymentLedger(PaymentBook book, Reconciliations reconciliations, ObjectMapper json) {
    this.book = book;
    this.reconciliations = reconciliations;
    this.json = json;
  }

  @Override
  public String name() {
    return "payments";
  }

  @Override
  public String list() {
    return FetchPaymentFile.NAME;
  }

  @Override
  public void compare(Day day, String listed) throws JsonProcessingException {
    var theirs = GatewayBook.read(listed, json);
    var from = day.from();
    var to = day.to();
    var named = new HashSet<String>();
    theirs.payments().forEach(entry -> named.add(entry.reference()));
    theirs.refunds().forEach(entry -> named.add(entry.reference()));
    var payments = new PaymentComparison(
        day.date(), day.zone(), book.payments(from, to, named), theirs.payments());
    var refunds = new RefundComparison(
        day.date(),
        day.zone(),
        book.refunds(from, to, named),
        theirs.refunds(),
        reconciliations.unsettledAt(Vnpay.PEER));
    var found = new ArrayList<Difference>(payments.differences());
    found.addAll(refunds.differences());
    reconciliations.record(name(), day.date(), payments.compared() + refunds.compared(), found);
  }
}
