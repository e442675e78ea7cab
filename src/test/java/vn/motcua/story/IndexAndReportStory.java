package vn.motcua.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.motcua.story.Filing.birthRegistration;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.supervision.measure.Measures;

/** Index 766, statutory reports, targets and delegations, as supervisors come to them. */
class IndexAndReportStory extends StoryScene {

  private static final String API = "/api/supervision/v1";
  private static final String PROVINCE = "giamsat";
  private static final String COMMUNE = "giamsat-songmau";
  private static final String CIVIL_STATUS = "giamsat-hotich";
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  @Autowired
  Measures measures;

  private String month;

  @BeforeEach
  void thisMonth() {
    month = YearMonth.now(ZONE).toString();
  }

  /** Where no other story has been. */
  private Filing inAMonthOfItsOwn() {
    sandbox.movesClockTo(OffsetDateTime.parse("2027-08-03T09:00:00+07:00"));
    month = "2027-08";
    return birthRegistration().bornOn(LocalDate.of(2027, 7, 20));
  }

  @Test
  void scoresTheIndexFromTheDossiersOfTheOffice() {
    var done = approved(inAMonthOfItsOwn());
    await().untilAsserted(() -> assertThat(done.status()).isEqualTo(9));
    measures.catchUp();

    var index = door.get(PROVINCE, API + "/index-766?office=H99.01&period=" + month)
        .expect(200)
        .json();

    for (var metric : Map.of(
            "3.x",
            "d.channel in ('ONLINE', 'INTERLINKED')",
            "4.1",
            "exists (select from document t where t.dossier_code = d.code and t.signed_by is not null"
                + " and t.template in ('birth-certificate', 'birth-extract'))")
        .entrySet()) {
      assertThat(metric(index, metric.getKey()).path("numerator").asLong())
          .as(metric.getKey())
          .isGreaterThanOrEqualTo(birthsOfTheMonth(metric.getValue()))
          .isPositive();
    }
    assertThat(metric(index, "4.2").path("denominator").asLong())
        .isEqualTo(received("H99.01"))
        .isPositive();
    assertThat(metric(index, "1.1").path("source").asText()).isEqualTo("MISSING");
    assertThat(index.path("outOf").asDouble()).isLessThan(100);
  }

  @Test
  void leadsFromEachFigureToAsManyDossiers() {
    var dossier = filedAndAccepted(inAMonthOfItsOwn());
    measures.catchUp();

    // registers of other stories may still answer, and then a dossier is measured anew
    await().untilAsserted(() -> {
      var index =
          door.get(COMMUNE, API + "/index-766?period=" + month).expect(200).json();
      for (var code : new String[] {"2.1", "3.x", "3.3", "4.1", "4.2", "4.5b"}) {
        var figure = metric(index, code);
        assertThat(listed(code, "numerator"))
            .as(code)
            .isEqualTo(figure.path("numerator").asLong());
        assertThat(listed(code, "missing"))
            .as(code)
            .isEqualTo(
                figure.path("denominator").asLong() - figure.path("numerator").asLong());
      }
    });
    assertThat(door.get(COMMUNE, "/giam-sat/chi-so-766/4.1?set=missing&period=" + month)
            .text())
        .contains(dossier.code());
    door.get(COMMUNE, "/giam-sat/chi-so-766/1.1?period=" + month).expect(404);
  }

  @Test
  void takesFiguresThatAreEnteredAndSaysSo() {
    submit(
            PROVINCE,
            "/giam-sat/chi-so-766",
            "office=H99.02&period=2025-02&metric=1.1&numerator=19&denominator=20&source=CSDL")
        .expect(302);
    submit(
            PROVINCE,
            "/giam-sat/chi-so-766",
            "office=H99.02&period=2025-02&metric=2.1&numerator=19&denominator=20&source=CSDL")
        .expect(302);

    var index = door.get(PROVINCE, API + "/index-766?office=H99.02&period=2025-02")
        .expect(200)
        .json();
    assertThat(metric(index, "1.1").path("points").asDouble()).isEqualTo(5.70);
    assertThat(metric(index, "1.1").path("source").asText()).isEqualTo("ENTERED");
    assertThat(metric(index, "2.1").path("source").asText()).isEqualTo("DOSSIERS");
    assertThat(metric(index, "2.1").path("points").isNull()).isTrue();
    assertThat(door.get(PROVINCE, "/giam-sat/chi-so-766?office=H99.02&period=2025-02")
            .expect(200)
            .text())
        .contains("nhập tay", "CSDL", "chưa có số liệu");
  }

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
  void givesACommuneNothingOfAnother() {
    var foreign = door.post(
            PROVINCE,
            API + "/reports/06a/closings",
            Map.of("period", "2026-03", "office", "H99.02"))
        .expect(201)
        .json()
        .path("id")
        .asLong();

    for (var path : new String[] {
      API + "/index-766?office=H99.02",
      API + "/reports/06a.pdf?office=H99.02",
      API + "/reports/06a.xlsx?office=H99.02",
      API + "/reports/06a/closings?office=H99.02&period=2026-03",
      "/giam-sat/chi-so-766?office=H99.02",
      "/giam-sat/chi-so-766/2.1?office=H99.02",
      "/giam-sat/bao-cao?office=H99.02",
      "/giam-sat/chi-tieu?office=H99.02",
      "/giam-sat/uy-quyen?office=H99.02"
    }) {
      var other = door.get(COMMUNE, path).expect(404);
      var absent = door.get(COMMUNE, path.replace("H99.02", "H77.02")).expect(404);
      assertThat(other.text().replace("H99.02", "*"))
          .isEqualTo(absent.text().replace("H77.02", "*"));
    }
    door.get(COMMUNE, API + "/reports/closings/" + foreign + ".pdf").expect(404);
    door.post(
            COMMUNE, API + "/reports/06a/closings", Map.of("period", "2026-02", "office", "H99.02"))
        .expect(404, "supervision.office-unknown");
    submit(
            COMMUNE,
            "/giam-sat/chi-tieu",
            "office=H99.02&metric=online_share&value=1&from=2030-01-01")
        .expect(404);
    submit(
            COMMUNE,
            "/giam-sat/chi-so-766",
            "office=H99.02&period=2026-08&metric=1.1&numerator=1&denominator=1&source=x")
        .expect(404);
  }

  @Test
  void showsASupervisorOfAFieldThatFieldOnly() throws Exception {
    measures.catchUp();

    assertThat(
            pdf(door.get(CIVIL_STATUS, API + "/reports/06a.pdf?period=" + month).expect(200)))
        .doesNotContain("Đất đai", "lái xe");
    door.post(
            CIVIL_STATUS,
            API + "/reports/06a/closings",
            Map.of("period", "2026-01", "office", "H99"))
        .expect(403, "supervision.closing-needs-all-fields");
    assertThat(page("/giam-sat/bao-cao", CIVIL_STATUS)).contains("chỉ giám sát một số lĩnh vực");
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
  void setsTargetsThatHoldBelowTheirOffice() {
    submit(
            PROVINCE,
            "/giam-sat/chi-tieu",
            "office=H99&metric=e_result_share&value=12,5&from=" + month + "-01")
        .expect(302);

    assertThat(page("/giam-sat/chi-tieu")).contains("chỉ tiêu 12,5 % (cấp trên)");
    submit(
            COMMUNE,
            "/giam-sat/chi-tieu",
            "office=H99.01&metric=e_result_share&value=70&from=" + month + "-01")
        .expect(302);
    assertThat(page("/giam-sat/chi-tieu")).contains("chỉ tiêu 70 %").contains("Cao Văn Soát");
    submit(
            COMMUNE,
            "/giam-sat/chi-tieu",
            "office=H99.01&metric=e_result_share&value=170&from=2030-01-01")
        .expect(302);
    assertThat(page("/giam-sat/chi-tieu")).doesNotContain("170");
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

  private long listed(String metric, String set) {
    var page = door.get(
            COMMUNE, "/giam-sat/chi-so-766/" + metric + "?set=" + set + "&period=" + month)
        .expect(200)
        .text();
    var total = page.replaceAll("(?s).*<strong>([\\d.]+)</strong> hồ sơ.*", "$1");
    return Long.parseLong(total.replace(".", ""));
  }

  private long birthsOfTheMonth(String condition) {
    return count("H99.01", "d.procedure_code = '1.001193' and " + condition);
  }

  private long received(String office) {
    return count(office, "true");
  }

  private long count(String office, String condition) {
    return database
        .sql(
            "select count(*) from dossier d join supervised_procedure p using (procedure_code, procedure_version)"
                + " where not p.internal and d.handling_office = ? and d.accepted_at >= ? and "
                + condition)
        .params(office, YearMonth.parse(month).atDay(1).atStartOfDay(ZONE).toOffsetDateTime())
        .query(Long.class)
        .single();
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

  private String page(String path) {
    return page(path, COMMUNE);
  }

  private String page(String path, String who) {
    return door.get(who, path).expect(200).text();
  }

  private Answer submit(String who, String path, String form) {
    return door.send(who, "POST", path, form.replace(" ", "+"), "Content-Type", FORM);
  }

  private static JsonNode metric(JsonNode index, String code) {
    return StreamSupport.stream(index.path("groups").spliterator(), false)
        .flatMap(group -> StreamSupport.stream(group.path("metrics").spliterator(), false))
        .filter(metric -> metric.path("code").asText().equals(code))
        .findFirst()
        .orElseThrow();
  }

  private static String pdf(Answer answer) throws Exception {
    try (var document = Loader.loadPDF(answer.body())) {
      return new PDFTextStripper().getText(document);
    }
  }
}
