package vn.motcua.story;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.story.Filing.birthRegistration;
import static vn.motcua.story.OfficerAtDesk.APPROVE;
import static vn.motcua.story.OfficerAtDesk.EXAMINE;
import static vn.motcua.story.OfficerAtDesk.HAND_OVER;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.CookieManager;
import java.net.http.HttpClient;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Vắng mặt, làm thay, ủy quyền: who does the work of who is away, everywhere alike, and what then stands on the paper. */
class AbsenceStory extends StoryScene {

  private static final String PAGE = "/ban-lam-viec/vang-mat";
  private static final String BIRTH = "1.001193";
  private static final String WAITING = "Việc chờ nhận của bộ phận";

  private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));
  private OfficerAtDesk clerk;
  private OfficerAtDesk away;
  private OfficerAtDesk head;
  private OfficerAtDesk other;

  @BeforeEach
  void nobodyElseIsThere() {
    clerk = officer("tiepnhan2");
    away = officer("chuyenvien2");
    head = officer("lanhdao2");
    other = officer("traketqua2");
    alone(true);
  }

  @AfterEach
  void everybodyIsBack() {
    database.sql("delete from absence").update();
    database.sql("delete from delegation where decision_number like 'VM-%'").update();
    alone(false);
  }

  /** Colleagues that other stories have brought. */
  private void alone(boolean alone) {
    database
        .sql("update officer set active = ? where username = 'kiemnhiem2'")
        .param(!alone)
        .update();
    database
        .sql("update officer set active = false where username in ('thamdinh2', 'pho2')")
        .update();
  }

  @Test
  void aSubstituteDoesTheWorkAndTheDecisionSaysForWhom() {
    var dossier = examinable();
    var task = away.task(dossier, EXAMINE);
    away.claims(task).expect(204);
    other.looksAtTask(task).expect(403);

    asks("chuyenvien2", "&substitute=traketqua2&note=Hỏi+lại+bệnh+viện");
    assertThat(page("traketqua2")).contains("Chờ duyệt", "Hỏi lại bệnh viện");
    assertThat(page("tiepnhan2")).doesNotContain("Hỏi lại bệnh viện");
    decides("tiepnhan2", "dong-y");
    decides("chuyenvien2", "dong-y");
    assertThat(approved()).as("nobody but the head decides").isNull();
    decides("lanhdao2", "dong-y");
    assertThat(approved()).isTrue();

    assertThat(new Tasklist(door.address(), "traketqua2").tasks("Việc của tôi")).contains(task);
    away.completes(task, Map.of("decision", "propose")).expect(409, "workflow.officer-absent");
    away.looksAt(dossier).expect(200);
    other.proposes(dossier);

    var made = lastDecision(dossier);
    assertThat(made.path("officer").asText()).isEqualTo("traketqua2");
    assertThat(made.path("acting").path("holder").asText()).isEqualTo("chuyenvien2");
    assertThat(logged(dossier, "DossierEvent.Decided"))
        .contains("\"holder\":\"chuyenvien2\"", "Công chức tư pháp");
    assertThat(logged(dossier, "TaskReturned"))
        .contains("\"from\":\"chuyenvien2\"", "\"to\":\"traketqua2\"");
  }

  @Test
  void whatASubstituteHasNotFinishedGoesBackToTheGroup() {
    var dossier = examinable();
    asks("chuyenvien2", "&substitute=traketqua2");
    decides("lanhdao2", "dong-y");
    var task = other.task(dossier, EXAMINE);
    other.claims(task).expect(204);
    away.claims(task).expect(409, "workflow.officer-absent");

    decides("chuyenvien2", "ket-thuc");

    other.looksAtTask(task).expect(403);
    assertThat(away.looksAtTask(task).expect(200).json().path("assignee").isNull())
        .isTrue();
    away.proposes(dossier);
    assertThat(lastDecision(dossier).path("acting").isNull()).isTrue();
  }

  @Test
  void whenTheDaysAreOverTheWorkGoesBackByItself() {
    var dossier = examinable();
    asks("chuyenvien2", "&substitute=traketqua2");
    decides("lanhdao2", "dong-y");
    var task = other.task(dossier, EXAMINE);
    other.claims(task).expect(204);

    sandbox.movesClockTo(
        today.plusDays(4).atTime(8, 0).atZone(ZoneId.of("Asia/Ho_Chi_Minh")).toOffsetDateTime());

    other.looksAtTask(task).expect(403);
    assertThat(away.looksAtTask(task).expect(200).json().path("assignee").isNull())
        .isTrue();
  }

  @Test
  void aSubstituteForOneProcedureDoesThatOneAndNoOther() {
    newOfficer("thamdinh2", "H99.02", "EXAMINATION");
    database
        .sql("update officer set active = true where username = 'thamdinh2'")
        .update();
    var dossier = examinable();
    var task = away.task(dossier, EXAMINE);
    asks("chuyenvien2", "&substitute=traketqua2&procedure=" + BIRTH);
    decides("lanhdao2", "dong-y");
    var list = new Tasklist(door.address(), "traketqua2");

    assertThat(list.tasks(WAITING)).contains(task);
    assertThat(other.tasks(dossier).count()).isOne();
    list.post("/task/" + task + "/claim", Map.of("userId", "traketqua2")).expect(204);
    other.completes(task, Map.of("decision", "x")).expect(422);

    database.sql("update absence set procedures = '{1.000894}'").update();
    other.looksAtTask(task).expect(403);
    other.completes(task, Map.of("decision", "propose")).expect(403);
    assertThat(other.tasks(dossier).count()).isZero();
    assertThat(new Tasklist(door.address(), "traketqua2").tasks("Việc của tôi"))
        .doesNotContain(task);
  }

  @Test
  void theHeadGoesOnlyWhenADeputySignsAndThePaperSaysSo() {
    newOfficer("pho2", "H99.02", "RETURN");
    database
        .sql(
            "update officer set active = true, title = 'Phó Chủ tịch UBND xã' where username = 'pho2'")
        .update();
    asks("lanhdao2", "");
    assertThat(page("giamsat", "?office=H99.02"))
        .contains("không còn đủ người làm việc: Phê duyệt");
    decides("lanhdao2", "dong-y");
    assertThat(decides("giamsat", "dong-y"))
        .contains("không còn ai có mặt làm được việc: Phê duyệt");
    decides("giamsat", "tu-choi", "&reason=Cử+cấp+phó");
    asks("lanhdao2", "&substitute=chuyenvien2");
    assertThat(decides("giamsat", "dong-y")).contains("Phê duyệt");
    decides("giamsat", "tu-choi", "&reason=Không+phải+cấp+phó");
    assertThat(approved()).isFalse();

    asks("lanhdao2", "&substitute=pho2");
    decides("giamsat", "dong-y");
    assertThat(approved()).isTrue();
    var dossier = examinable();
    away.proposes(dossier);
    officer("pho2").approves(dossier);

    other.task(dossier, HAND_OVER);
    var paper = officer("pho2").paper(dossier, "birth-certificate").kept("signed-for-the-head");
    assertThat(paper.text()).contains("KT. CHỦ TỊCH UBND XÃ PHÓ CHỦ TỊCH UBND XÃ", "Đinh Thị Kiêm");
    assertThat(lastDecision(dossier).path("acting").path("right").asText()).isEqualTo("DEPUTY");
  }

  @Test
  void aDelegateApprovesInThePeriodForTheProceduresButNotTheOwnProposal() {
    delegates("chuyenvien2", "VM-01");
    delegates("tiepnhan2", "VM-02");
    var dossier = examinable();
    away.proposes(dossier);
    var task = head.task(dossier, APPROVE);

    away.completes(task, Map.of("decision", "approve")).expect(403, "workflow.four-eyes");
    officer("tiepnhan2").approves(dossier);

    other.task(dossier, HAND_OVER);
    assertThat(head.paper(dossier, "birth-certificate")
            .kept("signed-by-a-delegate")
            .text())
        .contains("TUQ. CHỦ TỊCH UBND XÃ CÔNG CHỨC TIẾP NHẬN");
    assertThat(lastDecision(dossier).path("acting").path("right").asText()).isEqualTo("DELEGATE");

    database.sql("update delegation set valid_to = valid_from").update();
    sandbox.movesClockTo(
        today.plusDays(1).atTime(8, 0).atZone(ZoneId.of("Asia/Ho_Chi_Minh")).toOffsetDateTime());
    var later = examinable();
    away.proposes(later);
    officer("tiepnhan2").looksAtTask(head.task(later, APPROVE)).expect(403);
  }

  @Test
  void keepsNobodyOutOfThePage() {
    asks("chuyenvien2", "&substitute=traketqua2&note=Hỏi+lại+bệnh+viện");
    for (var who : new String[] {"lanhdao2", "chuyenvien2"}) {
      for (int width : new int[] {1280, 360}) {
        try (var page = SupervisorPage.of(door.address(), who, width, 900)) {
          page.goes(PAGE);
          assertThat(Axe.barriers(page.page)).isEmpty();
          assertThat(page.complaints()).isEmpty();
          assertThat((Integer) page.page.evaluate("document.documentElement.scrollWidth"))
              .isLessThanOrEqualTo(width);
        }
      }
    }
  }

  private Filed examinable() {
    var dossier = citizen.files(birthRegistration().elsewhere());
    clerk.accepts(dossier);
    return dossier;
  }

  private JsonNode lastDecision(Filed dossier) {
    var all = head.looksAt(dossier).expect(200).json().path("decisions");
    return all.get(all.size() - 1);
  }

  private String logged(Filed dossier, String kind) {
    return String.join(
        "\n",
        database
            .sql("select payload from audit_entry where stream = ? and kind = ? order by seq")
            .params(dossier.code(), kind)
            .query(String.class)
            .list());
  }

  private void asks(String who, String more) {
    browser(who)
        .sends(PAGE, PAGE, "from=%s&to=%s%s".formatted(today, today.plusDays(2), more))
        .expect(302);
  }

  private String decides(String who, String what) {
    return decides(who, what, "");
  }

  /** What the page then says. */
  private String decides(String who, String what, String more) {
    var browser = browser(who);
    long last = database.sql("select max(id) from absence").query(Long.class).single();
    var answer = browser
        .sends(PAGE + "?office=H99.02", PAGE + "/" + last + "/" + what, "office=H99.02" + more)
        .expect(302);
    return browser
        .opens(answer.location().replace(door.address(), ""))
        .expect(200)
        .text();
  }

  private Boolean approved() {
    return (Boolean) database
        .sql("select approved from absence order by id desc limit 1")
        .query()
        .singleRow()
        .get("approved");
  }

  private void delegates(String delegate, String number) {
    browser("giamsat")
        .sends(
            "/giam-sat/uy-quyen?office=H99.02",
            "/giam-sat/uy-quyen",
            "office=H99.02&delegator=lanhdao2&delegate=%s&procedure=%s&number=%s&decidedOn=%s&from=%s"
                .formatted(delegate, BIRTH, number, today, today))
        .expect(302);
  }

  private String page(String who) {
    return page(who, "");
  }

  private String page(String who, String query) {
    return browser(who).opens(PAGE + query).expect(200).text();
  }

  private Browser browser(String who) {
    var browser = new Browser(new Door(
        door.address(),
        HttpClient.newBuilder().cookieHandler(new CookieManager()).build()));
    browser.logsInAs(who);
    return browser;
  }
}
