package vn.motcua.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.DossierFiling;
import vn.motcua.dossier.DossierStatus;
import vn.motcua.payment.PaymentRequest.State;
import vn.motcua.shared.Dong;
import vn.motcua.shared.Refusal;

/** What is owed, and how it is paid. */
class FeesTests extends PaymentScene {

  @Autowired
  TransactionTemplate transactions;

  @Test
  void asksForNothingWhenNoCopyIsWanted() {
    var code = dossiers.submit(DossierFiling.birthRegistration(0)).code();

    assertThat(fees.compute(code).isDue()).isFalse();
    assertThatThrownBy(() -> fees.request(code))
        .extracting("code")
        .isEqualTo("payment.nothing-due");
  }

  @Test
  void computesTheSameHoweverOftenItIsAsked() {
    var code = aDossierThatOwes();

    fees.compute(code);

    assertThat(fees.of(code)).singleElement().satisfies(fee -> {
      assertThat(fee.amount()).isEqualTo(new Dong(16000));
      assertThat(fee.status()).isEqualTo(Fee.Status.DUE);
    });
  }

  @Test
  void keepsOneOpenRequestAndNamesItByTheDossier() {
    var code = aDossierThatOwes();

    var request = fees.request(code);

    assertThat(fees.request(code)).isEqualTo(request);
    assertThat(request.reference())
        .isEqualTo(code.value().replace("H99.01-", "H9901") + "-1")
        .matches("[A-Za-z0-9-]+");
    assertThat(parameters(request.paymentUrl()))
        .containsEntry("vnp_Amount", "1600000")
        .containsEntry("vnp_TxnRef", request.reference())
        .containsEntry("vnp_OrderInfo", "Nop phi ho so " + code)
        .doesNotContainKey("vnp_SecureHashType");
  }

  @Test
  void takesCashAndClosesTheLink() {
    var code = aDossierThatOwes();
    fees.request(code);

    fees.cash(code, "LP01", "tiepnhan");

    assertThat(fees.payments(code))
        .extracting(PaymentRequest::state)
        .containsExactly(State.EXPIRED, State.PAID);
    assertThat(count(code, PaymentEvent.FeePaid.class)).isEqualTo(1);
    assertThatThrownBy(() -> fees.cash(code, "LP01", "tiepnhan")).isInstanceOf(Refusal.class);
  }

  @Test
  void offersNoLinkForWhatIsBeingPaidAtThatMoment() throws Exception {
    var code = aDossierThatOwes();
    for (var status : List.of(
        DossierStatus.ACCEPTED, DossierStatus.PROCESSING, DossierStatus.PAYMENT_REQUESTED)) {
      dossiers.reach(code, status);
    }
    var link = transactions.execute(underWay -> {
      fees.cash(code, "LP01", "tiepnhan");
      var asked = CompletableFuture.supplyAsync(() -> fees.paymentLink(code));
      await().until(() -> waitingForALock() > 0);
      return asked;
    });
    assertThat(link.get(10, TimeUnit.SECONDS)).isEmpty();
  }

  private int waitingForALock() {
    return jdbc.sql("select count(*) from pg_locks where not granted")
        .query(Integer.class)
        .single();
  }

  @Test
  void settlesTheFeesWithALinkThatHadBeenReplaced() {
    var code = aDossierThatOwes();
    var first = fees.request(code);
    ends(first);
    var second = fees.request(code);

    send(notice(first, "00", "00"));
    send(notice(second, "00", "00"));

    var payments = fees.payments(code);
    assertThat(payments).extracting(PaymentRequest::late).containsExactly(false, true);
    assertThat(count(code, PaymentEvent.FeePaid.class)).isEqualTo(1);
  }

  @Test
  void givesBackWhatIsPaidOnlineAfterCashWasTaken() {
    var code = aDossierThatOwes();
    var online = fees.request(code);
    fees.cash(code, "LP01", "tiepnhan");

    pay(online);

    assertThat(fees.payments(code).get(0).late()).isTrue();
    await().untilAsserted(() -> assertThat(refunds.of(code)).singleElement().satisfies(refund -> {
      assertThat(refund.reference()).isEqualTo(online.reference());
      assertThat(refund.amount()).isEqualTo(online.amount());
      assertThat(refund.state()).isEqualTo(Refund.State.DONE);
    }));
    assertThat(fees.of(code)).extracting(Fee::status).containsExactly(Fee.Status.PAID);
    assertThat(count(code, PaymentEvent.PaidTooLate.class)).isEqualTo(1);
  }

  @Test
  void givesBackWhatIsPaidForAClosedDossier() {
    var code = aDossierThatOwes();
    var request = fees.request(code);
    dossiers.reach(code, DossierStatus.STOPPED);

    pay(request);

    assertThat(fees.payments(code)).singleElement().satisfies(late -> {
      assertThat(late.state()).isEqualTo(State.PAID);
      assertThat(late.givenBack()).isEqualTo(late.amount());
    });
  }

  private static Map<String, String> parameters(String url) {
    var parameters = new HashMap<String, String>();
    for (var pair : URI.create(url).getRawQuery().split("&")) {
      var at = pair.indexOf('=');
      parameters.put(
          pair.substring(0, at), URLDecoder.decode(pair.substring(at + 1), StandardCharsets.UTF_8));
    }
    return parameters;
  }
}
