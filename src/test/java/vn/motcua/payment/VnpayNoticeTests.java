package vn.motcua.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.payment.PaymentRequest.State;

/** What the gateway's notices are answered, and what they change (VNPAY 2.1.0, IPN). */
class VnpayNoticeTests extends PaymentScene {

  @Test
  void recordsAPaymentOnceAndAnswersTheSecondNoticeWith02() {
    var code = aDossierThatOwes();
    var notice = notice(fees.request(code), "00", "00");

    assertThat(send(notice)).contains("\"00\"");
    assertThat(send(notice)).contains("\"02\"");

    assertThat(fees.of(code)).extracting(Fee::status).containsExactly(Fee.Status.PAID);
    assertThat(count(code, PaymentEvent.FeePaid.class)).isEqualTo(1);
  }

  @Test
  void takesThePaymentOnceWhenNoticesComeAtTheSameMoment() {
    var code = aDossierThatOwes();
    var query = vnpay.signature().signedQuery(notice(fees.request(code), "00", "00"));

    var answers = IntStream.range(0, 8)
        .mapToObj(n -> CompletableFuture.supplyAsync(() -> get("/ipn?" + query)))
        .toList()
        .stream()
        .map(CompletableFuture::join)
        .toList();

    assertThat(answers).filteredOn(answer -> answer.contains("\"00\"")).hasSize(1);
    assertThat(answers).filteredOn(answer -> answer.contains("\"02\"")).hasSize(7);
    assertThat(count(code, PaymentEvent.FeePaid.class)).isEqualTo(1);
  }

  @Test
  void answers97ToAWrongSignature() {
    var query = vnpay.signature().signedQuery(notice(fees.request(aDossierThatOwes()), "00", "00"));

    assertThat(get("/ipn?" + query.replace("NCB", "ACB"))).contains("\"97\"");
  }

  @ParameterizedTest
  @CsvSource({
    // what is wrong, in the order in which it is looked for: the first one is answered
    "HASH ORDER AMOUNT, 97",
    "ORDER AMOUNT, 01",
    "ORDER NO-NUMBER, 01",
    "AMOUNT TAKEN, 04",
    "NO-NUMBER, 04",
    "TAKEN, 02",
    "FAILED, 00",
    "NOTHING, 00"
  })
  void answersTheFirstThingThatIsWrong(String wrong, String answer) {
    var code = aDossierThatOwes();
    var request = fees.request(code);
    if (wrong.contains("TAKEN")) {
      send(notice(request, "00", "00"));
    }
    var notice = notice(request, "00", wrong.contains("FAILED") ? "02" : "00");
    if (wrong.contains("ORDER")) {
      notice.put("vnp_TxnRef", "H9901000000-0000-1");
    }
    if (wrong.contains("AMOUNT")) {
      notice.put("vnp_Amount", "1");
    }
    if (wrong.contains("NO-NUMBER")) {
      notice.put("vnp_Amount", "16.000");
    }
    var query = vnpay.signature().signedQuery(notice);

    assertThat(get("/ipn?" + (wrong.contains("HASH") ? query + "0" : query)))
        .contains("\"RspCode\":\"" + answer + "\"");
  }

  @Test
  void answers01ToAnUnknownOrder() {
    var notice = notice(fees.request(aDossierThatOwes()), "00", "00");
    notice.put("vnp_TxnRef", "H9901000000-0000-1");

    assertThat(send(notice)).contains("\"01\"");
  }

  @Test
  void answers04ToAnotherAmountAndStaysOpen() {
    var code = aDossierThatOwes();
    var notice = notice(fees.request(code), "00", "00");
    notice.put("vnp_Amount", "1600001");

    assertThat(send(notice)).contains("\"04\"");
    assertThat(fees.payments(code))
        .extracting(PaymentRequest::state)
        .containsExactly(State.PENDING);
  }

  @Test
  void answers99ToNothing() {
    assertThat(get("/ipn")).contains("\"99\"");
  }

  @Test
  void answers00ToAFailedPaymentAndLetsTheCitizenTryAgain() {
    var code = aDossierThatOwes();
    var first = fees.request(code);

    assertThat(send(notice(first, "24", "02"))).contains("\"00\"");

    assertThat(count(code, PaymentEvent.PaymentFailed.class)).isEqualTo(1);
    var second = fees.request(code);
    assertThat(second.reference()).endsWith("-2");
    assertThat(send(notice(second, "00", "00"))).contains("\"00\"");
    assertThat(fees.of(code)).extracting(Fee::status).containsExactly(Fee.Status.PAID);
  }

  @Test
  void countsAPaymentAsSuccessfulOnlyWhenBothCodesSaySo() {
    var code = aDossierThatOwes();

    send(notice(fees.request(code), "00", "01"));

    assertThat(fees.of(code)).extracting(Fee::status).containsExactly(Fee.Status.DUE);
  }

  @Test
  void showsTheResultToThePayerAndChangesNothing() {
    var code = aDossierThatOwes();
    var query = vnpay.signature().signedQuery(notice(fees.request(code), "00", "00"));

    assertThat(get("/return?" + query)).contains("Thanh toán thành công");
    assertThat(get("/return?" + query.replace("NCB", "ACB"))).contains("không do cổng thanh toán");
    assertThat(fees.payments(code))
        .extracting(PaymentRequest::state)
        .containsExactly(State.PENDING);
  }
}
