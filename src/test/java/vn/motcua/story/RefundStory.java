package vn.motcua.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.motcua.story.DossierAssert.assertThat;
import static vn.motcua.story.Filing.birthRegistration;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class RefundStory extends StoryScene {

  private static final String IN_TIME = "LP-KHAISINH 0 WAIVED";
  private static final String REASON = "Chỉ nhận một bản sao, hoàn phí bản còn lại";

  @Test
  void givesBackAPartWithTheOfficersReasonAndLaterTheRest() {
    var dossier = paidOnline();

    refund("tiepnhan", dossier, 6000L, REASON).expect(200);

    awaitStates(dossier, "DONE");
    assertThat(dossier).owes(IN_TIME, "PHI-TRICHLUC 16000 PAID");
    refund("tiepnhan", dossier, null, "Thu sai biểu phí, hoàn toàn bộ phần còn lại")
        .expect(200);
    awaitStates(dossier, "DONE", "DONE");
    assertThat(dossier).owes(IN_TIME, "PHI-TRICHLUC 16000 REFUNDED");
    assertThat(sandbox.effects("payment", "refund", dossier))
        .extracting(one -> one.path("amount").asLong())
        .containsExactly(6000L, 10_000L);
  }

  @Test
  void isOfTheOwnOfficeAndWithAReasonOnly() {
    var dossier = paidOnline();

    refund("tiepnhan2", dossier, 1000L, REASON).expect(404, "dossier.unknown");
    refund("chuyenvien", dossier, 1000L, REASON).expect(403);
    refund("tiepnhan", dossier, 1000L, "nhầm").expect(422, "payment.refund-reason-missing");
    refund("tiepnhan", dossier, 0L, REASON).expect(422, "intake.amount-not-positive");
    refund("tiepnhan", dossier, 16_001L, REASON).expect(409, "payment.refund-too-much");

    assertThat(sandbox.effects("payment", "refund", dossier)).isEmpty();
  }

  @Test
  void goesBackOnceThoughTheGatewaysAnswerIsLost() {
    var dossier = paidOnline();
    sandbox.disturbs("payment", "LOSE_REPLY", 1);

    refund("tiepnhan", dossier, 6000L, REASON).expect(200);

    awaitStates(dossier, "DONE");
    assertThat(sandbox.effects("payment", "refund", dossier)).hasSize(1);
    assertThat(sandbox.requests("payment", dossier).stream()
            .map(request -> request.path("operation").asText())
            .filter("refund"::equals))
        .hasSize(1);
  }

  private Filed paidOnline() {
    var dossier = approved(birthRegistration().copies(2).electronically());
    assertThat(dossier).reaches(6);
    sandbox.pays(new PaymentUrl(citizen.paymentUrl(dossier)).reference(), "PAID");
    assertThat(dossier).reaches(10).owes(IN_TIME, "PHI-TRICHLUC 16000 PAID");
    return dossier;
  }

  private Answer refund(String officer, Filed dossier, Long amount, String reason) {
    var wish = new HashMap<String, Object>(Map.of("feeCode", "PHI-TRICHLUC", "reason", reason));
    wish.put("amount", amount);
    return door.post(officer, path(dossier), wish);
  }

  private void awaitStates(Filed dossier, String... states) {
    await("refunds of " + dossier)
        .untilAsserted(() -> assertThat(states(dossier)).containsExactly(states));
  }

  private List<String> states(Filed dossier) {
    var all = door.get("tiepnhan", path(dossier)).expect(200).json();
    return StreamSupport.stream(all.spliterator(), false)
        .map(one -> one.path("state").asText())
        .toList();
  }

  private static String path(Filed dossier) {
    return "/api/counter/v1/dossiers/" + dossier.code() + "/refunds";
  }
}
