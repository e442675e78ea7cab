package vn.motcua.payment;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.DossierFiling;
import vn.motcua.PeersDesk;
import vn.motcua.PeersTest;
import vn.motcua.ToldEvents;
import vn.motcua.dossier.DossierCode;
import vn.motcua.dossier.DossierStatus;
import vn.motcua.dossier.Dossiers;
import vn.motcua.payment.PaymentRequest.State;
import vn.motcua.shared.Dong;
import vn.motcua.shared.Refusal;

@PeersTest
class FeesTests {

  @Autowired
  Fees fees;

  @Autowired
  Refunds refunds;

  @Autowired
  Dossiers dossiers;

  @Autowired
  Vnpay vnpay;

  @Autowired
  ToldEvents told;

  @Autowired
  PeersDesk desk;

  @Autowired
  JdbcClient jdbc;

  @LocalServerPort
  int port;

  private final HttpClient http = HttpClient.newHttpClient();

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

  @Test
  void settlesTheFeesWithALinkThatHadBeenReplaced() {
    var code = aDossierThatOwes();
    var first = fees.request(code);
    jdbc.sql("update payment_request set expires_at = created_at where reference = ?")
        .param(first.reference())
        .update();
    var second = fees.request(code);

    send(notice(first, "00", "00"));
    send(notice(second, "00", "00"));

    var payments = fees.payments(code);
    assertThat(payments).extracting(PaymentRequest::late).containsExactly(false, true);
    assertThat(count(code, PaymentEvent.FeePaid.class)).isEqualTo(1);
  }

  @Test
  void findsThePaymentNobodyToldAbout() {
    var code = aDossierThatOwes();
    var request = fees.request(code);
    get(URI.create(request.paymentUrl()));
    desk.fault("payment", "DOWN", 1); // its notice does not come
    desk.post(
        "/payment/transactions/" + request.reference() + "/outcome", "{\"outcome\":\"PAID\"}");
    jdbc.sql("update payment_request set expires_at = created_at where reference = ?")
        .param(request.reference())
        .update();

    assertThat(fees.reconcile()).isPositive();

    await().atMost(ofSeconds(20)).until(() -> fees.of(code).get(0).status() == Fee.Status.PAID);
    assertThat(count(code, PaymentEvent.FeePaid.class)).isEqualTo(1);
  }

  @Test
  void closesALinkNobodyPaid() {
    var code = aDossierThatOwes();
    var request = fees.request(code);
    jdbc.sql("update payment_request set expires_at = created_at where reference = ?")
        .param(request.reference())
        .update();

    fees.reconcile();

    await().atMost(ofSeconds(20)).until(() -> desk.requests("payment", code).stream()
        .anyMatch(call -> call.path("operation").asText().equals("querydr")));
    assertThat(fees.payments(code))
        .extracting(PaymentRequest::state)
        .containsExactly(State.EXPIRED);
    assertThat(fees.of(code)).extracting(Fee::status).containsExactly(Fee.Status.DUE);
  }

  @Test
  void givesBackAtTheGatewayOnceItAccepts() {
    var code = aDossierThatOwes();
    var request = fees.request(code);
    get(URI.create(request.paymentUrl()));
    desk.post(
        "/payment/transactions/" + request.reference() + "/outcome", "{\"outcome\":\"PAID\"}");
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
    desk.post(
        "/payment/transactions/" + request.reference() + "/outcome", "{\"outcome\":\"PAID\"}");
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
  void showsTheResultToThePayerAndChangesNothing() {
    var code = aDossierThatOwes();
    var query = vnpay.signature().signedQuery(notice(fees.request(code), "00", "00"));

    assertThat(get("/return?" + query)).contains("Thanh toán thành công");
    assertThat(get("/return?" + query.replace("NCB", "ACB"))).contains("không do cổng thanh toán");
    assertThat(fees.payments(code))
        .extracting(PaymentRequest::state)
        .containsExactly(State.PENDING);
  }

  private void pay(PaymentRequest request) {
    desk.post(
        "/payment/transactions/" + request.reference() + "/outcome", "{\"outcome\":\"PAID\"}");
  }

  private long count(DossierCode code, Class<? extends PaymentEvent> kind) {
    return told.of(kind).stream().filter(event -> event.code().equals(code)).count();
  }

  private DossierCode aDossierThatOwes() {
    var code = dossiers.submit(DossierFiling.birthRegistration(2)).code();
    fees.compute(code);
    return code;
  }

  private static Map<String, String> notice(PaymentRequest request, String code, String status) {
    var notice = new HashMap<String, String>();
    notice.put("vnp_TmnCode", "SAMPLE01");
    notice.put("vnp_Amount", Long.toString(request.amount().amount() * 100));
    notice.put("vnp_BankCode", "NCB");
    notice.put("vnp_OrderInfo", "Nop phi ho so " + request.dossier());
    notice.put("vnp_TransactionNo", "14000001");
    notice.put("vnp_ResponseCode", code);
    notice.put("vnp_TransactionStatus", status);
    notice.put("vnp_TxnRef", request.reference());
    return notice;
  }

  private String send(Map<String, String> notice) {
    return get("/ipn?" + vnpay.signature().signedQuery(notice));
  }

  private String get(String path) {
    return get(URI.create("http://localhost:" + port + "/api/gateway/v1/vnpay" + path));
  }

  private String get(URI uri) {
    return exchange(HttpRequest.newBuilder(uri).build());
  }

  private String exchange(HttpRequest request) {
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
    } catch (java.io.IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
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
