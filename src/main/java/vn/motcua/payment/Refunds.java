package vn.motcua.payment;

import java.time.Clock;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.DossierCode;
import vn.motcua.payment.PaymentRequest.Method;
import vn.motcua.payment.Refund.Way;
import vn.motcua.shared.DomainTransaction;
import vn.motcua.shared.Dong;
import vn.motcua.shared.Refusal;

/** Hoàn phí — the door to what goes back to who paid: all of it, or a part with an officer's reason; never more than was paid. */
@Component
@DomainTransaction
public class Refunds {

  private static final String WHEN_WITHDRAWN = "Hoàn phí đã nộp";
  private static final int SHORTEST_REASON = 10;

  private final FeeRows fees;
  private final PaymentRows payments;
  private final RefundRows rows;
  private final RefundCourse course;
  private final RefundNews news;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Refunds(
      FeeRows fees,
      PaymentRows payments,
      RefundRows rows,
      RefundCourse course,
      RefundNews news,
      ApplicationEventPublisher events,
      Clock clock) {
    this.fees = fees;
    this.payments = payments;
    this.rows = rows;
    this.course = course;
    this.news = news;
    this.events = events;
    this.clock = clock;
  }

  /** What has gone back or is on its way, and what was refused; oldest first. */
  public List<Refund> of(DossierCode code) {
    return rows.of(code);
  }

  /**
   * Gives back everything that was paid: cash at the counter at once, online payments through the gateway.
   *
   * @return how many amounts go back through the gateway
   */
  public int giveBackAll(DossierCode code) {
    fees.lock(code);
    payments.expireOpen(code);
    int online = 0;
    for (var payment : payments.of(code)) {
      var left = left(payment);
      if (payment.state() == PaymentRequest.State.PAID && !left.isZero()) {
        var way = wayOf(payment);
        course.decide(new RefundRows.Wanted(
            code, payment.reference(), null, left, way, WHEN_WITHDRAWN, null));
        online += way == Way.GATEWAY ? 1 : 0;
      }
    }
    return online;
  }

  /** A fee was lowered or waived after it was paid, or what the gateway refused goes back another way. */
  public Refund giveBack(DossierCode code, RefundWish wish, String officer) {
    if (wish.reason() == null || wish.reason().strip().length() < SHORTEST_REASON) {
      throw Refusal.invalid("payment.refund-reason-missing", SHORTEST_REASON);
    }
    fees.lock(code);
    var payment = payment(code, wish);
    var left = wish.feeCode() == null ? left(payment) : leftOfFee(code, wish.feeCode(), payment);
    var amount = wish.amount() == null ? left : wish.amount();
    if (amount.isZero() || amount.amount() > left.amount()) {
      throw Refusal.conflict("payment.refund-too-much", amount, left);
    }
    var way = wish.way() == null ? wayOf(payment) : wish.way();
    if (way == Way.GATEWAY && payment.method() == Method.CASH) {
      throw Refusal.conflict("payment.refund-way-impossible", payment.reference());
    }
    var reason = wish.reason().strip();
    events.publishEvent(new PaymentEvent.RefundDecided(
        code, payment.reference(), amount, way, reason, officer, clock.instant()));
    return course.decide(new RefundRows.Wanted(
        code, payment.reference(), wish.feeCode(), amount, way, reason, officer));
  }

  /** Asks the gateway about refunds the banks are still at; meant for a job every few minutes. */
  public int followAccepted() {
    return news.followAccepted();
  }

  private PaymentRequest payment(DossierCode code, RefundWish wish) {
    var reference = wish.feeCode() == null
        ? wish.reference()
        : fees.of(code).stream()
            .filter(fee -> fee.feeCode().equals(wish.feeCode()))
            .findFirst()
            .orElseThrow(() -> Refusal.notFound("payment.fee-unknown", wish.feeCode(), code))
            .paymentReference();
    return payments.of(code).stream()
        .filter(one -> one.reference().equals(reference))
        .filter(one -> one.state() == PaymentRequest.State.PAID)
        .findFirst()
        .orElseThrow(() -> Refusal.conflict("payment.nothing-paid", code));
  }

  private Dong leftOfFee(DossierCode code, String feeCode, PaymentRequest payment) {
    var fee = fees.of(code).stream()
        .filter(one -> one.feeCode().equals(feeCode))
        .findFirst()
        .orElseThrow();
    var gone = Refund.sum(rows.of(payment.reference()).stream()
        .filter(one -> feeCode.equals(one.feeCode()))
        .toList());
    return least(fee.amount().minus(gone), left(payment));
  }

  private Dong left(PaymentRequest payment) {
    return payment.amount().minus(payment.givenBack());
  }

  private static Dong least(Dong one, Dong other) {
    return one.amount() < other.amount() ? one : other;
  }

  private static Way wayOf(PaymentRequest payment) {
    return payment.method() == Method.CASH ? Way.CASH : Way.GATEWAY;
  }
}
