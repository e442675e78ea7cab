package vn.motcua.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.motcua.story.Filing.birthRegistration;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** Another system carries the procedure: it is not filed here, its dossiers are followed. */
@Tag("own-virtual-machine")
@TestPropertySource(properties = "motcua.procedures.observed=3.000722")
class ObserverStory extends StoryScene {

  private static final String CARRIED = "/sandbox/v1/interlinked/dossiers";

  private int minutes;

  @Test
  void refusesAFilingAndSaysWhereItIsMade() {
    var filing = birthRegistration().with("procedureCode", "3.000722");

    var problem = door.post(
            "portal", "/api/portal/v1/dossiers", filing.body(), "Idempotency-Key", "observed-1")
        .expect(422)
        .json();

    var fault = problem.path("errors").findParents("code").stream()
        .filter(one -> one.path("code").asText().equals("intake.filed-elsewhere"))
        .findFirst()
        .orElseThrow();
    assertThat(fault.path("pointer").asText()).isEqualTo("/procedureCode");
    assertThat(fault.path("detail").asText()).contains("Cổng Dịch vụ công quốc gia");
  }

  @Test
  void opensACarriedDossierOnceAndFollowsItToItsEnd() {
    sandbox.disturbs("interlinked", "LOSE_REPLY", 1);
    var carrierCode = carries("3.000722");

    var dossier = followed(carrierCode);
    looksAgain();
    looksAgain();
    assertThat(followers(carrierCode)).hasSize(1);
    assertThat(dossier.state().path("procedureCode").asText()).isEqualTo("3.000722");

    says(carrierCode, 3, Map.of());
    eventually(dossier, 4);
    says(carrierCode, 2, Map.of());
    eventually(dossier, 5);
    says(carrierCode, 4, Map.of("soDinhDanh", "001326000901", "soDangKy", "15"));
    eventually(dossier, 10);

    assertThat(dossier.statuses()).containsSubsequence(1, 2, 4, 5, 4, 9);
    assertThat(fact(dossier, "personalId")).isEqualTo("001326000901");
    assertThat(fact(dossier, "carrierCode")).isEqualTo(carrierCode);
  }

  @Test
  void endsWithARefusalOfTheCarrier() {
    var carrierCode = carries("3.000722");
    var dossier = followed(carrierCode);

    says(carrierCode, 6, Map.of());

    eventually(dossier, 3);
  }

  @Test
  void leavesWhatItDoesNotObserve() {
    var carrierCode = carries("2.999999");

    looksAgain();
    looksAgain();

    assertThat(followers(carrierCode)).isEmpty();
  }

  private String carries(String procedureCode) {
    return door.post(
            "quantri",
            CARRIED,
            Map.of(
                "procedureCode",
                procedureCode,
                "module",
                "KS",
                "placeCode",
                "99001",
                "fields",
                Map.of(
                    "nksHoTen", "NGUYỄN THỊ <BÉ>",
                    "nksGioiTinh", "2",
                    "nksNgaySinh", "02.11.2026",
                    "meHoTen", "TRẦN THỊ MẪU",
                    "nycHoTen", "Nguyễn Văn Mẫu",
                    "nycSoGiayToTuyThan", "001090000001",
                    "nycSoDienThoai", "0901234567")))
        .expect(200)
        .json()
        .path("code")
        .asText();
  }

  private void says(String carrierCode, int status, Map<String, String> result) {
    door.send(
            "quantri",
            "PUT",
            CARRIED + "/" + carrierCode + "/status",
            Map.of("status", status, "note", "theo Bộ Tư pháp", "result", result))
        .expect(200);
  }

  private Filed followed(String carrierCode) {
    return new Filed(
        await("a dossier here for " + carrierCode)
            .pollInterval(Duration.ofSeconds(1))
            .until(
                () -> {
                  looksAgain();
                  return followers(carrierCode);
                },
                found -> !found.isEmpty())
            .get(0),
        door);
  }

  private void eventually(Filed dossier, int status) {
    await(dossier + " reaches " + status).pollInterval(Duration.ofSeconds(1)).untilAsserted(() -> {
      looksAgain();
      assertThat(dossier.status()).isEqualTo(status);
    });
  }

  /** Whoever moves the clock makes the application look at once. */
  private void looksAgain() {
    sandbox.movesClockBy(Duration.ofMinutes(++minutes));
  }

  private List<String> followers(String carrierCode) {
    return database
        .sql("select dossier_code from carried_dossier where carrier_code = ?")
        .param(carrierCode)
        .query(String.class)
        .list();
  }

  private String fact(Filed dossier, String name) {
    return database
        .sql("select value from dossier_fact where dossier_code = ? and name = ?")
        .params(dossier.code(), name)
        .query(String.class)
        .single();
  }
}
