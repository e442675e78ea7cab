package vn.motcua.payment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.motcua.exchange.ExchangeEvent;
import vn.motcua.exchange.Exchanges;
import vn.motcua.payment.Refund.State;
import vn.motcua.payment.RefundCourse.RefundOrder;

/** Follows a refund to its end: what the gateway answers, and asking it again while the banks are at it. */
@Component
class RefundNews {

  /** How many are asked about at once. */
  private static final int AT_ONCE = 100;

  private final FeeRows fees;
  private final RefundRows rows;
  private final RefundCourse course;
  private final Exchanges exchanges;
  private final ObjectMapper json;
  private final Clock clock;

  RefundNews(
      FeeRows fees,
      RefundRows rows,
      RefundCourse course,
      Exchanges exchanges,
      ObjectMapper json,
      Clock clock) {
    this.fees = fees;
    this.rows = rows;
    this.course = course;
    this.exchanges = exchanges;
    this.json = json;
    this.clock = clock;
  }

  /** Before the workflow goes on with the same answer. */
  @Order(0)
  @EventListener
  void answered(ExchangeEvent.Answered event) {
    if (isAboutRefund(event)) {
      note(read(event.exchange().body(), RefundOrder.class), read(event.json(), RefundFate.class));
    }
  }

  @Order(0)
  @EventListener
  void refused(ExchangeEvent.Refused event) {
    if (isAboutRefund(event)) {
      note(read(event.exchange().body(), RefundOrder.class), RefundFate.refused());
    }
  }

  /** Banks take minutes to days: asked soon, then ever more seldom. */
  int followAccepted() {
    var due = rows.takeDue(clock.instant(), AT_ONCE);
    due.forEach(this::follow);
    return due.size();
  }

  private void note(RefundOrder order, RefundFate fate) {
    fees.lock(order.dossier());
    var refund = rows.find(order.refund()).orElseThrow();
    switch (fate.outcome()) {
      case ACCEPTED -> {
        var now = clock.instant();
        if (rows.accepted(refund.id(), fate, now, now.plus(FollowRefund.FIRST))) {
          follow(refund);
        }
      }
      case DONE -> course.settle(refund, State.DONE, fate);
      case REFUSED -> course.settle(refund, State.REFUSED, fate);
    }
  }

  private void follow(Refund refund) {
    exchanges.request(FollowRefund.NAME, refund.dossier().value(), null, course.order(refund));
  }

  private static boolean isAboutRefund(ExchangeEvent event) {
    var operation = event.exchange().operation();
    return operation.equals(RefundPayment.NAME) || operation.equals(FollowRefund.NAME);
  }

  private <T> T read(String text, Class<T> type) {
    try {
      return json.readValue(text, type);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
