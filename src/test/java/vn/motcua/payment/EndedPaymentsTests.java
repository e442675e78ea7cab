package vn.motcua.payment;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.dossier.DossierCode;
import vn.motcua.exchange.ExchangeDesk;
import vn.motcua.exchange.ExchangeState;
import vn.motcua.payment.PaymentRequest.State;
import vn.motcua.shared.Refusal;

/** Links that ended without a word from the gateway. */
class EndedPaymentsTests extends PaymentScene {

  private static final String REASON = "Cổng thanh toán xác nhận bằng văn bản";

  @Autowired
  ExchangeDesk exchanges;

  @Test
  void findsThePaymentNobodyToldAbout() {
    var code = aDossierThatOwes();
    var request = fees.request(code);
    get(URI.create(request.paymentUrl()));
    desk.fault("payment", "DOWN", 1); // its notice does not come
    pay(request);
    ends(request);

    assertThat(fees.reconcile()).isPositive();

    await().atMost(ofSeconds(20)).until(() -> fees.of(code).get(0).status() == Fee.Status.PAID);
    assertThat(count(code, PaymentEvent.FeePaid.class)).isEqualTo(1);
  }

  @Test
  void closesALinkNobodyPaid() {
    var code = aDossierThatOwes();
    var request = fees.request(code);
    ends(request);

    fees.reconcile();

    await().atMost(ofSeconds(20)).until(() -> desk.requests("payment", code).stream()
        .anyMatch(call -> call.path("operation").asText().equals("querydr")));
    assertThat(fees.payments(code))
        .extracting(PaymentRequest::state)
        .containsExactly(State.EXPIRED);
    assertThat(fees.of(code)).extracting(Fee::status).containsExactly(Fee.Status.DUE);
  }

  @Test
  void isSettledByHandWithTheAmountThatWasAskedForOnly() {
    desk.fault("payment", "UNAVAILABLE", null);
    var code = aDossierThatOwes();
    ends(fees.request(code));
    fees.reconcile();
    var hanging = await()
        .until(() -> questionAbout(code), found -> found != null && found.attempts() > 0)
        .id();

    assertThat(fault(hanging, Map.of("paid", "true"))).isEqualTo("payment.amount-by-hand-missing");
    assertThat(fault(hanging, Map.of("paid", "true", "amount", " ")))
        .isEqualTo("payment.amount-by-hand-missing");
    for (var other : List.of("16001", "1600000", "-16000", "16,0 nghìn", "đ")) {
      assertThat(fault(hanging, Map.of("paid", "true", "amount", other)))
          .as(other)
          .isEqualTo("payment.amount-by-hand-differs");
    }
    assertThat(fees.of(code)).extracting(Fee::status).containsExactly(Fee.Status.DUE);
    exchanges.settle(
        hanging,
        Map.of("paid", "true", "amount", "16.000 đ", "transactionNo", "14000009"),
        REASON,
        "quantri");

    assertThat(fees.of(code)).extracting(Fee::status).containsExactly(Fee.Status.PAID);
    assertThat(count(code, PaymentEvent.FeePaid.class)).isEqualTo(1);
  }

  @Test
  void isSettledByHandWithoutAnAmountWhenNothingWasPaid() {
    desk.fault("payment", "UNAVAILABLE", null);
    var code = aDossierThatOwes();
    ends(fees.request(code));
    fees.reconcile();
    var hanging = await()
        .until(() -> questionAbout(code), found -> found != null && found.attempts() > 0)
        .id();

    exchanges.settle(hanging, Map.of("paid", "false"), REASON, "quantri");

    assertThat(fees.of(code)).extracting(Fee::status).containsExactly(Fee.Status.DUE);
    assertThat(questionAbout(code)).isNull();
  }

  private ExchangeState questionAbout(DossierCode code) {
    return exchanges.open("payment", 0).stream()
        .filter(state -> code.value().equals(state.subject()))
        .findFirst()
        .orElse(null);
  }

  private String fault(long question, Map<String, String> facts) {
    var refusal = catchThrowableOfType(
        Refusal.class, () -> exchanges.settle(question, facts, REASON, "quantri"));
    assertThat(refusal.code()).isEqualTo("exchange.facts-invalid");
    assertThat(refusal.faults())
        .extracting(Refusal.Fault::pointer)
        .containsExactly("/facts/amount");
    return refusal.faults().get(0).code();
  }
}
