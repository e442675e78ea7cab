package vn.motcua.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.motcua.story.Filing.birthRegistration;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Index 766 and the targets, as supervisors come to them. */
class IndexStory extends FiguresScene {

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

  private static JsonNode metric(JsonNode index, String code) {
    return StreamSupport.stream(index.path("groups").spliterator(), false)
        .flatMap(group -> StreamSupport.stream(group.path("metrics").spliterator(), false))
        .filter(metric -> metric.path("code").asText().equals(code))
        .findFirst()
        .orElseThrow();
  }
}
