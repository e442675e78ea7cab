package vn.motcua.payment;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.DossierFiling;
import vn.motcua.PeersDesk;
import vn.motcua.PeersTest;
import vn.motcua.ToldEvents;
import vn.motcua.dossier.DossierCode;
import vn.motcua.dossier.Dossiers;
import vn.motcua.payment.Refund.State;
import vn.motcua.payment.Refund.Way;
import vn.motcua.shared.Dong;

/** What goes back, in whole and in parts, to its end. Every dossier has paid 16.000 đ. */
@PeersTest
class RefundsTests {

  private static final String REASON = "Miễn phí bản sao sau khi đã nộp";

  @Autowired
  Fees fees;

  @Autowired
  Refunds refunds;

  @Autowired
  Dossiers dossiers;

  @Autowired
  PeersDesk desk;

  @Autowired
  ToldEvents told;

  @Autowired
  JdbcClient jdbc;

  @AfterEach
  void heal() {
    desk.fault("payment", "NONE", null);
  }

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
  void asksForTheWholeAtOnceAsAFullRefund() {
    var code = aPaidDossier();

    refunds.giveBackAll(code);

    awaitStates(code, State.DONE);
    assertThat(atTheGateway(code))
        .extracting(one -> one.path("type").asText())
        .containsExactly("02");
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

  private DossierCode aDossierThatOwes() {
    var code = dossiers.submit(DossierFiling.birthRegistration(2)).code();
    fees.compute(code);
    return code;
  }

  private DossierCode aPaidDossier() {
    var code = aDossierThatOwes();
    desk.post(
        "/payment/transactions/" + fees.request(code).reference() + "/outcome",
        "{\"outcome\":\"PAID\"}");
    await().until(() -> fees.of(code).get(0).status() == Fee.Status.PAID);
    return code;
  }

  private void part(DossierCode code, long amount) {
    refunds.giveBack(code, wish(amount, null, REASON), "tiepnhan");
  }

  private static RefundWish wish(long amount, Way way, String reason) {
    return new RefundWish("LP01", null, new Dong(amount), way, reason);
  }

  private void bank(DossierCode code, String does) {
    var reference = fees.payments(code).get(0).reference();
    desk.put("/payment/transactions/" + reference + "/bank", "{\"does\":\"" + does + "\"}");
  }

  private void followUp(DossierCode code) {
    jdbc.sql(
            "update refund set follow_at = now() - interval '1 minute' where dossier_code = ? and state = 'ACCEPTED'")
        .param(code.value())
        .update();
    refunds.followAccepted();
  }

  private void awaitStates(DossierCode code, State... states) {
    await().atMost(ofSeconds(30)).untilAsserted(() -> assertThat(states(code))
        .containsExactly(states));
  }

  private List<State> states(DossierCode code) {
    return refunds.of(code).stream().map(Refund::state).toList();
  }

  private List<JsonNode> atTheGateway(DossierCode code) {
    return desk.effects("payment", code).stream()
        .filter(effect -> effect.path("kind").asText().equals("refund"))
        .toList();
  }
}
