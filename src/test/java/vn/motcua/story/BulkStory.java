package vn.motcua.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.motcua.story.Filing.birthRegistration;
import static vn.motcua.story.OfficerAtDesk.APPROVE;
import static vn.motcua.story.OfficerAtDesk.EXAMINE;

import java.net.CookieManager;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Hàng loạt: seen before it is done, done once, and what went wrong can be tried again. */
class BulkStory extends StoryScene {

  private static final String PAGE = "/ban-lam-viec/hang-loat";

  private List<Filed> dossiers;
  private List<String> tasks;

  @BeforeEach
  void someDossiersToExamine() {
    dossiers = filed(3);
    tasks = dossiers.stream().map(one -> examiner.task(one, EXAMINE)).toList();
  }

  @AfterEach
  void nothingIsBroken() {
    database
        .sql("update act_ru_task set suspension_state_ = 1 where suspension_state_ = 2")
        .update();
    database
        .sql("update officer set active = false where username = 'thamdinh-ba'")
        .update();
  }

  /** Gone again when the story is over. */
  private OfficerAtDesk colleague() {
    var colleague = newOfficer("thamdinh-ba", "H99.01", "EXAMINATION");
    database
        .sql("update officer set active = true where username = 'thamdinh-ba'")
        .update();
    return colleague;
  }

  @Test
  void saysBeforehandWhoIsRefusedAndClaimsTheRest() {
    colleague().claims(tasks.get(1)).expect(204);

    var preview = preview("chuyenvien", "act=CLAIM", tasks);
    assertThat(preview)
        .contains("<strong>2</strong> việc làm được", "<strong>1</strong> việc không");
    assertThat(holders())
        .as("a preview changes nothing")
        .containsExactly(null, "thamdinh-ba", null);

    var run = runs("chuyenvien", "act=CLAIM", tasks);

    finishes(run);
    assertThat(states(run)).containsExactly("DONE", "REFUSED", "DONE");
    assertThat(holders()).containsExactly("chuyenvien", "thamdinh-ba", "chuyenvien");
    assertThat(progress("chuyenvien", run)).contains("<strong>2</strong> / 3", "Thử lại 1 việc");
    browser("lanhdao").opens(PAGE + "/" + run).expect(404);

    door.post("thamdinh-ba", "/api/desk/v1/tasks/" + tasks.get(1) + "/unclaim", null)
        .expect(204);
    retries("chuyenvien", run);
    finishes(run);
    assertThat(states(run)).containsOnly("DONE");
  }

  @Test
  void theHeadAssignsWithAReasonAndTheColleagueIsTold() {
    colleague();
    examiner.claims(tasks.get(0)).expect(204);

    assertThat(preview("lanhdao", "act=ASSIGN&recipient=thamdinh-ba", tasks))
        .contains("<strong>3</strong> việc không làm được", "Hãy nêu lý do phân công");
    assertThat(preview("lanhdao", "act=ASSIGN&recipient=tiepnhan&reason=Chia+lại", tasks))
        .contains("<strong>0</strong> việc làm được");
    assertThat(preview("chuyenvien", "act=ASSIGN&recipient=thamdinh-ba&reason=Chia+lại", tasks))
        .contains("<strong>0</strong> việc làm được");
    var run = runs("lanhdao", "act=ASSIGN&recipient=thamdinh-ba&reason=Chia+lại", tasks);

    finishes(run);
    assertThat(holders()).containsOnly("thamdinh-ba");
    assertThat(examiner.looksAt(dossiers.get(0)).text())
        .contains("Phân công việc “Thẩm định hồ sơ” cho Đinh Thị Kiêm: Chia lại");
    assertThat(database
            .sql(
                "select actor || payload from audit_entry where stream = ? and kind = 'TaskAssigned'")
            .param(dossiers.get(0).code())
            .query(String.class)
            .single())
        .startsWith("lanhdao")
        .contains("\"from\":\"chuyenvien\"", "\"to\":\"thamdinh-ba\"", "Chia lại");
  }

  @Test
  void approvesAndSignsWhatNeedsNothingElseAndPrintsTheResultsAsOne() {
    dossiers.subList(0, 2).forEach(examiner::proposes);
    var approvals =
        dossiers.subList(0, 2).stream().map(one -> chairman.task(one, APPROVE)).toList();
    assertThat(preview("lanhdao", "act=PRINT_RESULT", approvals))
        .contains("<strong>2</strong> việc không làm được");

    finishes(runs("lanhdao", "act=APPROVE", approvals));

    var handOvers = dossiers.subList(0, 2).stream()
        .map(one -> returnDesk.task(one, OfficerAtDesk.HAND_OVER))
        .toList();
    dossiers.subList(0, 2).forEach(one -> assertThat(
            returnDesk.paper(one, "birth-certificate").text())
        .contains("KHAI SINH"));
    var printed = runs("traketqua", "act=PRINT_RESULT", handOvers);
    finishes(printed);
    var bundle = new Paper(browser("traketqua")
            .opens(PAGE + "/" + printed + "/giay-to.pdf")
            .expect(200)
            .body())
        .kept("bundle");
    assertThat(bundle.text().split("GIẤY KHAI SINH", -1)).hasSizeGreaterThanOrEqualTo(3);
  }

  /** One of them has no address to send it to; it is given in, and tried again. */
  @Test
  void givesResultsThatWaitAtTheCounterToThePost() {
    dossiers.forEach(examiner::proposes);
    dossiers.forEach(chairman::approves);
    var waiting = dossiers.stream()
        .map(one -> returnDesk.task(one, OfficerAtDesk.HAND_OVER))
        .toList();
    address(dossiers.get(1), "null");

    assertThat(preview("traketqua", "act=POST", waiting))
        .contains("<strong>2</strong> việc làm được", "<strong>1</strong> việc không")
        .contains("chưa đủ người nhận, địa chỉ và số điện thoại");
    assertThat(preview("chuyenvien", "act=POST", waiting))
        .contains("<strong>0</strong> việc làm được");
    var run = runs("traketqua", "act=POST", waiting);

    finishes(run);
    assertThat(states(run)).containsExactly("DONE", "REFUSED", "DONE");
    address(dossiers.get(1), "\"12 Phố Mẫu\"");
    retries("traketqua", run);
    finishes(run);
    assertThat(states(run)).containsOnly("DONE");
    for (var dossier : dossiers) {
      sandbox.effect("post", "parcel", dossier);
      sandbox.carries(dossier, "PICKED_UP");
    }
    sandbox.carries(dossiers.get(0), "DELIVERED");
    DossierAssert.assertThat(dossiers.get(0)).reaches(10);
    dossiers.forEach(one -> assertThat(sandbox.effects("post", "parcel", one)).hasSize(1));
  }

  /** What the post brings back is given to it once more, under another number. */
  @Test
  void givesToThePostOnceMoreWhatItBroughtBack() {
    var dossier = approved(birthRegistration().byPost());
    sandbox.carries(dossier, "PICKED_UP");
    sandbox.carries(dossier, "RETURNED");
    var task = returnDesk.task(dossier, OfficerAtDesk.HAND_OVER);
    var before = dossier.parcel();

    finishes(runs("traketqua", "act=POST", List.of(task)));

    await().until(() -> dossier.parcel() != null && !dossier.parcel().equals(before));
    sandbox.carries(dossier, "DELIVERED");
    DossierAssert.assertThat(dossier).reaches(10);
    assertThat(sandbox.effects("post", "parcel", dossier)).hasSize(2);
    assertThat(database
            .sql("select ended_as from parcel_order where dossier_code = ? order by ordered_at")
            .param(dossier.code())
            .query()
            .listOfRows())
        .extracting(row -> row.get("ended_as"))
        .containsExactly("RETURNED", null);
  }

  /** Half of a run is done, then the process dies: its row waits, whoever looks next goes on, and nothing is sent twice. */
  @Test
  void goesOnWithWhatARunThatDiedHasLeftForThePost() {
    dossiers.forEach(examiner::proposes);
    dossiers.forEach(chairman::approves);
    var waiting = dossiers.stream()
        .map(one -> returnDesk.task(one, OfficerAtDesk.HAND_OVER))
        .toList();
    var run = runs("traketqua", "act=POST", waiting.subList(0, 2));
    finishes(run);
    database
        .sql(
            """
            insert into bulk_item (run_id, number, task_id, dossier_code, applicant_name) select ?, 3, ?, ?, 'n'""")
        .params(run, waiting.get(2), dossiers.get(2).code())
        .update();
    database
        .sql("update bulk_run set finished_at = null where id = ?")
        .param(run)
        .update();

    finishes(run);

    assertThat(states(run)).hasSize(3).containsOnly("DONE");
    dossiers.forEach(one -> sandbox.effect("post", "parcel", one));
    dossiers.forEach(one -> assertThat(sandbox.effects("post", "parcel", one)).hasSize(1));
  }

  private void address(Filed dossier, String json) {
    database
        .sql(
            "update dossier set content = jsonb_set(content, '{applicant,address}', ?::jsonb) where code = ?")
        .params(json, dossier.code())
        .update();
  }

  @Test
  void oneBrokenOfManyStopsNobodyElse() {
    var many = new ArrayList<>(tasks);
    filed(9).forEach(one -> many.add(examiner.task(one, EXAMINE)));
    breaks(many.get(4));

    var run = runs("chuyenvien", "act=CLAIM", many);

    finishes(run);
    assertThat(states(run)).filteredOn("DONE"::equals).hasSize(11);
    assertThat(states(run).get(4)).isEqualTo("FAILED");
    assertThat(holder(many.get(4))).as("taken back with the item").isNull();
    nothingIsBroken();
    retries("chuyenvien", run);
    finishes(run);
    assertThat(states(run)).containsOnly("DONE");
    assertThat(claimed(many)).isEqualTo(12);
  }

  @Test
  void keepsNobodyOutOfThePages() {
    var run = runs("chuyenvien", "act=CLAIM", tasks);
    finishes(run);
    for (int width : new int[] {1280, 360}) {
      try (var page = SupervisorPage.of(door.address(), "chuyenvien", width, 900)) {
        for (var path : List.of(PAGE, PAGE + "/" + run)) {
          page.goes(path);
          assertThat(Axe.barriers(page.page)).as(path).isEmpty();
          assertThat((Integer) page.page.evaluate("document.documentElement.scrollWidth"))
              .as(path)
              .isLessThanOrEqualTo(width);
        }
        page.goes(PAGE);
        page.page.locator("input[name=task]").first().check();
        page.page.getByText("Xem trước").click();
        assertThat(page.page.locator("h1").innerText()).contains("Xem trước: Nhận việc");
        assertThat(Axe.barriers(page.page)).isEmpty();
        assertThat(page.complaints()).isEmpty();
      }
    }
  }

  private List<Filed> filed(int many) {
    return IntStream.range(0, many)
        .mapToObj(n -> filedAndAccepted(birthRegistration()))
        .toList();
  }

  /** Nothing our own checks could know: the engine throws. */
  private void breaks(String task) {
    database
        .sql("update act_ru_task set suspension_state_ = 2 where id_ = ?")
        .param(task)
        .update();
  }

  private String preview(String who, String form, List<String> some) {
    return browser(who)
        .sends(PAGE, PAGE + "/xem-truoc", form + chosen(some))
        .expect(200)
        .text();
  }

  private long runs(String who, String form, List<String> some) {
    var location =
        browser(who).sends(PAGE, PAGE, form + chosen(some)).expect(302).location();
    return Long.parseLong(location.replaceAll(".*/", ""));
  }

  private void retries(String who, long run) {
    browser(who).sends(PAGE + "/" + run, PAGE + "/" + run + "/thu-lai", "").expect(302);
  }

  private String progress(String who, long run) {
    return browser(who).opens(PAGE + "/" + run).expect(200).text();
  }

  private static String chosen(List<String> some) {
    return some.stream().map(task -> "&task=" + task).collect(Collectors.joining());
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

  private List<String> holders() {
    return tasks.stream().map(this::holder).toList();
  }

  private String holder(String task) {
    return (String) database
        .sql("select assignee from work_item where id = ?")
        .param(task)
        .query()
        .singleRow()
        .get("assignee");
  }

  private long claimed(List<String> some) {
    return database
        .sql("select count(*) from processing_step where id in (:ids) and officer = 'chuyenvien'")
        .param("ids", some)
        .query(Long.class)
        .single();
  }

  private Browser browser(String who) {
    var browser = new Browser(new Door(
        door.address(),
        HttpClient.newBuilder().cookieHandler(new CookieManager()).build()));
    browser.logsInAs(who);
    return browser;
  }
}
