package vn.motcua.payment;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.DossierCode;
import vn.motcua.exchange.Exchanges;
import vn.motcua.payment.Refund.Way;
import vn.motcua.shared.Dong;

/**
 * The course of a refund: decided, asked for, settled. The gateway is asked for one refund of a payment at a time, since it
 * has no key by which two under way could be told apart.
 *
 * <p>Every method wants the lock of the dossier's fees.
 */
@Component
class RefundCourse {

  /**
   * What the gateway is asked; the body of the row.
   *
   * @param whole the whole payment at once; a full refund after a partial one is refused (VNPAY 2.1.0, refund, code 04)
   * @param paymentNo the gateway's number of the payment
   * @param paidSince when the payment was begun, by which the gateway finds it
   * @param earlier the gateway's numbers of the refunds of this payment that are over; empty for one it never told
   */
  record RefundOrder(
      long refund,
      DossierCode dossier,
      String reference,
      Dong amount,
      boolean whole,
      String paymentNo,
      Instant paidSince,
      List<String> earlier) {}

  static final String TOO_LATE = "Nộp khi không còn khoản phải nộp";

  private final FeeRows fees;
  private final PaymentRows payments;
  private final RefundRows refunds;
  private final Exchanges exchanges;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  RefundCourse(
      FeeRows fees,
      PaymentRows payments,
      RefundRows refunds,
      Exchanges exchanges,
      ApplicationEventPublisher events,
      Clock clock) {
    this.fees = fees;
    this.payments = payments;
    this.refunds = refunds;
    this.exchanges = exchanges;
    this.events = events;
    this.clock = clock;
  }

  /** Money that came too late goes back by itself: nobody is waiting for it. */
  void giveBackLate(PaymentRequest payment) {
    decide(new RefundRows.Wanted(
        payment.dossier(),
        payment.reference(),
        null,
        payment.amount(),
        Way.GATEWAY,
        TOO_LATE,
        null));
  }

  Refund decide(RefundRows.Wanted wanted) {
    var refund = refunds
        .insert(wanted, clock.instant())
        .orElseThrow(
            () -> new IllegalStateException("more would go back than was paid: " + wanted));
    if (refund.way() == Way.CASH) {
      settle(refund, Refund.State.DONE, null);
    } else {
      askNext(refund.reference());
    }
    return refunds.find(refund.id()).orElseThrow();
  }

  /** The end of a refund, told once; the next one of the same payment may begin. */
  void settle(Refund refund, Refund.State end, RefundFate fate) {
    if (!refunds.settle(refund.id(), end, fate, clock.instant())) {
      return;
    }
    if (end == Refund.State.DONE) {
      fees.givenBack(refund);
      events.publishEvent(
          new PaymentEvent.Refunded(refund.dossier(), refund.amount(), clock.instant()));
    } else {
      events.publishEvent(new PaymentEvent.RefundRefused(
          refund.dossier(), refund.reference(), refund.amount(), clock.instant()));
    }
    askNext(refund.reference());
  }

  private void askNext(String reference) {
    var all = refunds.of(reference);
    if (all.stream().anyMatch(one -> one.state().isUnderWay())) {
      return;
    }
    all.stream()
        .filter(one -> one.state() == Refund.State.DUE && one.way() == Way.GATEWAY)
        .findFirst()
        .ifPresent(this::ask);
  }

  private void ask(Refund refund) {
    refunds.requested(refund.id());
    exchanges.request(
        RefundPayment.NAME, refund.dossier().value(), refund.reference(), order(refund));
  }

  /** Also for asking about it later: while it is under way no other one of this payment begins or ends. */
  RefundOrder order(Refund refund) {
    var payment = payments.find(refund.reference()).orElseThrow();
    var over = refunds.of(refund.reference()).stream()
        .filter(one -> one.way() == Way.GATEWAY && one.settledAt() != null)
        .toList();
    boolean first = over.stream().noneMatch(Refund::counts);
    return new RefundOrder(
        refund.id(),
        refund.dossier(),
        refund.reference(),
        refund.amount(),
        first && refund.amount().equals(payment.amount()),
        payment.transactionNo(),
        payment.createdAt(),
        earlier(over));
  }

  /** Empty for one whose number the gateway never told; one it refused at once never got any. */
  private static List<String> earlier(List<Refund> over) {
    return over.stream()
        .filter(one -> one.transactionNo() != null || one.counts())
        .map(one -> one.transactionNo() == null ? "" : one.transactionNo())
        .toList();
  }
}
