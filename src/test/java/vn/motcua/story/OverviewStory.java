package vn.motcua.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static vn.motcua.story.Filing.birthRegistration;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the control room shows is what a count of the dossiers gives, for everybody within their own bounds. */
class OverviewStory extends ControlRoomScene {

  private static final String OVERVIEW = "/api/supervision/v1/overview?";
  private static final String DOSSIERS = "/api/supervision/v1/dossiers?size=500&";
  private static final String ALL = "true";
  private static final LocalDate TODAY = LocalDate.now(java.time.ZoneId.of("Asia/Ho_Chi_Minh"));

  private List<String> provinceOffices() {
    return database.sql("select code from office").query(String.class).list();
  }

  static Stream<Arguments> choices() {
    var month = TODAY.withDayOfMonth(1);
    var midst = "from=%s&to=%s".formatted(TODAY.minusDays(75), TODAY.minusDays(8));
    return Stream.of(
        arguments("giamsat", "", null, ALL, month, month.plusMonths(1).minusDays(1)),
        arguments("giamsat", midst, null, ALL, TODAY.minusDays(75), TODAY.minusDays(8)),
        arguments(
            "giamsat",
            midst + "&channel=POST",
            null,
            "channel = 'POST'",
            TODAY.minusDays(75),
            TODAY.minusDays(8)),
        arguments(
            "giamsat",
            midst + "&procedure=1.000894&office=H99.02",
            List.of("H99.02"),
            "procedure_code = '1.000894'",
            TODAY.minusDays(75),
            TODAY.minusDays(8)),
        arguments(
            "giamsat-songmau",
            midst,
            List.of("H99.01"),
            ALL,
            TODAY.minusDays(75),
            TODAY.minusDays(8)),
        arguments(
            "giamsat-hotich",
            midst,
            null,
            "field_code = 'G15-HT'",
            TODAY.minusDays(75),
            TODAY.minusDays(8)));
  }

  @ParameterizedTest
  @MethodSource("choices")
  void agreesWithACountOfTheDossiers(
      String who, String query, List<String> offices, String more, LocalDate from, LocalDate to) {
    var hand = new CountedByHand(database, offices == null ? provinceOffices() : offices, more);
    settled(() -> {
      var overview = door.get(who, OVERVIEW + query).expect(200).json();
      assertThat(overview.path("from").asText()).isEqualTo(from.toString());
      assertThat(overview.path("to").asText()).isEqualTo(to.toString());
      var asOf = OffsetDateTime.parse(overview.path("asOf").asText());
      var counted = hand.all(from, to, asOf);
      assertThat(shown(overview, counted)).isEqualTo(counted);
      assertThat(counted.get("/received")).isPositive();
      agreesWithItsParts(overview);
    });
  }

  private static Map<String, Long> shown(JsonNode overview, Map<String, Long> counted) {
    var shown = new TreeMap<String, Long>();
    counted.keySet().forEach(path -> shown.put(path, overview.at(path).asLong(-1)));
    return shown;
  }

  private static void agreesWithItsParts(JsonNode overview) {
    for (var part : List.of("byOffice", "byProcedure", "byField", "byChannel")) {
      assertThat(sum(overview.path(part), "/received"))
          .as(part)
          .isEqualTo(overview.path("received").asLong());
      assertThat(sum(overview.path(part), "/finished/late"))
          .as(part)
          .isEqualTo(overview.at("/finished/late").asLong());
    }
    for (var part : List.of("byOffice", "byTeam", "byField")) {
      assertThat(sum(overview.path(part), "/inProcess"))
          .as(part)
          .isEqualTo(overview.path("inProcess").asLong());
    }
    assertThat(sum(overview.path("trend"), "/received"))
        .isEqualTo(overview.path("received").asLong());
    assertThat(sum(overview.path("trend"), "/finished"))
        .isEqualTo(overview.at("/finished/total").asLong());
    assertThat(overview.path("onlineShare").asDouble())
        .isCloseTo(
            overview.path("online").asDouble() / overview.path("received").asDouble(),
            org.assertj.core.data.Offset.offset(0.0001));
  }

  private static long sum(JsonNode lines, String path) {
    return StreamSupport.stream(lines.spliterator(), false)
        .mapToLong(line -> line.at(path).asLong())
        .sum();
  }

  @ParameterizedTest
  @CsvSource({
    "LATE, /late",
    "DUE_TODAY, /dueToday",
    "AT_RISK, /atRisk",
    "OPEN, /inProcess",
    "PAUSED, /paused",
    "WAITING, /waiting",
    "RECEIVED, /received",
    "FINISHED, /finished/total",
    "FINISHED_EARLY, /finished/early",
    "FINISHED_ON_TIME, /finished/onTime",
    "FINISHED_LATE, /finished/late"
  })
  void listsAsManyAsItCounts(String timing, String path) {
    foretell();
    var query = "channel=ONLINE&from=%s&to=%s".formatted(TODAY.minusDays(70), TODAY);
    settled(() -> {
      var overview = door.get("giamsat", OVERVIEW + query).expect(200).json();
      var list = door.get("giamsat", DOSSIERS + query + "&timing=" + timing)
          .expect(200)
          .json();
      assertThat(list.path("total").asLong()).isEqualTo(overview.at(path).asLong());
      assertThat(list.path("items"))
          .hasSize((int) Math.min(500, overview.at(path).asLong()));
      assertThat(list.path("items"))
          .allMatch(item -> item.path("channel").asText().equals("ONLINE"));
    });
  }

  /** One of every office that is open, running and not late. */
  private void foretell() {
    measures.sumOpenAfter(() -> database
        .sql(
            """
            insert into dossier_forecast select distinct on (office_code) dossier_code, 0.8, due_at + interval '1 day', due_at::date + 1, '{}', now(), due_at
            from dossier_measure where finished_at is null and paused_since is null and due_at > now() + interval '1 hour'
              and channel = 'ONLINE' order by office_code, dossier_code on conflict do nothing""")
        .update());
  }

  @Test
  void readsAListPageByPage() {
    var query = "timing=RECEIVED&from=%s&to=%s".formatted(TODAY.minusDays(100), TODAY.minusDays(3));
    var path = "/api/supervision/v1/dossiers?size=40&" + query + "&page=";
    var codes = new ArrayList<String>();
    long total = 1;
    for (int page = 0; codes.size() < total; page++) {
      var answer = door.get("giamsat", path + page).expect(200).json();
      total = answer.path("total").asLong();
      assertThat(answer.path("items")).isNotEmpty();
      answer.path("items").forEach(item -> codes.add(item.path("code").asText()));
    }
    assertThat(codes).doesNotHaveDuplicates().hasSizeGreaterThan(300);
  }

  @Test
  void followsADossierOnItsWay() {
    var dossier = citizen.files(birthRegistration());
    settled(() -> assertThat(timingOf(dossier)).isEqualTo("WAITING"));
    reception.accepts(dossier);
    settled(() -> assertThat(timingOf(dossier)).isIn("ON_TIME", "NEAR"));
    examiner.proposes(dossier);
    chairman.approves(dossier);
    DossierAssert.assertThat(dossier).reaches(9);
    settled(() -> {
      var done = list(
          "giamsat",
          "size=200&procedure=1.001193&timing=FINISHED&from=%s&to=%s".formatted(TODAY, TODAY));
      assertThat(done).contains(dossier.code());
    });
  }

  private String timingOf(Filed dossier) {
    for (var timing : List.of("WAITING", "OPEN")) {
      for (var item : door.get("giamsat", DOSSIERS + "size=200&sort=-received&timing=" + timing)
          .json()
          .path("items")) {
        if (item.path("code").asText().equals(dossier.code())) {
          return item.path("timing").asText();
        }
      }
    }
    return "absent";
  }

  @Test
  void givesASupervisorOfOneCommuneNothingOfAnother() {
    var period = "from=%s&to=%s".formatted(TODAY.minusDays(120), TODAY);
    var overview = door.get("giamsat-songmau", OVERVIEW + period).expect(200).json();
    assertThat(overview.path("byOffice")).hasSize(1);
    assertThat(overview.at("/byOffice/0/code").asText()).isEqualTo("H99.01");
    for (var timing : List.of("OPEN", "RECEIVED", "FINISHED")) {
      assertThat(door.get("giamsat-songmau", DOSSIERS + period + "&timing=" + timing)
              .expect(200)
              .json()
              .path("items"))
          .isNotEmpty()
          .allMatch(item -> item.path("office").asText().equals("H99.01"));
    }
    for (var path : List.of(
        OVERVIEW,
        DOSSIERS,
        "/giam-sat?",
        "/giam-sat/ho-so?",
        "/giam-sat/man-hinh?",
        "/giam-sat/tong-quan.xlsx?",
        "/giam-sat/tong-quan.pdf?",
        "/giam-sat/ho-so.xlsx?")) {
      var foreign = door.get("giamsat-songmau", path + "office=H99.02");
      var absent = door.get("giamsat-songmau", path + "office=H99.77");
      assertThat(foreign.status()).as(path).isEqualTo(404);
      assertThat(absent.status()).as(path).isEqualTo(404);
      assertThat(foreign.text().replace("H99.02", "*"))
          .isEqualTo(absent.text().replace("H99.77", "*"));
    }
    var foreignCode = list("giamsat", "timing=OPEN&office=H99.02").get(0);
    var page = door.get("giamsat-songmau", "/giam-sat/ho-so/" + foreignCode);
    var nothing = door.get("giamsat-songmau", "/giam-sat/ho-so/H99.02-250101-9999");
    assertThat(page.status()).isEqualTo(404);
    assertThat(page.text().replace(foreignCode, "*"))
        .isEqualTo(nothing.text().replace("H99.02-250101-9999", "*"));
    assertThat(door.get("giamsat-songmau", "/giam-sat").expect(200).text())
        .doesNotContain("Núi Mẫu");
  }

  @Test
  void givesASupervisorOfAFieldOnlyThatField() {
    var period = "from=%s&to=%s".formatted(TODAY.minusDays(120), TODAY);
    var overview = door.get("giamsat-hotich", OVERVIEW + period).expect(200).json();
    assertThat(overview.path("byField")).hasSize(1);
    assertThat(overview.at("/byField/0/code").asText()).isEqualTo("G15-HT");
    assertThat(door.get("giamsat", OVERVIEW + period).json().path("byField")).hasSizeGreaterThan(1);
    door.get("giamsat-hotich", OVERVIEW + "procedure=1.012575").expect(404);
    var motorbike = list("giamsat", "timing=OPEN&procedure=1.012575").get(0);
    door.get("giamsat-hotich", "/giam-sat/ho-so/" + motorbike).expect(404);
    assertThat(door.get("giamsat-hotich", "/giam-sat").expect(200).text())
        .doesNotContain("1.012575");
  }

  @Test
  void namesNoCitizenAndNoOfficer() {
    var code = list(
            "giamsat", "timing=FINISHED&from=%s&to=%s".formatted(TODAY.minusDays(60), TODAY))
        .get(0);
    for (var path : List.of(
        "/giam-sat",
        "/giam-sat/ho-so?timing=OPEN",
        "/giam-sat/ho-so/" + code,
        "/giam-sat/man-hinh",
        DOSSIERS + "timing=OPEN")) {
      assertThat(door.get("giamsat", path).expect(200).text())
          .as(path)
          .doesNotContain(MadeDossiers.APPLICANT)
          .doesNotContain("Lê Văn Chuyên");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "from=abc, supervision.period-invalid",
    "from=2026-11-30&to=2026-11-01, supervision.period-invalid",
    "from=2010-01-01&to=2026-11-01, supervision.period-too-long",
    "from=%2B999999999-01-01, supervision.period-invalid",
    "channel=PIGEON, supervision.filter-unknown",
    "team=CITIZEN, supervision.filter-unknown",
    "unit=year, supervision.filter-unknown"
  })
  void refusesWhatMakesNoSense(String query, String code) {
    door.get("giamsat", OVERVIEW + query).expect(422, code);
    assertThat(door.get("giamsat", "/giam-sat?" + query).expect(422).text())
        .contains("Không xem được");
  }

  private List<String> list(String who, String query) {
    var codes = new ArrayList<String>();
    door.get(who, DOSSIERS + query)
        .expect(200)
        .json()
        .path("items")
        .forEach(item -> codes.add(item.path("code").asText()));
    return codes;
  }

  /** Figures follow an event within seconds. */
  private void settled(org.awaitility.core.ThrowingRunnable assertion) {
    Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
      measures.catchUp();
      assertion.run();
    });
  }
}
