package vn.motcua.payment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.Dossiers;
import vn.motcua.payment.VnpayNotice.Answer;
import vn.motcua.shared.DomainTransaction;

/**
 * Records what the gateway says, once (VNPAY 2.1.0, IPN): signature, order, amount, state, outcome, in this order.
 *
 * <p>A success is never lost: money that comes after its link was closed settles the fees if they are still owed, else it is
 * recorded as late and goes back.
 */
@Component
class PaymentConfirmation {

  private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(15);

  private final FeeRows fees;
  private final PaymentRows payments;
  private final RefundCourse course;
  private final Vnpay vnpay;
  private final Dossiers dossiers;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  PaymentConfirmation(
      FeeRows fees,
      PaymentRows payments,
      RefundCourse course,
      Vnpay vnpay,
      Dossiers dossiers,
      ApplicationEventPublisher events,
      Clock clock) {
    this.fees = fees;
    this.payments = payments;
    this.course = course;
    this.vnpay = vnpay;
    this.dossiers = dossiers;
    this.events = events;
    this.clock = clock;
  }

  @DomainTransaction
  public Answer confirm(Map<String, String> parameters) {
    if (!vnpay.isSigned(parameters)) {
      return Answer.WRONG_SIGNATURE;
    }
    return record(VnpayNotice.of(parameters));
  }

  /** What the gateway said in a way that leaves no doubt it was the gateway. */
  @DomainTransaction
  public Answer record(VnpayNotice notice) {
    var known = payments
        .find(notice.reference())
        .filter(request -> request.method() == PaymentRequest.Method.VNPAY);
    if (known.isEmpty()) {
      return Answer.UNKNOWN_ORDER;
    }
    fees.lock(known.get().dossier());
    var request = payments.lock(notice.reference()).orElseThrow();
    if (Math.multiplyExact(request.amount().amount(), 100L) != notice.amountTimesHundred()) {
      return Answer.WRONG_AMOUNT;
    }
    if (!isNews(request, notice)) {
      return Answer.ALREADY_CONFIRMED;
    }
    if (notice.successful()) {
      take(request, notice);
    } else {
      payments.failed(request.reference(), notice);
      events.publishEvent(new PaymentEvent.PaymentFailed(
          request.dossier(), request.reference(), notice.responseCode(), clock.instant()));
    }
    return Answer.RECORDED;
  }

  /** A closed or failed attempt is news only when money came after all. */
  private static boolean isNews(PaymentRequest request, VnpayNotice notice) {
    return switch (request.state()) {
      case PENDING -> true;
      case FAILED, EXPIRED -> notice.successful();
      case PAID -> false;
    };
  }

  private void take(PaymentRequest request, VnpayNotice notice) {
    var dossier = request.dossier();
    var now = clock.instant();
    boolean owed = new FeeAssessment(fees.of(dossier)).due().equals(request.amount())
        && !dossiers.require(dossier).status().isFinal();
    payments.paid(request.reference(), paidAt(request, notice), notice, !owed);
    if (owed) {
      payments.expireOpen(dossier);
      fees.paid(dossier, request.reference());
      events.publishEvent(new PaymentEvent.FeePaid(dossier, now));
    } else {
      course.giveBackLate(request);
      events.publishEvent(
          new PaymentEvent.PaidTooLate(dossier, request.reference(), request.amount(), now));
    }
  }

  /** By the gateway's clock, so that both books agree on the day; by ours where that cannot be. */
  private Instant paidAt(PaymentRequest request, VnpayNotice notice) {
    var now = clock.instant();
    var told = notice.paidAt();
    boolean possible = told != null
        && told.isBefore(now.plus(CLOCKS_DIFFER))
        && told.isAfter(request.createdAt().minus(CLOCKS_DIFFER));
    return possible ? told : now;
  }
}
