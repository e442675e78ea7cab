package vn.motcua.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.motcua.story.Filing.birthRegistration;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.CookieManager;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A dossier that turns late comes before those who can do something, who say that they have it in hand. */
class EscalationStory extends StoryScene {

  private static final String PATH = "/api/supervision/v1/escalations";

  @Test
  void tellsWhoHasItTheHeadAndTheSupervisorAndNobodyElse() {
    var dossier = filedAndAccepted(birthRegistration());
    var task = examiner.task(dossier, OfficerAtDesk.EXAMINE);
    examiner.claims(task).expect(204);

    sandbox.movesClockBy(Duration.ofDays(14));
    var late = await().until(() -> of("giamsat", dossier), found -> found.size() >= 3);

    assertThat(late).extracting(one -> one.path("kind").asText()).contains("LATE");
    assertThat(page("chuyenvien")).contains(dossier.code(), "Trễ hạn");
    assertThat(page("lanhdao")).contains(dossier.code());
    assertThat(page("giamsat-songmau")).contains(dossier.code());
    assertThat(of("giamsat-hotich", dossier)).isNotEmpty();
    for (var stranger : List.of("chuyenvien2", "lanhdao2")) {
      assertThat(page(stranger)).doesNotContain(dossier.code());
    }
    assertThat(page("tiepnhan")).as("another desk of the office").doesNotContain(dossier.code());
    assertThat(page("giamsat")).doesNotContain("Nguyễn Văn Mẫu");
    assertThat(browser("chuyenvien").opens("/").text()).contains("Cảnh báo (");
  }

  @Test
  void isAcknowledgedOnceAndClosesWhenTheDossierIsDone() {
    var dossier = filedAndAccepted(birthRegistration());
    examiner.task(dossier, OfficerAtDesk.EXAMINE);
    sandbox.movesClockBy(Duration.ofDays(14));
    var told =
        await().until(() -> of("giamsat", dossier), found -> kinds(found).contains("LATE")).stream()
            .filter(one -> one.path("kind").asText().equals("LATE"))
            .findFirst()
            .orElseThrow();
    var path = PATH + "/" + told.path("id").asLong() + "/acknowledgement";

    door.post("giamsat", path, Map.of("note", " ")).expect(422, "supervision.note-missing");
    door.post("giamsat", path, Map.of("note", "Làm ngay")).expect(204);
    door.post("giamsat", path, Map.of("note", "Làm ngay"))
        .expect(409, "supervision.escalation-acknowledged");
    assertThat(database
            .sql(
                "select count(*) from audit_entry where stream = ? and kind = 'EscalationEvent.Acknowledged' and actor = 'giamsat'")
            .param(dossier.code())
            .query(Long.class)
            .single())
        .isOne();

    examiner.proposes(dossier);
    chairman.approves(dossier);
    await().until(() -> dossier.status() >= 9);
    sandbox.movesClockBy(Duration.ofDays(14).plusMinutes(1));
    await().until(() -> of("giamsat", dossier).isEmpty());
    assertThat(kinds(listed("giamsat", "?state=CLOSED&size=200", dossier))).contains("LATE");
  }

  @Test
  void isUrgedByASupervisorAndAcknowledgedOnThePageByTheOfficer() {
    var dossier = filedAndAccepted(birthRegistration());
    examiner.claims(examiner.task(dossier, OfficerAtDesk.EXAMINE)).expect(204);

    door.post(
            "giamsat",
            PATH,
            Map.of("dossierCode", dossier.code(), "text", "Đề nghị làm trong sáng nay"))
        .expect(201);
    door.post("giamsat", PATH, Map.of("dossierCode", "H99.01-250101-9999", "text", "x"))
        .expect(404, "dossier.unknown");

    var officer = browser("chuyenvien");
    var urged = listed("giamsat", "?kind=BY_HAND&size=200", dossier).get(0);
    assertThat(officer.opens("/canh-bao?kind=BY_HAND").text())
        .contains(dossier.code(), "Đề nghị làm trong sáng nay");
    assertThat(browser("chuyenvien2")
            .sends("/", "/canh-bao/" + urged.path("id").asLong() + "/xac-nhan", "note=x")
            .status())
        .isEqualTo(302);
    assertThat(listed("giamsat", "?kind=BY_HAND&state=OPEN&size=200", dossier)).hasSize(1);

    officer
        .sends(
            "/canh-bao",
            "/canh-bao/" + urged.path("id").asLong() + "/xac-nhan",
            "note=Xong+lúc+9+giờ")
        .expect(302);
    assertThat(listed("giamsat", "?kind=BY_HAND&state=ACKNOWLEDGED&size=200", dossier))
        .extracting(one -> one.path("note").asText())
        .containsExactly("Xong lúc 9 giờ");
  }

  private List<JsonNode> of(String who, Filed dossier) {
    return listed(who, "?size=200", dossier);
  }

  /** From every page: other stories' clocks are ahead, and what they raised stands first. */
  private List<JsonNode> listed(String who, String query, Filed dossier) {
    var found = new ArrayList<JsonNode>();
    JsonNode items;
    int page = 0;
    do {
      items = door.get(who, PATH + query + "&page=" + page++).expect(200).json().path("items");
      items.forEach(one -> {
        if (one.path("dossierCode").asText().equals(dossier.code())) {
          found.add(one);
        }
      });
    } while (!items.isEmpty());
    return found;
  }

  private static List<String> kinds(List<JsonNode> found) {
    return found.stream().map(one -> one.path("kind").asText()).toList();
  }

  /** All pages, one after the other. */
  private String page(String who) {
    var browser = browser(who);
    var all = new StringBuilder();
    String text;
    int page = 0;
    do {
      text = browser.opens("/canh-bao?page=" + page++).expect(200).text();
      all.append(text);
    } while (text.contains("/xac-nhan"));
    return all.toString();
  }

  private Browser browser(String who) {
    var browser = new Browser(new Door(
        door.address(),
        HttpClient.newBuilder().cookieHandler(new CookieManager()).build()));
    browser.logsInAs(who);
    return browser;
  }
}
