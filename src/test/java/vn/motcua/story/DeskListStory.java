package vn.motcua.story;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.story.Filing.birthRegistration;
import static vn.motcua.story.OfficerAtDesk.EXAMINE;
import static vn.motcua.story.OfficerAtDesk.RECEIVE;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Finding one's work: views with counts, search, order, unread marks; and passing it on. */
class DeskListStory extends StoryScene {

  private static final String TASKS = "/api/desk/v1/tasks";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "duong thi quy",
        "DƯƠNG THỊ QUÝ",
        "quy duong",
        "0987 654 321",
        "+84987654321",
        "098765",
        "001190000077",
        "1190000077",
        "thị  qu"
      })
  void findsATaskByWhatTheOfficerKnows(String words) {
    var dossier = citizen.files(birthRegistration()
        .applicant("fullName", "Dương Thị Quý")
        .applicant("phone", "0987654321")
        .applicant("personalId", "001190000077"));
    reception.task(dossier, RECEIVE);

    assertThat(codes("tiepnhan", "group", words)).contains(dossier.code());
    assertThat(codes("tiepnhan2", "group", words)).doesNotContain(dossier.code());
  }

  @Test
  void findsATaskByAPartOfItsCodeAndNothingByWildcards() {
    var dossier = citizen.files(birthRegistration());
    reception.task(dossier, RECEIVE);
    var part = dossier.code().substring(4).toLowerCase();

    assertThat(codes("tiepnhan", "group", part)).containsExactly(dossier.code());
    for (var nothing : List.of("%", "_______", "\\", "%%%%", "' or 1=1 --", "khong-co-ai")) {
      assertThat(codes("tiepnhan", "group", nothing)).as(nothing).isEmpty();
    }
  }

  @Test
  void countsEveryViewAsTheListsHaveThem() {
    var before = counts("chuyenvien", "");
    var dossier = filedAndAccepted(birthRegistration());
    var task = examiner.task(dossier, EXAMINE);
    var waiting = counts("chuyenvien", "");
    examiner.claims(task).expect(204);
    var taken = counts("chuyenvien", "");
    var due = OffsetDateTime.parse(
        examiner.looksAtTask(task).expect(200).json().path("dueAt").asText());
    sandbox.movesClockTo(due.minusMinutes(30));

    assertThat(codes("chuyenvien", "near", dossier.code())).containsExactly(dossier.code());
    assertThat(codes("chuyenvien", "late", dossier.code())).isEmpty();
    sandbox.movesClockTo(due.plusMinutes(1));
    assertThat(codes("chuyenvien", "near", dossier.code())).isEmpty();
    assertThat(codes("chuyenvien", "late", dossier.code())).containsExactly(dossier.code());
    assertThat(counts("chuyenvien", dossier.code()).path("late").asInt()).isEqualTo(1);
    assertThat(waiting.path("group").asInt()).isEqualTo(before.path("group").asInt() + 1);
    assertThat(taken.path("group").asInt()).isEqualTo(before.path("group").asInt());
    assertThat(taken.path("mine").asInt()).isEqualTo(before.path("mine").asInt() + 1);
    door.get("chuyenvien", TASKS + "?view=all").expect(422, "workflow.view-unknown");
  }

  @Test
  void sortsByNameByCodeAndBack() {
    var family = "Nhóm" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
    for (var name : List.of("Bình", "Ánh", "Đức", "Cường")) {
      reception.task(
          citizen.files(birthRegistration().applicant("fullName", name + " " + family)), RECEIVE);
    }

    assertThat(names(family, "name")).containsExactly("Ánh", "Bình", "Cường", "Đức");
    assertThat(names(family, "-name")).containsExactly("Đức", "Cường", "Bình", "Ánh");
    assertThat(names(family, "code")).containsExactly("Bình", "Ánh", "Đức", "Cường");
    assertThat(names(family, "-received")).hasSize(4);
    assertThat(names(family, "procedure")).hasSize(4);
    door.get("tiepnhan", TASKS + "?sort=applicant_name;--").expect(422, "desk.order-unknown");
  }

  private List<String> names(String family, String sort) {
    return list("tiepnhan", "group", family, "&sort=" + sort)
        .path("items")
        .findValuesAsText("applicantName")
        .stream()
        .map(name -> name.replace(" " + family, ""))
        .toList();
  }

  @Test
  void marksAsUnreadWhatHasChangedSinceTheOfficerLookedAtIt() {
    var dossier = citizen.files(birthRegistration());
    reception.task(dossier, RECEIVE);
    var colleague = newOfficer("tiepnhan7", "H99.01", "RECEPTION");
    assertThat(unread("tiepnhan", dossier)).isTrue();

    reception.looksAt(dossier).expect(200);
    assertThat(unread("tiepnhan", dossier)).isFalse();
    assertThat(unread("tiepnhan7", dossier)).as("a colleague has not looked").isTrue();

    notes("tiepnhan", dossier, "Tự tôi ghi");
    assertThat(unread("tiepnhan", dossier)).as("one's own note is no news").isFalse();
    notes(colleague.username(), dossier, "Chị xem giúp");
    assertThat(unread("tiepnhan", dossier)).isTrue();
    reception.looksAt(dossier).expect(200);
    assertThat(unread("tiepnhan", dossier)).isFalse();
  }

  private void notes(String username, Filed dossier, String text) {
    door.post(username, "/api/desk/v1/dossiers/" + dossier.code() + "/notes", Map.of("text", text))
        .expect(201);
  }

  private boolean unread(String username, Filed dossier) {
    return list(username, "group", dossier.code(), "")
        .path("items")
        .get(0)
        .path("unread")
        .asBoolean();
  }

  @Test
  void handsATaskOverToAColleagueOfTheSameDeskOnly() {
    var colleague = newOfficer("tiepnhan7", "H99.01", "RECEPTION");
    var dossier = citizen.files(birthRegistration());
    var task = reception.task(dossier, RECEIVE);

    handsOver(task, "tiepnhan", "tiepnhan7").expect(409, "workflow.task-not-claimed");
    reception.claims(task).expect(204);
    for (var nobody : List.of("chuyenvien", "tiepnhan2", "giamsat", "khong-co", "tiepnhan", "")) {
      handsOver(task, "tiepnhan", nobody).expect(422, "workflow.colleague-unknown");
    }
    handsOver(task, "tiepnhan7", "tiepnhan7").expect(409, "workflow.task-claimed");
    handsOver(task, "tiepnhan2", "tiepnhan2").expect(403, "workflow.task-not-yours");
    assertThat(door.get("tiepnhan", TASKS + "/" + task + "/colleagues")
            .expect(200)
            .json()
            .findValuesAsText("username"))
        .contains("tiepnhan7")
        .doesNotContain("tiepnhan", "chuyenvien", "tiepnhan2");

    handsOver(task, "tiepnhan", "tiepnhan7").expect(204);

    assertThat(codes("tiepnhan7", "mine", dossier.code())).containsExactly(dossier.code());
    reception.completes(task, Map.of("decision", "accept")).expect(409, "workflow.task-claimed");
    colleague.completes(task, Map.of("decision", "accept")).expect(204);
  }

  private Answer handsOver(String task, String from, String to) {
    var body = new HashMap<String, Object>(Map.of("note", "Nhờ anh chị"));
    body.put("to", to);
    return door.post(from, TASKS + "/" + task + "/hand-over", body);
  }

  private List<String> codes(String username, String view, String query) {
    return list(username, view, query, "").path("items").findValuesAsText("dossierCode");
  }

  private JsonNode counts(String username, String query) {
    return door.get(username, TASKS + "/counts?query=" + encoded(query))
        .expect(200)
        .json();
  }

  private JsonNode list(String username, String view, String query, String more) {
    var found = door.get(
            username, TASKS + "?view=" + view + "&query=" + encoded(query) + "&size=200" + more)
        .expect(200)
        .json();
    assertThat(found.path("total").asInt()).isEqualTo(found.path("items").size());
    return found;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
