package vn.motcua.payment;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import vn.motcua.dossier.DossierCode;
import vn.motcua.payment.Refund.State;
import vn.motcua.payment.Refund.Way;
import vn.motcua.shared.Dong;

/** Money that has been paid online, and the bank through which it goes back. */
abstract class RefundScene extends PaymentScene {

  static final String REASON = "Miễn phí bản sao sau khi đã nộp";

  void part(DossierCode code, long amount) {
    refunds.giveBack(code, wish(amount, null, REASON), "tiepnhan");
  }

  static RefundWish wish(long amount, Way way, String reason) {
    return new RefundWish("LP01", null, new Dong(amount), way, reason);
  }

  void bank(DossierCode code, String does) {
    var reference = fees.payments(code).get(0).reference();
    desk.put("/payment/transactions/" + reference + "/bank", "{\"does\":\"" + does + "\"}");
  }

  void followUp(DossierCode code) {
    jdbc.sql(
            "update refund set follow_at = now() - interval '1 minute' where dossier_code = ? and state = 'ACCEPTED'")
        .param(code.value())
        .update();
    refunds.followAccepted();
  }

  void awaitStates(DossierCode code, State... states) {
    await().atMost(ofSeconds(30)).untilAsserted(() -> assertThat(states(code))
        .containsExactly(states));
  }

  List<State> states(DossierCode code) {
    return refunds.of(code).stream().map(Refund::state).toList();
  }

  List<JsonNode> atTheGateway(DossierCode code) {
    return desk.effects("payment", code).stream()
        .filter(effect -> effect.path("kind").asText().equals("refund"))
        .toList();
  }
}
