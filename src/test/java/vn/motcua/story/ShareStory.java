package vn.motcua.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.motcua.story.Filing.birthRegistration;
import static vn.motcua.story.OfficerAtDesk.APPROVE;
import static vn.motcua.story.OfficerAtDesk.EXAMINE;

import java.net.CookieManager;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.motcua.workflow.ShareSweep;

/** Chia việc: whom the head is told to give a task to and why, sharing many out, and tasks that give themselves out. */
class ShareStory extends StoryScene {

  private static final String PAGE = "/ban-lam-viec/chia-viec";
  private static final String BULK = "/ban-lam-viec/hang-loat";
  private static final List<String> NEW = List.of("chia-mot", "chia-hai");

  @Autowired
  ApplicationContext application;

  private OfficerAtDesk first;
  private OfficerAtDesk second;

  /** The two have nothing on the desk; the old examiner of the office has some tasks and is not in charge of births. */
  @BeforeEach
  void twoNewExaminers() {
    first = newOfficer(NEW.get(0), "H99.01", "EXAMINATION");
    second = newOfficer(NEW.get(1), "H99.01", "EXAMINATION");
    database
        .sql(
            "update officer set active = true, full_name = case username when 'chia-mot' then 'Bùi Thị Một' else 'Cao Văn Hai' end where username in (:new)")
        .param("new", NEW)
        .update();
    everythingAsItWas();
    database
        .sql("update officer set active = true where username in (:new)")
        .param("new", NEW)
        .update();
    putsInCharge("FIELD/" + field(), NEW);
  }

  @AfterEach
  void everythingAsItWas() {
    database.sql("delete from officer_skill").update();
    database.sql("delete from automatic_assignment").update();
    database.sql("delete from absence").update();
    for (var task : database
        .sql("select id from work_item where not ended and assignee in (:new)")
        .param("new", NEW)
        .query(String.class)
        .list()) {
      var holder = holder(task);
      door.post(holder, "/api/desk/v1/tasks/" + task + "/unclaim", null);
    }
    database
        .sql("update officer set active = false where username in (:new)")
        .param("new", NEW)
        .update();
  }

  @Test
  void tellsTheHeadWhomToGiveATaskToAndWhy() {
    var dossier = filedAndAccepted(birthRegistration());
    var task = first.task(dossier, EXAMINE);
    second.claims(second.task(filedAndAccepted(birthRegistration()), EXAMINE)).expect(204);

    var suggestion = suggestion(task);
    assertThat(suggestion).containsEntry("officer", "chia-mot");
    assertThat(suggestion.get("reason").toString())
        .startsWith("ít việc nhất trong 2 người làm được: 0 việc đang giữ (Cao Văn Hai 1)")
        .contains("người không phụ trách");
    assertThat(browser("lanhdao")
            .opens("/ban-lam-viec/ho-so/" + dossier.code())
            .expect(200)
            .text())
        .contains("Đề xuất: Bùi Thị Một", "ít việc nhất trong 2 người làm được");
    assertThat(browser("chuyenvien")
            .opens("/ban-lam-viec/ho-so/" + dossier.code())
            .expect(200)
            .text())
        .doesNotContain("Đề xuất:");
    for (var who : List.of("chuyenvien", "lanhdao2")) {
      door.get(who, "/api/desk/v1/tasks/" + task + "/suggestion").expect(403);
    }

    browser("lanhdao")
        .sends(
            "/ban-lam-viec/ho-so/" + dossier.code(),
            "/ban-lam-viec/ho-so/" + dossier.code() + "/phan-cong/" + task,
            "to=chia-mot&reason=" + encoded(suggestion.get("reason").toString()))
        .expect(302);

    assertThat(holder(task)).isEqualTo("chia-mot");
    assertThat(first.looksAt(dossier).text())
        .contains("Phân công việc “Thẩm định hồ sơ” cho Bùi Thị Một: ít việc nhất trong 2 người");
    assertThat(suggestion(task).get("reason").toString())
        .as("who has it does not count it")
        .startsWith("ít việc nhất trong 2 người làm được: 0 việc đang giữ");
  }

  @Test
  void sharesManyOutEvenlyAsThePreviewSaid() {
    var tasks = examinations(5);

    var preview = preview(tasks);
    assertThat(preview).contains("<strong>5</strong> việc làm được", "việc trong lần chia này");
    assertThat(tasks.stream().map(this::holder))
        .as("a preview changes nothing")
        .containsOnlyNulls();
    var run = runs(preview, tasks);

    finishes(run);
    assertThat(states(run)).containsOnly("DONE");
    var got = tasks.stream().collect(Collectors.groupingBy(this::holder, Collectors.counting()));
    assertThat(got.values()).containsExactlyInAnyOrder(2L, 3L);
    assertThat(got.keySet()).containsExactlyInAnyOrderElementsOf(NEW);
    assertThat(notes(tasks.get(0))).anyMatch(note -> note.contains("ít việc nhất trong 2 người"));
  }

  @Test
  void givesNothingToWhoWentAwayAfterThePreview() {
    var tasks = examinations(2);
    var preview = preview(tasks);
    goesAway("chia-hai");

    var run = runs(preview, tasks);

    finishes(run);
    assertThat(states(run)).containsExactlyInAnyOrder("DONE", "REFUSED");
    assertThat(tasks.stream().map(this::holder).toList())
        .containsOnlyOnce("chia-mot")
        .doesNotContain("chia-hai");
    assertThat(preview(tasks.stream().filter(task -> holder(task) == null).toList()))
        .contains("người duy nhất làm được: 1 việc đang giữ; chưa tính 1 người vắng mặt");
  }

  @Test
  void nobodyAbleMeansItStaysWithTheGroup() {
    goesAway("chia-mot");
    goesAway("chia-hai");
    switchesOn("EXAMINATION/*");
    var task = first.task(filedAndAccepted(birthRegistration()), EXAMINE);

    ShareSweep.once(application);

    assertThat(holder(task)).isNull();
    assertThat(preview(List.of(task)))
        .contains("ở lại bộ phận: không có ai làm được việc này; chưa tính 2 người vắng mặt");
    assertThat(suggestion(task)).containsEntry("officer", null);

    database.sql("delete from absence").update();
    database
        .sql("update work_item set share_at = now() where id = ? and share_at is not null")
        .param(task)
        .update();
    await("somebody is back").until(() -> holder(task) != null);
    assertThat(NEW).contains(holder(task));
  }

  @Test
  void givesNewTasksOutByThemselvesWhereTheHeadHasSwitchedItOn() {
    var before = first.task(filedAndAccepted(birthRegistration()), EXAMINE);
    switchesOn("EXAMINATION/Task_Examine");

    var tasks = examinations(4);

    tasks.forEach(task -> await().until(() -> holder(task) != null));
    assertThat(tasks.stream().collect(Collectors.groupingBy(this::holder, Collectors.counting())))
        .isEqualTo(Map.of("chia-mot", 2L, "chia-hai", 2L));
    assertThat(holder(before)).as("older ones wait for who claims them").isNull();
    assertThat(notes(tasks.get(3)))
        .anyMatch(note -> note.startsWith("system: Phân công việc “Thẩm định hồ sơ” cho")
            && note.contains("ít việc nhất trong 2 người làm được"));
    assertThat(logged(tasks.get(3)))
        .singleElement()
        .asString()
        .contains("\"by\":\"system\"", "ít việc nhất");
    assertThat(browser("lanhdao")
            .opens("/ban-lam-viec/ho-so/" + dossierOf(tasks.get(3)))
            .expect(200)
            .text())
        .contains("Hệ thống");

    var mine = tasks.get(0);
    door.post(holder(mine), "/api/desk/v1/tasks/" + mine + "/unclaim", null).expect(204);
    ShareSweep.once(application);
    assertThat(holder(mine)).as("what is given back stays with the group").isNull();
  }

  /** The row is all that is left of a node that died after the task had come. */
  @Test
  void losesNoTaskAndGivesNoneTwiceWhateverRunsOrStops() throws Exception {
    var tasks = examinations(6);
    switchesOn("EXAMINATION/*");
    database
        .sql("update work_item set share_at = now() where id in (:ids)")
        .param("ids", tasks)
        .update();

    var many = Executors.newFixedThreadPool(8);
    try {
      var work = new ArrayList<Callable<Integer>>();
      IntStream.range(0, 6)
          .forEach(n -> work.add(() -> {
            ShareSweep.once(application);
            return 0;
          }));
      work.add(() -> first.claims(tasks.get(0)).status());
      work.add(() -> second.claims(tasks.get(1)).status());
      for (var done : many.invokeAll(work)) {
        assertThat(done.get()).isIn(0, 204, 409);
      }
    } finally {
      many.shutdownNow();
    }
    ShareSweep.once(application);

    tasks.forEach(task -> await().until(() -> holder(task) != null));
    assertThat(tasks.stream().map(this::holder).toList()).isSubsetOf(NEW);
    tasks.forEach(task -> assertThat(logged(task)).as(task).hasSizeLessThanOrEqualTo(1));
    tasks.subList(2, 6).forEach(task -> assertThat(logged(task)).as(task).hasSize(1));
    tasks.forEach(task -> assertThat(database
            .sql("select assignee_ from engine.act_ru_task where id_ = ?")
            .param(task)
            .query(String.class)
            .single())
        .isEqualTo(holder(task)));
  }

  @Test
  void whoeverProposedIsNeverGivenTheApproval() {
    newOfficer("chia-mot", "H99.01", "APPROVAL");
    try {
      putsInCharge("FIELD/" + field(), List.of("chia-mot"));
      var dossier = filedAndAccepted(birthRegistration());
      first.proposes(dossier);
      var task = chairman.task(dossier, APPROVE);

      assertThat(suggestion(task)).containsEntry("officer", null);
      assertThat(suggestion(task).get("reason").toString())
          .contains("1 người đã đề xuất hồ sơ này");
      door.post(
              "lanhdao",
              "/api/desk/v1/tasks/" + task + "/assignment",
              Map.of("to", "chia-mot", "reason", "Chia lại"))
          .expect(409, "workflow.four-eyes");
    } finally {
      database
          .sql("delete from officer_role where username = 'chia-mot' and role = 'APPROVAL'")
          .update();
    }
  }

  @Test
  void onlyTheHeadSetsItAndItIsLogged() {
    browser("chuyenvien").opens(PAGE).expect(403);
    assertThat(page()).contains("Bùi Thị Một, Cao Văn Hai");
    switchesOn("EXAMINATION/*");
    assertThat(page()).containsPattern("value=\"EXAMINATION/\\*\"[^>]*checked");
    assertThat(database
            .sql(
                "select kind from audit_entry where stream = 'office/H99.01' and kind like 'SharingEvent%' order by seq desc limit 2")
            .query(String.class)
            .list())
        .containsExactly("SharingEvent.AutomaticSet", "SharingEvent.SkillsSet");

    var answer = browser("lanhdao")
        .sends(PAGE, PAGE + "/tu-dong", "group=ADMINISTRATOR/*")
        .expect(302);
    assertThat(answer.location()).contains(PAGE);
    assertThat(database
            .sql("select count(*) from automatic_assignment where role = 'ADMINISTRATOR'")
            .query(Long.class)
            .single())
        .isZero();
    putsInCharge("FIELD/" + field(), List.of("chuyenvien2"));
    assertThat(page()).as("of another office").contains("Bùi Thị Một, Cao Văn Hai");
    putsInCharge("FIELD/" + field(), List.of());
    assertThat(page()).contains("Chưa phân ai phụ trách");
  }

  @Test
  void keepsNobodyOutOfThePages() {
    switchesOn("APPROVAL/*");
    var some = IntStream.range(0, 3)
        .mapToObj(
            n -> filedAndAccepted(birthRegistration().applicant("fullName", "Trịnh Thị Chia Đều")))
        .toList();
    var dossier = some.get(0);
    some.forEach(this::task);
    var task = task(dossier);
    for (int width : new int[] {1280, 360}) {
      try (var page = SupervisorPage.of(door.address(), "lanhdao", width, 900)) {
        page.goes(PAGE);
        assertThat(page.barriers()).isEmpty();
        assertThat(page.overflow()).isLessThanOrEqualTo(0);
        page.isPhotographed("share-" + width);
        page.goes("/ban-lam-viec/ho-so/" + dossier.code());
        page.page.getByText("Giao việc này").first().click();
        assertThat(page.page.locator("[data-assign='" + task + "'] .suggestion").innerText())
            .contains("ít việc nhất trong");
        assertThat(page.barriers()).isEmpty();
        assertThat(page.overflow()).isLessThanOrEqualTo(0);
        page.page.locator(".assignment").scrollIntoViewIfNeeded();
        page.isPhotographed("assign-" + width);
        page.goes(BULK + "?query=" + encoded("trinh thi chia deu"));
        page.page.locator("#all").check();
        page.page.getByLabel("Làm gì").selectOption("SHARE");
        page.page.getByText("Xem trước").click();
        assertThat(page.page.locator("h1").innerText()).contains("Chia đều");
        assertThat(page.barriers()).isEmpty();
        assertThat(page.overflow()).isLessThanOrEqualTo(0);
        page.isPhotographed("share-preview-" + width);
        assertThat(page.complaints()).isEmpty();
      }
    }
  }

  @Test
  void theHeadGivesItAwayAtTheDesk() {
    var dossier = filedAndAccepted(birthRegistration());
    var task = first.task(dossier, EXAMINE);
    try (var desk = DeskPage.of(door, "lanhdao")) {
      desk.goes(DeskPage.PATH + "/ho-so/" + dossier.code());
      desk.page.getByText("Giao việc này").click();
      var why = desk.page.getByLabel("Lý do, cán bộ nhận việc đọc được");
      assertThat(why.inputValue()).startsWith("ít việc nhất trong 2 người làm được");
      desk.button("Phân công").click();

      com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat(
              desk.page.locator("#work .done"))
          .containsText("Đã phân công");
      com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat(
              desk.page.locator(".assignment"))
          .containsText("Đang giữ: ");
      assertThat(desk.browser.complaints()).isEmpty();
    }
    assertThat(NEW).contains(holder(task));
  }

  private List<String> examinations(int many) {
    return IntStream.range(0, many)
        .mapToObj(n -> task(filedAndAccepted(birthRegistration())))
        .toList();
  }

  /** Whoever has it by then. */
  private String task(Filed dossier) {
    return await("examination of " + dossier)
        .until(
            () -> database
                .sql(
                    "select id from work_item where dossier_code = ? and task_key = ? and not ended")
                .params(dossier.code(), EXAMINE)
                .query(String.class)
                .list(),
            all -> all.size() == 1)
        .get(0);
  }

  private String field() {
    return door.get("portal", "/api/portal/v1/procedures/1.001193")
        .expect(200)
        .json()
        .path("field")
        .path("code")
        .asText();
  }

  private void putsInCharge(String subject, List<String> some) {
    browser("lanhdao")
        .sends(
            PAGE,
            PAGE + "/phu-trach",
            "subject=" + encoded(subject)
                + some.stream().map(one -> "&officer=" + one).collect(Collectors.joining()))
        .expect(302);
  }

  private void switchesOn(String group) {
    browser("lanhdao").sends(PAGE, PAGE + "/tu-dong", "group=" + encoded(group)).expect(302);
  }

  private void goesAway(String officer) {
    database
        .sql(
            """
            insert into absence (office_code, officer, first_day, last_day, asked_by, asked_at, approved, decided_by, decided_at)
            values ('H99.01', ?, current_date - 2, current_date + 2, 'lanhdao', now(), true, 'lanhdao', now())""")
        .param(officer)
        .update();
  }

  @SuppressWarnings("unchecked")
  private Map<String, Object> suggestion(String task) {
    return Door.JSON.convertValue(
        door.get("lanhdao", "/api/desk/v1/tasks/" + task + "/suggestion")
            .expect(200)
            .json(),
        Map.class);
  }

  private String page() {
    return browser("lanhdao").opens(PAGE).expect(200).text();
  }

  private String preview(List<String> tasks) {
    return browser("lanhdao")
        .sends(BULK, BULK + "/xem-truoc", "act=SHARE" + chosen(tasks))
        .expect(200)
        .text();
  }

  /** Sends what stands hidden in the preview. */
  private long runs(String preview, List<String> tasks) {
    var shown = java.util.regex.Pattern.compile("name=\"((?:to|why)-[^\"]+)\" value=\"([^\"]*)\"")
        .matcher(preview)
        .results()
        .map(field -> "&" + field.group(1) + "="
            + encoded(org.springframework.web.util.HtmlUtils.htmlUnescape(field.group(2))))
        .collect(Collectors.joining());
    var location = browser("lanhdao")
        .sends(BULK, BULK, "act=SHARE" + chosen(tasks) + shown)
        .expect(302)
        .location();
    return Long.parseLong(location.replaceAll(".*/", ""));
  }

  private static String chosen(List<String> tasks) {
    return tasks.stream().map(task -> "&task=" + task).collect(Collectors.joining());
  }

  private void finishes(long run) {
    await().atMost(Duration.ofSeconds(60)).until(() -> database
        .sql("select finished_at is not null from bulk_run where id = ?")
        .param(run)
        .query(Boolean.class)
        .single());
  }

  private List<String> states(long run) {
    return database
        .sql("select state from bulk_item where run_id = ? order by number")
        .param(run)
        .query(String.class)
        .list();
  }

  private String holder(String task) {
    return (String) database
        .sql("select assignee from work_item where id = ?")
        .param(task)
        .query()
        .singleRow()
        .get("assignee");
  }

  private String dossierOf(String task) {
    return database
        .sql("select dossier_code from work_item where id = ?")
        .param(task)
        .query(String.class)
        .single();
  }

  private List<String> notes(String task) {
    return database
        .sql("select officer || ': ' || text from dossier_note where dossier_code = ?")
        .param(dossierOf(task))
        .query(String.class)
        .list();
  }

  private List<String> logged(String task) {
    return database
        .sql("select payload from audit_entry where stream = ? and kind = 'TaskAssigned'")
        .param(dossierOf(task))
        .query(String.class)
        .list();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private Browser browser(String who) {
    var browser = new Browser(new Door(
        door.address(),
        HttpClient.newBuilder().cookieHandler(new CookieManager()).build()));
    browser.logsInAs(who);
    return browser;
  }
}
