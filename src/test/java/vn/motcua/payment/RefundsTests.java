package vn.motcua.payment;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import org.junit.jupiter.api.Test;
import vn.motcua.payment.Refund.State;
import vn.motcua.payment.Refund.Way;
import vn.motcua.shared.Dong;

/** What goes back in whole, to its end. Every dossier has paid 16.000 đ. */
class RefundsTests extends RefundScene {

  @Test
  void asksForTheWholeAtOnceAsAFullRefund() {
    var code = aPaidDossier();

    refunds.giveBackAll(code);

    awaitStates(code, State.DONE);
    assertThat(atTheGateway(code))
        .extracting(one -> one.path("type").asText())
        .containsExactly("02");
  }

  @Test
  void givesBackAtTheGatewayOnceItAccepts() {
    var code = aDossierThatOwes();
    var request = fees.request(code);
    get(URI.create(request.paymentUrl()));
    pay(request);
    await().until(() -> fees.of(code).get(0).status() == Fee.Status.PAID);

    assertThat(refunds.giveBackAll(code)).isEqualTo(1);

    await().until(() -> fees.of(code).get(0).status() == Fee.Status.REFUNDED);
    assertThat(refunds.of(code)).extracting(Refund::state).containsExactly(Refund.State.DONE);
    assertThat(count(code, PaymentEvent.Refunded.class)).isEqualTo(1);
    assertThat(refunds.giveBackAll(code)).isZero();
  }

  @Test
  void takesThePaymentOnceAndGivesItBackOnceWhateverTheGatewayDoes() {
    var code = aDossierThatOwes();
    var request = fees.request(code);
    desk.fault("payment", "DUPLICATE", 1);
    pay(request);
    await().until(() -> fees.of(code).get(0).status() == Fee.Status.PAID);
    desk.fault("payment", "LOSE_REPLY", 1);

    refunds.giveBackAll(code);

    await().atMost(ofSeconds(30)).until(() -> fees.of(code).get(0).status() == Fee.Status.REFUNDED);
    assertThat(desk.effects("payment", code))
        .extracting(effect -> effect.path("kind").asText())
        .containsExactly("payment", "refund");
    assertThat(desk.requests("payment", code)).hasSize(2);
    assertThat(count(code, PaymentEvent.FeePaid.class)).isEqualTo(1);
  }

  @Test
  void givesCashBackAtTheCounter() {
    var code = aDossierThatOwes();
    fees.cash(code, "LP01", "tiepnhan");

    assertThat(refunds.giveBackAll(code)).isZero();

    assertThat(fees.of(code)).extracting(Fee::status).containsExactly(Fee.Status.REFUNDED);
    assertThat(refunds.of(code)).singleElement().satisfies(refund -> {
      assertThat(refund.way()).isEqualTo(Refund.Way.CASH);
      assertThat(refund.state()).isEqualTo(Refund.State.DONE);
    });
  }

  @Test
  void wantsAReasonAndAPaidFee() {
    var code = aPaidDossier();
    var unpaid = aDossierThatOwes();

    assertThatThrownBy(() -> refunds.giveBack(code, wish(1000, null, "miễn"), "tiepnhan"))
        .extracting("code")
        .isEqualTo("payment.refund-reason-missing");
    assertThatThrownBy(() -> part(unpaid, 1000))
        .extracting("code")
        .isEqualTo("payment.nothing-paid");
    assertThat(refunds.of(code)).isEmpty();
  }

  @Test
  void paysOutAtTheCounterWhatTheBankRefuses() {
    var code = aPaidDossier();
    bank(code, "REJECTS");

    refunds.giveBackAll(code);

    awaitStates(code, State.REFUSED);
    assertThat(fees.of(code)).extracting(Fee::status).containsExactly(Fee.Status.PAID);
    assertThat(told.of(PaymentEvent.RefundRefused.class))
        .filteredOn(event -> event.code().equals(code))
        .singleElement()
        .extracting(PaymentEvent.RefundRefused::amount)
        .isEqualTo(new Dong(16_000));

    refunds.giveBack(code, wish(16_000, Way.CASH, REASON), "tiepnhan");

    assertThat(states(code)).containsExactly(State.REFUSED, State.DONE);
    assertThat(fees.of(code)).extracting(Fee::status).containsExactly(Fee.Status.REFUNDED);
  }
}
