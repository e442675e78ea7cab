package vn.motcua.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.motcua.story.Filing.birthRegistration;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Statutory reports: printed, closed, sent, and the register of the own office. */
class StatutoryReportStory extends FiguresScene {

  @Test
  void printsTheReportsOfAPeriodThatAddUp() throws Exception {
    approved(birthRegistration());
    measures.catchUp();

    var text = pdf(door.get(COMMUNE, API + "/reports/06a.pdf?period=" + month).expect(200));
    assertThat(text)
        .contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "II.06a/VPCP/KSTT", "Hộ tịch", "chưa chốt");
    assertThat(
            pdf(door.get(COMMUNE, API + "/reports/07a-btp.pdf?period=2026-Q4").expect(200)))
        .contains("07a/BTP", "quý IV/2026");
    var sheet = door.get(PROVINCE, API + "/reports/06a.xlsx?period=" + month).expect(200);
    assertThat(sheet.text()).startsWith("PK");
    door.get(PROVINCE, API + "/reports/06z.pdf").expect(404, "supervision.report-unknown");
    door.get(PROVINCE, API + "/reports/06a.pdf?period=2031-01")
        .expect(422, "supervision.period-not-begun");
  }

  @Test
  void closesAPeriodOnceAndSendsItAndFindsWhatCameLate() throws Exception {
    var period = "2026-05";
    var path = API + "/reports/06a/closings";
    sandbox.disturbs("national-reports", "LOSE_REPLY", 1);

    var closed = door.post(COMMUNE, path, Map.of("period", period, "office", "H99.01"))
        .expect(201)
        .json();
    door.post(COMMUNE, path, Map.of("period", period)).expect(409, "supervision.period-closed");
    await()
        .untilAsserted(() ->
            assertThat(closing(path, period, 0).path("sending").asText()).isEqualTo("RECEIVED"));
    var receipt = closing(path, period, 0).path("receipt").asText();
    assertThat(door.get("quantri", "/sandbox/v1/national-reports/effects").json())
        .as("taken once though the first answer was lost")
        .filteredOn(held -> held.path("receipt").asText().equals(receipt))
        .singleElement()
        .satisfies(held -> assertThat(held.at("/submission/hash").asText())
            .isEqualTo(closed.path("hash").asText()));
    var signed = door.get(
            COMMUNE, API + "/reports/closings/" + closed.path("id").asLong() + ".pdf")
        .expect(200);
    assertThat(signed.text()).contains("/ByteRange", "ETSI.CAdES.detached");
    assertThat(pdf(signed)).contains("Số liệu đã chốt");

    var late = filedAndAccepted(birthRegistration());
    moveAcceptance(late, OffsetDateTime.parse("2026-05-12T09:00:00+07:00"));
    assertThat(page("/giam-sat/bao-cao?period=" + period)).contains("khác số đã chốt", receipt);

    door.post(
            COMMUNE,
            path,
            Map.of("period", period, "replaces", closed.path("id").asLong()))
        .expect(422, "supervision.correction-without-reason");
    door.post(
            COMMUNE,
            path,
            Map.of(
                "period",
                period,
                "replaces",
                closed.path("id").asLong(),
                "reason",
                "Hồ sơ nhập muộn"))
        .expect(201);
    assertThat(page("/giam-sat/bao-cao?period=" + period))
        .contains("mọi ô bằng số đã chốt", "Hồ sơ nhập muộn");
    moveAcceptance(late, OffsetDateTime.now(ZONE));
  }

  @Test
  void showsAReportThatCouldNotBeSentAsWaiting() {
    sandbox.disturbs("national-reports", "DOWN");
    var path = API + "/reports/07a-btp/closings";

    door.post(PROVINCE, path, Map.of("period", "2026-04", "office", "H99.02")).expect(201);

    assertThat(door.get(PROVINCE, "/giam-sat/bao-cao?report=07a-btp&office=H99.02&period=2026-04")
            .text())
        .contains("đang chờ gửi");
    sandbox.heals("national-reports");
  }

  @Test
  void printsTheRegisterOfTheOwnOfficeAndLogsEachLook() throws Exception {
    var dossier = filedAndAccepted(birthRegistration().applicant("fullName", "Nguyễn Văn Sổ"));
    measures.catchUp();

    assertThat(pdf(
            door.get(COMMUNE, API + "/reports/so-theo-doi.pdf?period=" + month).expect(200)))
        .contains("SỔ THEO DÕI HỒ SƠ", dossier.code());
    assertThat(database
            .sql("select actor from audit_entry where stream = ? and payload::text like '%register "
                + month + "%'")
            .param(dossier.code())
            .query(String.class)
            .list())
        .containsExactly(COMMUNE);
    door.get(PROVINCE, API + "/reports/so-theo-doi.pdf?office=H99.01&period=" + month)
        .expect(403, "supervision.register-own-office-only");
  }

  @Test
  void reportsWhatWasDecidedUnderADelegation() throws Exception {
    submit(
            COMMUNE,
            "/giam-sat/uy-quyen",
            "office=H99.01&delegator=chuyenvien&delegate=lanhdao&number=07/QD-UBND"
                + "&procedure=1.001193&decidedOn=2026-01-05&from=2026-01-06&to=")
        .expect(302);
    var dossier = approved(birthRegistration());

    assertThat(page("/giam-sat/uy-quyen?period=" + month))
        .contains("07/QD-UBND", dossier.code(), "Phê duyệt", "Phạm Hữu Lãnh");
    assertThat(pdf(
            door.get(COMMUNE, "/giam-sat/uy-quyen/bao-cao.pdf?period=" + month).expect(200)))
        .contains(dossier.code());
    submit(
            COMMUNE,
            "/giam-sat/uy-quyen",
            "office=H99.01&delegator=lanhdao&delegate=lanhdao&number=1"
                + "&decidedOn=2026-01-05&from=2026-01-06")
        .expect(302);
    assertThat(database
            .sql("select count(*) from delegation where delegator = delegate")
            .query(Long.class)
            .single())
        .isZero();
    long id = database.sql("select max(id) from delegation").query(Long.class).single();
    submit(COMMUNE, "/giam-sat/uy-quyen/" + id + "/ket-thuc", "office=H99.01").expect(302);
    var after = approved(birthRegistration());
    assertThat(page("/giam-sat/uy-quyen?period=" + month))
        .contains(dossier.code())
        .doesNotContain(after.code());
  }

  /** As if it had been entered late. */
  private void moveAcceptance(Filed dossier, OffsetDateTime at) {
    database
        .sql("update dossier set accepted_at = ? where code = ?")
        .params(at, dossier.code())
        .update();
    database
        .sql("insert into measure_due (dossier_code) values (?)")
        .param(dossier.code())
        .update();
    measures.catchUp();
  }

  private JsonNode closing(String path, String period, int at) {
    return door.get(COMMUNE, path + "?period=" + period).expect(200).json().path(at);
  }
}
