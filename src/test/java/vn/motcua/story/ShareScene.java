package vn.motcua.story;

import static org.awaitility.Awaitility.await;
import static vn.motcua.story.Filing.birthRegistration;
import static vn.motcua.story.OfficerAtDesk.EXAMINE;

import java.net.CookieManager;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Two new examiners in charge of births, with nothing on the desk, and what a head does at it. */
abstract class ShareScene extends StoryScene {

  static final String PAGE = "/ban-lam-viec/chia-viec";
  static final String BULK = "/ban-lam-viec/hang-loat";
  static final List<String> NEW = List.of("chia-mot", "chia-hai");

  @Autowired
  ApplicationContext application;

  OfficerAtDesk first;
  OfficerAtDesk second;

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

  List<String> examinations(int many) {
    return IntStream.range(0, many)
        .mapToObj(n -> task(filedAndAccepted(birthRegistration())))
        .toList();
  }

  /** Whoever has it by then. */
  String task(Filed dossier) {
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

  String field() {
    return door.get("portal", "/api/portal/v1/procedures/1.001193")
        .expect(200)
        .json()
        .path("field")
        .path("code")
        .asText();
  }

  void putsInCharge(String subject, List<String> some) {
    browser("lanhdao")
        .sends(
            PAGE,
            PAGE + "/phu-trach",
            "subject=" + encoded(subject)
                + some.stream().map(one -> "&officer=" + one).collect(Collectors.joining()))
        .expect(302);
  }

  void switchesOn(String group) {
    browser("lanhdao").sends(PAGE, PAGE + "/tu-dong", "group=" + encoded(group)).expect(302);
  }

  void goesAway(String officer) {
    database
        .sql(
            """
            insert into absence (office_code, officer, first_day, last_day, asked_by, asked_at, approved, decided_by, decided_at)
            values ('H99.01', ?, current_date - 2, current_date + 2, 'lanhdao', now(), true, 'lanhdao', now())""")
        .param(officer)
        .update();
  }

  @SuppressWarnings("unchecked")
  Map<String, Object> suggestion(String task) {
    return Door.JSON.convertValue(
        door.get("lanhdao", "/api/desk/v1/tasks/" + task + "/suggestion")
            .expect(200)
            .json(),
        Map.class);
  }

  String page() {
    return browser("lanhdao").opens(PAGE).expect(200).text();
  }

  String preview(List<String> tasks) {
    return browser("lanhdao")
        .sends(BULK, BULK + "/xem-truoc", "act=SHARE" + chosen(tasks))
        .expect(200)
        .text();
  }

  /** Sends what stands hidden in the preview. */
  long runs(String preview, List<String> tasks) {
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

  static String chosen(List<String> tasks) {
    return tasks.stream().map(task -> "&task=" + task).collect(Collectors.joining());
  }

  void finishes(long run) {
    await().atMost(Duration.ofSeconds(60)).until(() -> database
        .sql("select finished_at is not null from bulk_run where id = ?")
        .param(run)
        .query(Boolean.class)
        .single());
  }

  List<String> states(long run) {
    return database
        .sql("select state from bulk_item where run_id = ? order by number")
        .param(run)
        .query(String.class)
        .list();
  }

  String holder(String task) {
    return (String) database
        .sql("select assignee from work_item where id = ?")
        .param(task)
        .query()
        .singleRow()
        .get("assignee");
  }

  String dossierOf(String task) {
    return database
        .sql("select dossier_code from work_item where id = ?")
        .param(task)
        .query(String.class)
        .single();
  }

  List<String> notes(String task) {
    return database
        .sql("select officer || ': ' || text from dossier_note where dossier_code = ?")
        .param(dossierOf(task))
        .query(String.class)
        .list();
  }

  List<String> logged(String task) {
    return database
        .sql("select payload from audit_entry where stream = ? and kind = 'TaskAssigned'")
        .param(dossierOf(task))
        .query(String.class)
        .list();
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  Browser browser(String who) {
    var browser = new Browser(new Door(
        door.address(),
        HttpClient.newBuilder().cookieHandler(new CookieManager()).build()));
    browser.logsInAs(who);
    return browser;
  }
}
