package vn.motcua.story;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.story.Filing.birthRegistration;
import static vn.motcua.story.OfficerAtDesk.RECEIVE;

import java.net.CookieManager;
import java.net.http.HttpClient;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is tried against the desk's pages: scripts in what citizens write, forged forms, odd paths and headers. */
class DeskHostileStory extends StoryScene {

  private static final String SCRIPT = "<img src=x onerror=\"document.title='stolen'\">";

  @Test
  void runsNothingThatACitizenOrAColleagueWrote() {
    var file = citizen.uploads("<script>document.title='stolen'</script>.pdf", Paper.scan());
    var dossier = citizen.files(birthRegistration()
        .answer("childHometown", SCRIPT)
        .answer("childPlaceOfBirth", "</script><script>document.title='stolen'</script>")
        .component("hospital-certificate", file));
    reception.task(dossier, RECEIVE);
    try (var desk = DeskPage.of(door, "tiepnhan").claims(dossier)) {
      desk.page.getByLabel("Thêm ghi chú").fill(SCRIPT);
      desk.button("Ghi chú").click();
      desk.page.locator(".notes .entries").waitFor();
      desk.page.locator(".motcua-view").first().click();
      desk.page.locator(".motcua-sheet img").waitFor();

      assertThat(desk.page.locator("#dossier").innerText()).contains("<img src=x");
      assertThat(desk.page.locator(".notes").innerText()).contains("<img src=x");
      assertThat(desk.page.locator("img[src='x']").count()).isZero();
      assertThat(desk.page.title()).doesNotContain("stolen");
      desk.goes(DeskPage.PATH + "?view=group&query=%3Cscript%3Ealert(1)%3C/script%3E\"'>");
      assertThat(desk.page.locator("#list").innerText()).contains("<script>alert(1)</script>");
      assertThat(desk.browser.complaints()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"nhan", "tra-lai", "chuyen", "ghi-chu"})
  void doesNothingForAFormFromElsewhere(String act) {
    var dossier = citizen.files(birthRegistration());
    var task = reception.task(dossier, RECEIVE);
    var session = session("tiepnhan");

    var answer = session.post(
        null,
        DeskPage.PATH + "/viec/" + task + "/" + act,
        "text=x&to=tiepnhan7",
        "Content-Type",
        "application/x-www-form-urlencoded",
        "HX-Request",
        "true");

    answer.expect(403);
    assertThat(holder(task)).isNull();
    session.post(null, "/api/desk/v1/tasks/" + task + "/claim", null).expect(403);
    session
        .post(
            null,
            "/api/desk/v1/tasks/" + task + "/completion",
            Map.of("variables", Map.of("decision", "accept")))
        .expect(403);
    assertThat(holder(task)).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/dong-y", "/tu-choi"})
  void givesNoMoreTimeForAFormFromElsewhere(String act) {
    var dossier = citizen.files(birthRegistration());
    var path = DeskPage.PATH + "/ho-so/" + dossier.code() + "/gia-han" + act;
    var wish = "until=2027-12-18T16:00&reason=x";
    var form = "application/x-www-form-urlencoded";

    session("lanhdao").post(null, path, wish, "Content-Type", form).expect(403);
    door.post("lanhdao2", path, wish, "Content-Type", form).expect(404);

    assertThat(door.get("lanhdao", "/api/desk/v1/dossiers/" + dossier.code() + "/extension")
            .expect(200)
            .json())
        .isEmpty();
  }

  private Door session(String username) {
    var session = new Door(
        door.address(),
        HttpClient.newBuilder().cookieHandler(new CookieManager()).build());
    new Browser(session).logsInAs(username);
    session.get(null, "/api/desk/v1/tasks").expect(200);
    return session;
  }

  private String holder(String task) {
    return reception.looksAtTask(task).expect(200).json().path("assignee").textValue();
  }

  @ParameterizedTest
  @CsvSource({
    "/ban-lam-viec/viec/..%2f..%2fetc%2fpasswd",
    "/ban-lam-viec/viec/%00",
    "/ban-lam-viec/ho-so/..%2F..%2Fapplication.yaml",
    "/ban-lam-viec/ho-so/H99.01-250101-0001%0d%0aSet-Cookie:%20x=1",
    "/ban-lam-viec?view=mine%0d%0aX-Evil:%201",
    "/ban-lam-viec?page=-1%00",
    "/ban-lam-viec/tin?since=x",
    "/ban-lam-viec/tin"
  })
  void answersOddAddressesWithAPlainNo(String path) {
    var answer = door.get("tiepnhan", path);

    assertThat(answer.status()).as(answer.text()).isBetween(400, 499);
    assertThat(answer.header("X-Evil")).isEmpty();
    assertThat(answer.header("Set-Cookie")).doesNotContain("x=1");
    assertThat(answer.text()).doesNotContain("root:").doesNotContain("Exception");
  }

  @Test
  void leadsNobodyAwayAfterAnAct() {
    var task = reception.task(citizen.files(birthRegistration()), RECEIVE);

    var answer = door.post(
        "tiepnhan",
        DeskPage.PATH + "/viec/" + task + "/nhan?query=//evil.example%0d%0aX-Evil:%201&sort=due",
        "",
        "Content-Type",
        "application/x-www-form-urlencoded");

    answer.expect(302);
    assertThat(answer.location()).contains("/ban-lam-viec/viec/" + task).doesNotContain("\n");
    assertThat(answer.header("X-Evil")).isEmpty();
  }

  @Test
  void tellsAnotherOfficeNothing() {
    var dossier = citizen.files(birthRegistration().applicant("fullName", "Lưu Bí Mật"));
    var task = reception.task(dossier, RECEIVE);

    for (var path :
        List.of("/viec/" + task, "/ho-so/" + dossier.code(), "?query=" + dossier.code())) {
      assertThat(door.get("tiepnhan2", DeskPage.PATH + path).text())
          .doesNotContain("Bí Mật")
          .doesNotContain("0901234567");
    }
    door.get("tiepnhan2", DeskPage.PATH + "/viec/" + task).expect(403);
    door.get("tiepnhan2", DeskPage.PATH + "/ho-so/" + dossier.code()).expect(404);
  }

  @Test
  void letsFiftyPressesOfTwoOfficersClaimOnceAndDecideOnce() throws Exception {
    var colleague = newOfficer("tiepnhan7", "H99.01", "RECEPTION");
    var dossier = citizen.files(birthRegistration());
    var task = reception.task(dossier, RECEIVE);

    var claims = together(n -> (n % 2 == 0 ? reception : colleague).claims(task));
    var winner = holder(task);
    var decisions = together(
        n -> (n % 2 == 0 ? reception : colleague).completes(task, Map.of("decision", "accept")));

    assertThat(IntStream.range(0, 50)
            .filter(n -> claims.get(n).status() == 204)
            .mapToObj(n -> n % 2 == 0 ? "tiepnhan" : "tiepnhan7")
            .distinct())
        .containsExactly(winner);
    assertThat(decisions.stream().filter(answer -> answer.status() == 204)).hasSize(1);
    // a machine that is busy otherwise may say: later
    assertThat(decisions).extracting(Answer::status).isSubsetOf(204, 409, 503);
    assertThat(database
            .sql("select officer from dossier_decision where dossier_code = ? and task_key = ?")
            .params(dossier.code(), RECEIVE)
            .query(String.class)
            .list())
        .containsExactly(winner);
    assertThat(door.get(winner, DeskPage.PATH + "/viec/" + task).expect(200).text())
        .contains("Quyết định được ghi một lần");
  }

  private static List<Answer> together(java.util.function.IntFunction<Answer> act)
      throws Exception {
    var pool = java.util.concurrent.Executors.newFixedThreadPool(50);
    try {
      var all = pool.invokeAll(IntStream.range(0, 50)
          .mapToObj(n -> (java.util.concurrent.Callable<Answer>) () -> act.apply(n))
          .toList());
      var answers = new java.util.ArrayList<Answer>();
      for (var one : all) {
        answers.add(one.get());
      }
      return answers;
    } finally {
      pool.shutdown();
    }
  }
}
