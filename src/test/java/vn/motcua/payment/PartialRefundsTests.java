package vn.motcua.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.payment.Refund.State;

/** What goes back in parts, to its end. Every dossier has paid 16.000 đ. */
class PartialRefundsTests extends RefundScene {

  @Test
  void givesBackAPartOfAFeeAndLaterTheRest() {
    var code = aPaidDossier();

    part(code, 6000);

    awaitStates(code, State.DONE);
    assertThat(fees.of(code)).singleElement().satisfies(fee -> {
      assertThat(fee.status()).isEqualTo(Fee.Status.PAID);
      assertThat(fee.note()).isEqualTo("Đã hoàn một phần: 6.000 đ");
    });

    assertThat(refunds.giveBackAll(code)).isEqualTo(1);

    awaitStates(code, State.DONE, State.DONE);
    assertThat(fees.of(code)).extracting(Fee::status).containsExactly(Fee.Status.REFUNDED);
    assertThat(atTheGateway(code))
        .extracting(one -> one.path("type").asText() + " " + one.path("amount").asText())
        .containsExactly("03 6000", "03 10000");
  }

  @Test
  void neverGivesBackMoreThanWasPaid() {
    var code = aPaidDossier();
    part(code, 10_000);

    assertThatThrownBy(() -> part(code, 6001))
        .extracting("code")
        .isEqualTo("payment.refund-too-much");
    part(code, 6000);

    awaitStates(code, State.DONE, State.DONE);
    assertThatThrownBy(() -> part(code, 1)).extracting("code").isEqualTo("payment.refund-too-much");
    assertThat(refunds.giveBackAll(code)).isZero();
  }

  @Test
  void asksForTheNextPartOnceTheBankIsDoneWithTheFirst() {
    var code = aPaidDossier();
    bank(code, "TAKES_TIME");
    part(code, 5000);
    awaitStates(code, State.ACCEPTED);

    part(code, 4000);

    assertThat(states(code)).containsExactly(State.ACCEPTED, State.DUE);
    assertThat(atTheGateway(code)).hasSize(1);
    bank(code, "TRANSFERS");
    followUp(code);
    awaitStates(code, State.DONE, State.DONE);
    assertThat(atTheGateway(code))
        .extracting(one -> one.path("amount").asLong())
        .containsExactly(5000L, 4000L);
  }

  @Test
  void asksForAnotherRefundAfterARefusedOneAndKeepsThemApart() {
    var code = aPaidDossier();
    bank(code, "REJECTS");
    part(code, 5000);
    awaitStates(code, State.REFUSED);
    bank(code, "TRANSFERS");
    desk.fault("payment", "LOSE_REPLY", 1);

    part(code, 5000);

    awaitStates(code, State.REFUSED, State.DONE);
    assertThat(refunds.of(code)).extracting(Refund::transactionNo).doesNotHaveDuplicates();
    assertThat(atTheGateway(code))
        .extracting(one -> one.path("status").asText())
        .containsExactly("09", "00");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DOWN",
        "ERROR",
        "MALFORMED",
        "DUPLICATE",
        "LOSE_REPLY",
        "RESET",
        "UNAVAILABLE",
        "EMPTY"
      })
  void givesEachPartBackOnceWhateverTheGatewayDoes(String fault) {
    var code = aPaidDossier();
    part(code, 3000);
    awaitStates(code, State.DONE);
    desk.fault("payment", fault, 1);

    part(code, 3000);

    awaitStates(code, State.DONE, State.DONE);
    assertThat(atTheGateway(code))
        .extracting(one -> one.path("amount").asLong())
        .containsExactly(3000L, 3000L);
  }
}
