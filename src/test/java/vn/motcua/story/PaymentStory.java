package vn.motcua.story;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.story.DossierAssert.assertThat;
import static vn.motcua.story.Filing.birthRegistration;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PaymentStory extends StoryScene {

  private static final String IN_TIME = "LP-KHAISINH 0 WAIVED";

  @Test
  void isPaidOnlineAndGoesOn() {
    var dossier = approved(birthRegistration().copies(2).electronically());
    assertThat(dossier).reaches(6).isPaused().owes(IN_TIME, "PHI-TRICHLUC 16000 DUE");
    var url = new PaymentUrl(citizen.paymentUrl(dossier));
    assertThat(url.isSigned()).isTrue();
    assertThat(url.parameters()).containsEntry("vnp_Amount", "1600000");

    assertThat(sandbox.pays(url.reference(), "PAID")).contains("\"RspCode\":\"00\"");

    assertThat(dossier).reaches(10).owes(IN_TIME, "PHI-TRICHLUC 16000 PAID");
    assertThat(dossier).hasBeen(1, 2, 4, 6, 4, 9, 10).isRunning();
    assertThat(sandbox.effects("payment", "payment", dossier)).hasSize(1);
    assertThat(citizen.takes("fee-receipt", dossier).text())
        .contains("16.000", dossier.code(), "Cổng thanh toán VNPAY");
  }

  @Test
  void offersAFreshLinkAfterAFailedPayment() {
    var dossier = approved(birthRegistration().copies(1).electronically());
    assertThat(dossier).reaches(6);
    var first = new PaymentUrl(citizen.paymentUrl(dossier));
    sandbox.pays(first.reference(), "FAILED");
    assertThat(dossier).hasBeen(1, 2, 4, 6).owes(IN_TIME, "PHI-TRICHLUC 8000 DUE");

    var second = new PaymentUrl(citizen.paymentUrl(dossier));
    assertThat(second.reference()).isNotEqualTo(first.reference());
    assertThat(citizen.paymentUrl(dossier)).isEqualTo(second.url());
    sandbox.pays(second.reference(), "PAID");

    assertThat(dossier).reaches(10).owes(IN_TIME, "PHI-TRICHLUC 8000 PAID");
  }

  @Test
  void offersAFreshLinkWhenTheOldOneIsOver() {
    var dossier = approved(birthRegistration().copies(1));
    assertThat(dossier).reaches(6);
    var first = new PaymentUrl(citizen.paymentUrl(dossier));

    sandbox.movesClockBy(java.time.Duration.ofDays(3));

    var second = new PaymentUrl(citizen.paymentUrl(dossier));
    assertThat(second.reference()).isNotEqualTo(first.reference());
  }

  @Test
  void believesTheGatewayOnlyByItsSignatureAndTheRightAmount() {
    var dossier = approved(birthRegistration().copies(1).electronically());
    assertThat(dossier).reaches(6);
    var notice = new PaymentUrl(citizen.paymentUrl(dossier)).notice();

    assertThat(told(PaymentUrl.signed(notice) + "0")).isEqualTo("97");
    assertThat(told(signedWith(notice, "vnp_Amount", "100"))).isEqualTo("04");
    assertThat(told(signedWith(notice, "vnp_TxnRef", "H9901999999-1"))).isEqualTo("01");
    assertThat(dossier).hasBeen(1, 2, 4, 6);
    assertThat(told(PaymentUrl.signed(notice))).isEqualTo("00");
    assertThat(told(PaymentUrl.signed(notice))).isEqualTo("02");

    assertThat(dossier).reaches(10).hasBeen(1, 2, 4, 6, 4, 9, 10);
  }

  @Test
  void changesNothingWhenThePayersBrowserComesBack() {
    var dossier = approved(birthRegistration().copies(1));
    assertThat(dossier).reaches(6);
    var notice = PaymentUrl.signed(new PaymentUrl(citizen.paymentUrl(dossier)).notice());

    assertThat(comesBack(notice)).contains("Thanh toán thành công");
    assertThat(comesBack(notice + "1")).contains("không do cổng thanh toán gửi");

    assertThat(dossier).hasBeen(1, 2, 4, 6).owes(IN_TIME, "PHI-TRICHLUC 8000 DUE");
  }

  private String comesBack(String notice) {
    return door.send(
            null, "GET", "/api/gateway/v1/vnpay/return?" + notice, null, "Accept", "text/html")
        .expect(200)
        .text();
  }

  @Test
  void isPaidInCashAtTheCounter() {
    var dossier = approved(birthRegistration().copies(1).electronically());
    assertThat(dossier).reaches(6);

    paysInCash("tiepnhan2", dossier, "PHI-TRICHLUC").expect(404, "dossier.unknown");
    paysInCash("tiepnhan", dossier, "PHI-KHAC").expect(404, "payment.fee-unknown");
    paysInCash("tiepnhan", dossier, "PHI-TRICHLUC").expect(200);
    paysInCash("tiepnhan", dossier, "PHI-TRICHLUC").expect(409, "payment.fee-not-due");

    assertThat(dossier).reaches(10).owes(IN_TIME, "PHI-TRICHLUC 8000 PAID");
    assertThat(citizen.takes("fee-receipt", dossier).text()).contains("8.000", "Tiền mặt");
  }

  @Test
  void costsTheTariffAfterSixtyDays() {
    var late =
        approved(birthRegistration().bornOn(LocalDate.now().minusDays(62)).copies(1));
    assertThat(late).reaches(6).owes("LP-KHAISINH 5000 DUE", "PHI-TRICHLUC 8000 DUE");

    paysInCash("tiepnhan", late, "LP-KHAISINH").expect(200);
    assertThat(late).hasBeen(1, 2, 4, 6).owes("LP-KHAISINH 5000 PAID", "PHI-TRICHLUC 8000 DUE");
    paysInCash("tiepnhan", late, "PHI-TRICHLUC").expect(200);

    assertThat(late).reaches(9).hasBeen(1, 2, 4, 6, 4, 9);
  }

  @Test
  void isFreeUpToTheSixtiethDay() {
    var today = LocalDate.now(java.time.ZoneId.of("Asia/Ho_Chi_Minh"));

    var lastFree = approved(birthRegistration().bornOn(today.minusDays(60)));
    var firstLate = approved(birthRegistration().bornOn(today.minusDays(61)));

    assertThat(lastFree).reaches(9).owes(IN_TIME);
    assertThat(firstLate).reaches(6).owes("LP-KHAISINH 5000 DUE");
  }

  /** Copies are free for digital citizens until 28/2/2027; nobody has said that this one is one. */
  @Test
  void isNotWaivedWithoutTheFactThatWaivesIt() {
    sandbox.movesClockTo(java.time.OffsetDateTime.parse("2026-12-01T10:00:00+07:00"));
    var dossier =
        approved(birthRegistration().bornOn(LocalDate.of(2026, 10, 15)).copies(1));

    assertThat(dossier).reaches(6).owes(IN_TIME, "PHI-TRICHLUC 8000 DUE");
  }

  @Test
  void isWaivedForWhomTheIdentitySystemVouches() {
    var dossier = approved(birthRegistration().copies(2).applicant("digitalCitizen", true));

    assertThat(dossier).reaches(9).owes(IN_TIME, "PHI-TRICHLUC 16000 WAIVED");
  }

  @Test
  void isNotWaivedBecauseSomebodyAtTheCounterSaysSo() {
    var filing = birthRegistration().applicant("digitalCitizen", true);

    var answer = door.post(
        "tiepnhan",
        "/api/counter/v1/dossiers",
        filing.body(),
        "Idempotency-Key",
        UUID.randomUUID().toString());

    assertThat(answer.expect(422).faults())
        .containsExactly("/applicant/digitalCitizen intake.not-vouched");
  }

  @Test
  void isStoppedWhenNobodyPaysInTime() {
    var dossier = approved(birthRegistration().copies(1));
    assertThat(dossier).reaches(6);

    sandbox.movesClockBy(java.time.Duration.ofDays(31));

    assertThat(dossier).reaches(8).hasBeen(1, 2, 4, 6, 8);
  }

  private Answer paysInCash(String officer, Filed dossier, String feeCode) {
    return door.post(
        officer,
        "/api/counter/v1/dossiers/" + dossier.code() + "/fees/" + feeCode + "/cash-payment",
        null);
  }

  /** What the application answers to a notice. */
  private String told(String query) {
    return door.get(null, "/api/gateway/v1/vnpay/ipn?" + query)
        .expect(200)
        .json()
        .path("RspCode")
        .asText();
  }

  private static String signedWith(Map<String, String> notice, String name, String value) {
    var changed = new java.util.TreeMap<>(notice);
    changed.put(name, value);
    return PaymentUrl.signed(changed);
  }
}
