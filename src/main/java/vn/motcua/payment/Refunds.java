package vn.motcua.payment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.DossierCode;
import vn.motcua.exchange.ExchangeEvent;
import vn.motcua.exchange.Exchanges;
import vn.motcua.payment.PaymentRequest.Method;
import vn.motcua.payment.PaymentRequest.Refund;
import vn.motcua.payment.PaymentRequest.State;
import vn.motcua.shared.Dong;

/** Gives money back: marks it, asks the gateway, and notes the gateway's answer. */
@Component
class Refunds {

  /** What the gateway is asked; the body of the row. */
  record RefundOrder(DossierCode dossier, List<Part> parts) {}

  record Part(String reference, Dong amount, String transactionNo, Instant createdAt) {}

  private static final Set<Refund> STILL_TO_DO = Set.of(Refund.DUE, Refund.REFUSED);

  private final FeeRows fees;
  private final PaymentRows payments;
  private final Exchanges exchanges;
  private final ApplicationEventPublisher events;
  private final ObjectMapper json;
  private final Clock clock;

  Refunds(
      FeeRows fees,
      PaymentRows payments,
      Exchanges exchanges,
      ApplicationEventPublisher events,
      ObjectMapper json,
      Clock clock) {
    this.fees = fees;
    this.payments = payments;
    this.exchanges = exchanges;
    this.events = events;
    this.json = json;
    this.clock = clock;
  }

  /** The caller holds the lock of the dossier's fees. */
  Optional<Long> giveBackAll(DossierCode dossier) {
    payments.expireOpen(dossier);
    var paid = payments.of(dossier).stream()
        .filter(request -> request.state() == State.PAID)
        .filter(request -> request.refund() == null || STILL_TO_DO.contains(request.refund()))
        .toList();
    giveBackCash(dossier, of(paid, Method.CASH));
    var online = of(paid, Method.VNPAY);
    return online.isEmpty() ? Optional.empty() : Optional.of(ask(dossier, online));
  }

  /** Money that came too late goes back by itself: nobody is waiting for it. */
  void giveBackLate(DossierCode dossier, String reference) {
    ask(dossier, List.of(payments.find(reference).orElseThrow()));
  }

  /** Before the workflow goes on with the same answer. */
  @Order(0)
  @EventListener
  void accepted(ExchangeEvent.Answered event) {
    if (event.exchange().operation().equals(RefundPayment.NAME)) {
      var order = read(event.exchange().body());
      fees.lock(order.dossier());
      for (var part : order.parts()) {
        payments.setRefund(part.reference(), Refund.ACCEPTED);
        fees.refunded(order.dossier(), part.reference(), "Đã hoàn qua cổng thanh toán");
      }
      publishRefunded(
          order.dossier(), order.parts().stream().map(Part::amount).reduce(Dong.ZERO, Dong::plus));
    }
  }

  @Order(0)
  @EventListener
  void refused(ExchangeEvent.Refused event) {
    if (event.exchange().operation().equals(RefundPayment.NAME)) {
      for (var part : read(event.exchange().body()).parts()) {
        payments.setRefund(part.reference(), Refund.REFUSED);
      }
    }
  }

  private void giveBackCash(DossierCode dossier, List<PaymentRequest> cash) {
    for (var request : cash) {
      payments.setRefund(request.reference(), Refund.AT_COUNTER);
      fees.refunded(dossier, request.reference(), "Hoàn tiền mặt tại quầy");
    }
    if (!cash.isEmpty()) {
      publishRefunded(dossier, sum(cash));
    }
  }

  private long ask(DossierCode dossier, List<PaymentRequest> online) {
    var parts = online.stream()
        .map(request -> new Part(
            request.reference(), request.amount(), request.transactionNo(), request.createdAt()))
        .toList();
    parts.forEach(part -> payments.setRefund(part.reference(), Refund.REQUESTED));
    return exchanges.request(
        RefundPayment.NAME, dossier.value(), dossier.value(), new RefundOrder(dossier, parts));
  }

  private void publishRefunded(DossierCode dossier, Dong amount) {
    events.publishEvent(new PaymentEvent.Refunded(dossier, amount, clock.instant()));
  }

  private RefundOrder read(String body) {
    try {
      return json.readValue(body, RefundOrder.class);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static List<PaymentRequest> of(List<PaymentRequest> all, Method method) {
    return all.stream().filter(request -> request.method() == method).toList();
  }

  private static Dong sum(List<PaymentRequest> requests) {
    return requests.stream().map(PaymentRequest::amount).reduce(Dong.ZERO, Dong::plus);
  }
}
