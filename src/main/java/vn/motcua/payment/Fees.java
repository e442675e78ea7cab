package vn.motcua.payment;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.DossierCode;
import vn.motcua.dossier.DossierStatus;
import vn.motcua.dossier.Dossiers;
import vn.motcua.shared.DomainTransaction;
import vn.motcua.shared.Dong;
import vn.motcua.shared.Refusal;

/** Phí, lệ phí — the door to what a dossier owes and how it is paid. */
@Component
@DomainTransaction
public class Fees {

  private final FeeRows fees;
  private final PaymentRows payments;
  private final FeeCalculation calculation;
  private final EndedPayments ended;
  private final Vnpay vnpay;
  private final Dossiers dossiers;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Fees(
      FeeRows fees,
      PaymentRows payments,
      FeeCalculation calculation,
      EndedPayments ended,
      Vnpay vnpay,
      Dossiers dossiers,
      ApplicationEventPublisher events,
      Clock clock) {
    this.fees = fees;
    this.payments = payments;
    this.calculation = calculation;
    this.ended = ended;
    this.vnpay = vnpay;
    this.dossiers = dossiers;
    this.events = events;
    this.clock = clock;
  }

  public List<Fee> of(DossierCode code) {
    return fees.of(code);
  }

  /** Every attempt to pay, oldest first; the open one has its link. */
  public List<PaymentRequest> payments(DossierCode code) {
    return payments.of(code).stream().map(this::withLink).toList();
  }

  /** Computes what is owed now; what is paid stays paid, however often this is asked. */
  public FeeAssessment compute(DossierCode code) {
    fees.lock(code);
    var before = new FeeAssessment(fees.of(code)).due();
    var lines = calculation.lines(dossiers.require(code));
    lines.forEach(line -> fees.put(code, line));
    fees.removeOthers(code, lines);
    var after = new FeeAssessment(fees.of(code));
    if (!after.due().equals(before)) {
      payments.expireOpen(code); // it asks for another amount than is owed
    }
    return after;
  }

  /** The open payment request, or a fresh one when there is none, it is too old, or the amount has changed. */
  public PaymentRequest request(DossierCode code) {
    fees.lock(code);
    var due = new FeeAssessment(fees.of(code)).due();
    if (due.isZero()) {
      throw Refusal.conflict("payment.nothing-due", code);
    }
    if (dossiers.require(code).status().isFinal()) {
      throw Refusal.conflict("payment.dossier-closed", code);
    }
    return asked(code, due);
  }

  private PaymentRequest asked(DossierCode code, Dong due) {
    var now = now();
    return withLink(open(code).filter(open -> isStillGood(open, due)).orElseGet(() -> {
      open(code).ifPresent(ended::ask); // it may have been paid at the last moment
      payments.expireOpen(code);
      return insert(code, PaymentRequest.Method.VNPAY, due, now, null);
    }));
  }

  /** Where to pay what is owed now: the open request's link, or a fresh one after a failed, outdated or changed one. */
  public Optional<String> paymentLink(DossierCode code) {
    var good = payable(code)
        .flatMap(due -> open(code).filter(open -> isStillGood(open, due)).map(this::withLink));
    if (good.isPresent() || payable(code).isEmpty()) {
      return good.map(PaymentRequest::paymentUrl);
    }
    fees.lock(code); // somebody may be paying it just now
    return payable(code).map(due -> asked(code, due).paymentUrl());
  }

  /** What can be paid now; empty when nothing is owed, and outside the status in which it is asked for. */
  private Optional<Dong> payable(DossierCode code) {
    return Optional.of(new FeeAssessment(fees.of(code)).due())
        .filter(due -> !due.isZero())
        .filter(due -> dossiers.require(code).status() == DossierStatus.PAYMENT_REQUESTED);
  }

  /** One fee is paid at the counter; a link that still asks for it is closed. */
  public PaymentRequest cash(DossierCode code, String feeCode, String officer) {
    fees.lock(code);
    var fee = fees.of(code).stream()
        .filter(one -> one.feeCode().equals(feeCode))
        .findFirst()
        .orElseThrow(() -> Refusal.notFound("payment.fee-unknown", feeCode, code));
    if (fee.status() != Fee.Status.DUE || fee.amount().isZero()) {
      throw Refusal.conflict("payment.fee-not-due", fee.name(), code);
    }
    payments.expireOpen(code);
    var now = now();
    var paid = insert(code, PaymentRequest.Method.CASH, fee.amount(), now, officer);
    fees.paid(code, feeCode, paid.reference());
    if (!new FeeAssessment(fees.of(code)).isDue()) {
      events.publishEvent(new PaymentEvent.FeePaid(code, now));
    }
    return paid;
  }

  /**
   * Asks the gateway about links whose time is over; meant for a job every few minutes.
   *
   * @return how many it asks about
   */
  public int reconcile() {
    return ended.askAboutEnded();
  }

  private PaymentRequest insert(
      DossierCode code, PaymentRequest.Method method, Dong amount, Instant now, String officer) {
    boolean cash = method == PaymentRequest.Method.CASH;
    int number = payments.nextNumber(code);
    var request = new PaymentRequest(
        reference(code, number),
        code,
        number,
        method,
        amount,
        cash ? PaymentRequest.State.PAID : PaymentRequest.State.PENDING,
        now,
        cash ? now : vnpay.expiryOf(now),
        cash ? now : null,
        null,
        null,
        officer,
        Dong.ZERO,
        false,
        null);
    payments.insert(request);
    return request;
  }

  /** H99.01-261122-0001, second attempt: H9901261122-0001-2. */
  static String reference(DossierCode code, int number) {
    return code.value().replace(".", "").replaceFirst("-", "") + "-" + number;
  }

  private Optional<PaymentRequest> open(DossierCode code) {
    return payments.of(code).stream()
        .filter(request -> request.state() == PaymentRequest.State.PENDING)
        .findFirst();
  }

  private boolean isStillGood(PaymentRequest open, Dong due) {
    return open.expiresAt().isAfter(now()) && open.amount().equals(due);
  }

  private PaymentRequest withLink(PaymentRequest request) {
    return request.state() == PaymentRequest.State.PENDING
        ? request.withUrl(vnpay.paymentUrl(request))
        : request;
  }

  /** VNPAY names a payment by its second of creation. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }
}
