package vn.motcua.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.motcua.story.Filing.birthRegistration;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.supervision.measure.Measures;

/** What other systems read: figures that equal the tables, only of the account's own offices, again only when they changed. */
class FeedStory extends StoryScene {

  private static final String FEED = "/api/supervision/v1/feed";
  private static final Pattern METRIC = Pattern.compile("\\bmotcua_[a-z_]+");

  @Autowired
  Measures measures;

  private Filed dossier;

  @BeforeEach
  void aDossier() {
    dossier = filedAndAccepted(birthRegistration());
    measures.catchUp();
  }

  @Test
  void givesTheSumsByDayOnwards() {
    var answer = door.get(
            "ioc", FEED + "/offices?since=" + LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")))
        .expect(200);
    var received = StreamSupport.stream(answer.json().path("items").spliterator(), false)
        .filter(one -> one.path("officeCode").asText().equals("H99.01"))
        .mapToLong(one -> one.path("received").asLong())
        .sum();

    assertThat(received)
        .isEqualTo(
            countToday(
                "select count(*) from dossier_measure where office_code = 'H99.01' and (received_at at time zone 'Asia/Ho_Chi_Minh')::date = ?"));
    assertThat(answer.json().path("next").asText())
        .isEqualTo(LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")).toString());
    var first = door.get("ioc", FEED + "/offices?since=2020-01-01").expect(200).json();
    assertThat(first.path("until").asText()).isEqualTo("2020-04-01");
    assertThat(first.path("next").asText()).isEqualTo("2020-04-02");
  }

  @Test
  void saysWhenNothingHasChanged() {
    var path = FEED + "/offices?since=2026-01-01";
    var tag = door.get("ioc", path).expect(200).header("ETag");

    assertThat(tag).isNotEmpty();
    assertThat(door.send("ioc", "GET", path, null, "If-None-Match", tag).status())
        .isEqualTo(304);
    assertThat(door.send("ioc", "GET", path, null, "If-None-Match", "\"old\"").status())
        .isEqualTo(200);
  }

  @Test
  void givesWhatLiesOpenNow() {
    var now = door.get("ioc", FEED + "/now").expect(200).json().path("items");
    var own = StreamSupport.stream(now.spliterator(), false)
        .filter(one -> one.path("officeCode").asText().equals("H99.01"))
        .findFirst()
        .orElseThrow();

    assertThat(own.path("open").asLong())
        .isEqualTo(
            count(
                "select count(*) from dossier_measure where office_code = 'H99.01' and finished_at is null and received_at is not null"))
        .isPositive();
  }

  @Test
  void givesProceduresWithTheirLimits() {
    var all = door.get("ioc", FEED + "/procedures").expect(200).json().path("items");
    var birth = StreamSupport.stream(all.spliterator(), false)
        .filter(one -> one.path("code").asText().equals("1.001193"))
        .findFirst()
        .orElseThrow();

    assertThat(birth.path("unit").asText()).isEqualTo("SAME_DAY");
    assertThat(birth.path("open").asLong()).isPositive();
    assertThat(StreamSupport.stream(
                door.get("giamsat-hotich", FEED + "/procedures")
                    .expect(200)
                    .json()
                    .path("items")
                    .spliterator(),
                false)
            .map(one -> one.path("fieldCode").asText())
            .collect(Collectors.toSet()))
        .containsExactly("G15-HT");
  }

  @Test
  void keepsOneCommuneFromAnother() {
    for (var path : Set.of("/offices", "/now")) {
      var seen = door.get("giamsat-songmau", FEED + path).expect(200).json().path("items");
      assertThat(seen).allMatch(one -> one.path("officeCode").asText().equals("H99.01"));
      door.get("giamsat-songmau", FEED + path + "?office=H99.02")
          .expect(404, "supervision.office-unknown");
      door.get("giamsat-songmau", FEED + path + "?office=H77.99")
          .expect(404, "supervision.office-unknown");
    }
    door.get("ioc", "/api/supervision/v1/escalations").expect(403);
    door.get("ioc", "/giam-sat/so-do").expect(403);
  }

  @Test
  void exportsEveryMetricTheDashboardAndTheRulesName() throws IOException {
    var named = new TreeSet<String>();
    for (var file : Set.of("grafana-dashboard.json", "alert-rules.yaml")) {
      var text = Files.readString(Path.of("docs/operations", file));
      METRIC.matcher(text).results().forEach(one -> named.add(one.group()));
    }
    assertThat(named).hasSizeGreaterThan(10);

    var scraped = await()
        .until(
            () -> door.get("quantri", "/actuator/prometheus").expect(200).text(),
            text -> text.contains("motcua_dossiers_open{"));
    assertThat(named)
        .allSatisfy(name -> assertThat(scraped).containsPattern("(?m)^" + name + "(\\{| )"));
    assertThat(scraped).contains("motcua_dossiers_open{office=\"H99.01\"}");
    assertThat(scraped
            .lines()
            .filter(line -> line.startsWith("motcua_dossiers_open{"))
            .count())
        .isEqualTo(count("select count(*) from office"));
  }

  @Test
  void bringsADashboardAndRulesThatCanBeRead() throws IOException {
    var dashboard =
        Door.JSON.readTree(Files.readString(Path.of("docs/operations/grafana-dashboard.json")));
    assertThat(dashboard.path("__inputs").get(0).path("type").asText()).isEqualTo("datasource");
    assertThat(dashboard.path("panels")).hasSizeGreaterThanOrEqualTo(8).allSatisfy(panel -> {
      assertThat(panel.path("title").asText()).isNotBlank();
      assertThat(panel.path("gridPos").path("w").asInt()).isPositive();
      assertThat(panel.path("targets"))
          .allMatch(one -> !one.path("expr").asText().isBlank());
    });
    var rules =
        new YAMLMapper().readTree(Files.readString(Path.of("docs/operations/alert-rules.yaml")));
    assertThat(rules.path("groups").get(0).path("rules"))
        .hasSizeGreaterThanOrEqualTo(6)
        .allSatisfy(rule -> {
          assertThat(rule.path("alert").asText()).isNotBlank();
          assertThat(rule.path("annotations").path("summary").asText()).isNotBlank();
        });
  }

  private long countToday(String sql) {
    return database
        .sql(sql)
        .param(LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")))
        .query(Long.class)
        .single();
  }

  private long count(String sql) {
    return database.sql(sql).query(Long.class).single();
  }
}
