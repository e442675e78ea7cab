package vn.motcua.payment;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.DossierFiling;
import vn.motcua.PeersDesk;
import vn.motcua.PeersTest;
import vn.motcua.ToldEvents;
import vn.motcua.dossier.DossierCode;
import vn.motcua.dossier.Dossiers;

/** A dossier whose two copies cost 16.000 đ, and the sandbox's gateway. */
@PeersTest
abstract class PaymentScene {

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

  @AfterEach
  void heal() {
    desk.fault("payment", "NONE", null);
  }

  DossierCode aDossierThatOwes() {
    var code = dossiers.submit(DossierFiling.birthRegistration(2)).code();
    fees.compute(code);
    return code;
  }

  /** Online. */
  DossierCode aPaidDossier() {
    var code = aDossierThatOwes();
    pay(fees.request(code));
    await().until(() -> fees.of(code).get(0).status() == Fee.Status.PAID);
    return code;
  }

  void pay(PaymentRequest request) {
    desk.post(
        "/payment/transactions/" + request.reference() + "/outcome", "{\"outcome\":\"PAID\"}");
  }

  /** As when its time is over and nobody has told anything. */
  void ends(PaymentRequest request) {
    jdbc.sql("update payment_request set expires_at = created_at where reference = ?")
        .param(request.reference())
        .update();
  }

  long count(DossierCode code, Class<? extends PaymentEvent> kind) {
    return told.of(kind).stream().filter(event -> event.code().equals(code)).count();
  }

  static Map<String, String> notice(PaymentRequest request, String code, String status) {
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

  String send(Map<String, String> notice) {
    return get("/ipn?" + vnpay.signature().signedQuery(notice));
  }

  String get(String path) {
    return get(URI.create("http://localhost:" + port + "/api/gateway/v1/vnpay" + path));
  }

  String get(URI uri) {
    try {
      return http.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString())
          .body();
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
