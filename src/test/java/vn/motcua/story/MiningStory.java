package vn.motcua.story;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.story.Filing.birthRegistration;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import vn.motcua.supervision.measure.Measures;

/** Event logs that other programs can mine: complete, well formed, and without anybody's name. */
class MiningStory extends StoryScene {

  private static final String EVENTS =
      """
      with m as (select dossier_code from dossier_measure where (received_at at time zone 'Asia/Ho_Chi_Minh')::date = ?)
      select (select count(*) from dossier_entry join m using (dossier_code))
        + (select count(*) + count(claimed_at) + count(ended_at) from processing_step join m using (dossier_code))""";

  private static final Set<String> ATTRIBUTES = Set.of(
      "concept:name",
      "time:timestamp",
      "lifecycle:transition",
      "concept:instance",
      "org:resource",
      "org:role",
      "org:group",
      "outcome");

  @Autowired
  Measures measures;

  private Filed dossier;

  @BeforeEach
  void aDossierWithSomeHistory() {
    dossier = filedAndAccepted(birthRegistration());
    examiner.proposes(dossier);
    measures.catchUp();
  }

  @Test
  void givesObjectsAndEventsThatPointAtOneAnother() {
    var log = door.get("ioc", path("events.ocel.json")).expect(200).json();

    var kinds = names(log.path("objectTypes"));
    assertThat(kinds).containsExactlyInAnyOrder("dossier", "office", "procedure", "step");
    var objects = new HashMap<String, String>();
    log.path("objects").forEach(one -> assertThat(
            objects.put(one.path("id").asText(), one.path("type").asText()))
        .as("one id, one object")
        .isNull());
    assertThat(kinds).containsAll(objects.values());
    log.path("objects").forEach(one -> {
      one.path("attributes").forEach(it -> OffsetDateTime.parse(it.path("time").asText()));
      one.path("relationships")
          .forEach(it -> assertThat(objects).containsKey(it.path("objectId").asText()));
    });
    var types = names(log.path("eventTypes"));
    var ids = new HashSet<String>();
    log.path("events").forEach(one -> {
      assertThat(ids.add(one.path("id").asText())).isTrue();
      assertThat(types).contains(one.path("type").asText());
      OffsetDateTime.parse(one.path("time").asText());
      assertThat(one.path("relationships"))
          .isNotEmpty()
          .allMatch(it ->
              objects.containsKey(it.path("objectId").asText()) && it.hasNonNull("qualifier"));
    });
    assertThat(log.path("events")).hasSize((int) events());
    assertThat(objects.values().stream().filter("dossier"::equals).count()).isEqualTo(dossiers());
    assertThat(objects).containsEntry(dossier.code(), "dossier");
  }

  @Test
  void givesATracePerDossierInTheOrderOfTime() throws Exception {
    var answer = door.get("giamsat", path("events.xes")).expect(200);
    var log = DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(answer.body()))
        .getDocumentElement();

    assertThat(log.getAttribute("xes.version")).isEqualTo("1849-2023");
    assertThat(elements(log.getElementsByTagName("extension")).stream()
            .map(one -> one.getAttribute("prefix")))
        .containsExactlyInAnyOrder("concept", "time", "lifecycle", "org");
    var traces = elements(log.getElementsByTagName("trace"));
    assertThat(traces).hasSize((int) dossiers());
    assertThat(traces.stream().map(one -> value(one, "concept:name")))
        .contains(dossier.code())
        .doesNotHaveDuplicates();
    long all = 0;
    for (var trace : traces) {
      OffsetDateTime before = null;
      for (var event : elements(trace.getElementsByTagName("event"))) {
        elements(event.getChildNodes())
            .forEach(one -> assertThat(ATTRIBUTES).contains(one.getAttribute("key")));
        assertThat(value(event, "lifecycle:transition")).isIn("schedule", "start", "complete");
        var at = OffsetDateTime.parse(value(event, "time:timestamp"));
        assertThat(before == null || !at.isBefore(before)).isTrue();
        before = at;
        all++;
      }
    }
    assertThat(all).isEqualTo(events());
  }

  @Test
  void namesNobody() {
    var first = door.get("ioc", path("events.ocel.json")).expect(200).text();
    var second = door.get("ioc", path("events.xes")).expect(200).text();

    for (var text : List.of(first, second)) {
      assertThat(text)
          .doesNotContain(
              "chuyenvien", "tiepnhan", "Nguyễn Văn Mẫu", "001090000001", "Lê Văn Chuyên");
      assertThat(text).contains("officer-");
    }
    var pseudonyms = java.util.regex.Pattern.compile("officer-[0-9a-f]{12}");
    var one = pseudonyms.matcher(first).results().map(it -> it.group()).collect(Collectors.toSet());
    var other =
        pseudonyms.matcher(second).results().map(it -> it.group()).collect(Collectors.toSet());
    assertThat(one)
        .as("another export, other names")
        .isNotEmpty()
        .doesNotContainAnyElementsOf(other);
  }

  @Test
  void takesAMonthAtMostAndOnlyOwnOffices() {
    var feed = "/api/supervision/v1/feed/events.xes";
    door.get("ioc", feed).expect(422, "supervision.period-missing");
    door.get("ioc", feed + "?from=2026-01-01&to=2026-01-31").expect(200);
    door.get("ioc", feed + "?from=2026-01-01&to=2026-02-01")
        .expect(422, "supervision.days-too-many");
    door.get("giamsat-songmau", path("events.xes") + "&office=H99.02")
        .expect(404, "supervision.office-unknown");
    assertThat(door.get("giamsat-songmau", path("events.xes")).expect(200).text())
        .doesNotContain("H99.02-");
    door.get("chuyenvien", path("events.xes")).expect(403);
  }

  private static String path(String file) {
    var today = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));
    return "/api/supervision/v1/feed/" + file + "?from=" + today + "&to=" + today;
  }

  private long events() {
    return database
        .sql(EVENTS)
        .param(LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")))
        .query(Long.class)
        .single();
  }

  private long dossiers() {
    return database
        .sql(
            "select count(*) from dossier_measure where (received_at at time zone 'Asia/Ho_Chi_Minh')::date = ?")
        .param(LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")))
        .query(Long.class)
        .single();
  }

  private static Set<String> names(JsonNode types) {
    return StreamSupport.stream(types.spliterator(), false)
        .map(one -> one.path("name").asText())
        .collect(Collectors.toSet());
  }

  private static List<Element> elements(NodeList list) {
    return java.util.stream.IntStream.range(0, list.getLength())
        .mapToObj(list::item)
        .filter(Element.class::isInstance)
        .map(Element.class::cast)
        .toList();
  }

  private static String value(Element parent, String key) {
    return elements(parent.getChildNodes()).stream()
        .filter(one -> one.getAttribute("key").equals(key))
        .map(one -> one.getAttribute("value"))
        .findFirst()
        .orElse(null);
  }
}
