package vn.motcua.story;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.story.Filing.birthRegistration;
import static vn.motcua.story.OfficerAtDesk.RECEIVE;

import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.http.HttpClient;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One log-in for everything: what it lets in, how long, and what it tells the browser. */
class LogInStory extends StoryScene {

  private final CookieManager cookies = new CookieManager();
  private Browser browser;

  private Browser browser() {
    if (browser == null) {
      browser = new Browser(new Door(
          door.address(), HttpClient.newBuilder().cookieHandler(cookies).build()));
    }
    return browser;
  }

  private String session() {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals("JSESSIONID"))
        .map(HttpCookie::getValue)
        .findFirst()
        .orElse("");
  }

  @AfterEach
  void forgetGuesses() {
    database.sql("delete from failed_attempt").update();
  }

  @Test
  void speaksVietnameseUntilTheReaderChoosesEnglish() {
    var vietnamese = browser()
        .door()
        .send(null, "GET", "/dang-nhap", null, "Accept", "text/html", "Accept-Language", "en-US");
    assertThat(vietnamese.text()).contains("Mật khẩu").contains("lang=\"vi\"");

    assertThat(browser().opens("/dang-nhap?ngon-ngu=en").text()).contains("Password");
    assertThat(browser().opens("/dang-nhap").text()).contains("Log in").contains("lang=\"en\"");
    assertThat(browser().opens("/dang-nhap?ngon-ngu=vi").text()).contains("Đăng nhập");
  }

  @Test
  void givesASessionThatNobodyHadBefore() {
    browser().opens("/dang-nhap");
    var before = session();

    browser().logsInAs("tiepnhan");

    assertThat(session()).isNotEmpty().isNotEqualTo(before);
  }

  @Test
  void endsTasklistAndPagesTogether() {
    browser().logsInAs("tiepnhan");
    browser().opens("/camunda/app/tasklist/default/").expect(200);

    browser()
        .door()
        .send(null, "POST", "/camunda/api/admin/auth/user/default/logout", null)
        .expect(204);

    browser().opens("/camunda/app/tasklist/default/").expect(302);
    browser().door().get(null, Tasklist.ENGINE + "/task").expect(401);
    browser().door().get(null, "/api/desk/v1/tasks").expect(401);
  }

  @Test
  void wantsTheTokenOfItsForm() {
    var form = "username=tiepnhan&password=motcua";
    var type = "application/x-www-form-urlencoded";

    browser()
        .door()
        .send(null, "POST", "/dang-nhap", form, "Content-Type", type)
        .expect(403);
    browser().logsInAs("tiepnhan");
    browser().door().post(null, "/api/desk/v1/tasks/x/claim", Map.of()).expect(403);
  }

  @Test
  void slowsAGuesserAndNobodyElse() {
    var statuses = new java.util.TreeMap<Integer, Integer>();
    for (int guess = 0; guess < 1000; guess++) {
      var answer = door.send(
          null,
          "GET",
          "/api/desk/v1/tasks",
          null,
          "Authorization",
          Door.basic("tiepnhan", "guess" + guess),
          "X-Forwarded-For",
          "203.0.113.7");
      statuses.merge(answer.status(), 1, Integer::sum);
    }
    assertThat(statuses)
        .containsExactlyEntriesOf(new java.util.TreeMap<>(Map.of(401, 5, 429, 995)));

    var right = new String[] {
      "Authorization", Door.basic("tiepnhan", "motcua"), "X-Forwarded-For", "203.0.113.7"
    };
    door.send(null, "GET", "/api/desk/v1/tasks", null, right).expect(429, "office.log-in-wait");
    right[3] = "203.0.113.8";
    door.send(null, "GET", "/api/desk/v1/tasks", null, right).expect(200);
  }

  @Test
  void saysOnThePageWhyItDoesNotLetIn() {
    for (int guess = 0; guess < 5; guess++) {
      var wrong = browser().triesToLogIn("tiepnhan", "sai", "203.0.113.9");
      assertThat(wrong.location()).endsWith("/dang-nhap?error=wrong");
    }
    assertThat(browser().triesToLogIn("tiepnhan", "motcua", "203.0.113.9").location())
        .endsWith("/dang-nhap?error=wait");
    assertThat(browser().opens("/dang-nhap?error=wait").text()).contains("15 phút");
    assertThat(browser().opens("/dang-nhap?error=%3Cscript%3E").text())
        .doesNotContain("role=\"alert\"");
  }

  @Test
  void forgetsARoleThatWasTakenAwayWithinAMinute() {
    var dossier = citizen.files(birthRegistration());
    var task = reception.task(dossier, RECEIVE);
    var tasklist = new Tasklist(door.address(), "tiepnhan");
    tasklist.get("/task/" + task).expect(200);
    reception
        .claims(reception.task(citizen.files(birthRegistration()), RECEIVE))
        .expect(204);
    browser().logsInAs("tiepnhan");
    browser().door().get(null, "/api/desk/v1/tasks").expect(200);

    database.sql("delete from officer_role where username = 'tiepnhan'").update();
    try {
      Awaitility.await().atMost(java.time.Duration.ofMinutes(1)).untilAsserted(() -> {
        browser().door().get(null, "/api/desk/v1/tasks").expect(403);
        assertThat(tasklist.get("/task/" + task).status()).isIn(403, 404);
        assertThat(tasklist.get("/task?maxResults=50").json()).isEmpty();
      });
    } finally {
      database
          .sql("insert into officer_role (username, role) values ('tiepnhan', 'RECEPTION')")
          .update();
    }
  }

  @Test
  void endsTheSessionOfAnAccountThatWasClosed() {
    browser().logsInAs("traketqua2");
    browser().door().get(null, "/api/desk/v1/tasks").expect(200);

    database
        .sql("update officer set active = false where username = 'traketqua2'")
        .update();
    try {
      Awaitility.await()
          .atMost(java.time.Duration.ofMinutes(1))
          .untilAsserted(() -> browser().door().get(null, "/api/desk/v1/tasks").expect(401));
    } finally {
      database
          .sql("update officer set active = true where username = 'traketqua2'")
          .update();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/dang-nhap", "/tra-cuu", "/api/desk/v1/tasks", "/khong-co"})
  void tellsTheBrowserWhatItMayDo(String path) {
    var answer = door.send(
        "tiepnhan", "GET", path, null, "Accept", "text/html", "X-Forwarded-Proto", "https");

    assertThat(answer.header("Content-Security-Policy"))
        .contains("default-src 'none'", "frame-ancestors 'none'")
        .doesNotContain("unsafe");
    assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
    assertThat(answer.header("Cache-Control")).contains("no-store");
    assertThat(answer.header("Strict-Transport-Security")).contains("max-age=31536000");
    assertThat(answer.header("Referrer-Policy")).isEqualTo("same-origin");
  }

  @Test
  void keepsTheWebappsUnderAPolicyOfTheirOwn() {
    browser().logsInAs("tiepnhan");

    var answer = browser().opens("/camunda/app/tasklist/default/");

    assertThat(answer.header("Content-Security-Policy"))
        .contains("'nonce-", "frame-ancestors 'none'");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "//api/desk/v1/tasks",
        "//camunda/app/tasklist/default/",
        "/camunda//api/engine/engine/default/task",
        "/camunda/api/engine/engine/default/task/..%2F..%2Fsetup",
        "/camunda/api/%73etup",
        "/camunda/api/admin/setup;x/default/user/create",
        "/api/desk/v1/tasks/%00",
        "/api/desk/v1/dossiers/%2e%2e%2f",
        "/camunda/app/tasklist/khong-co/",
        "/camunda/app/khong-co/default/",
        "/camunda/api/engine/engine/khong-co/task",
        "/camunda/api/engine/engine/default/task/khong-co",
        "/camunda/api/engine/engine/default/task/khong-co/form",
        "/camunda/api/engine/engine/default/task/khong-co/deployed-form",
        "/camunda/api/engine/engine/default/task?sortBy=x",
        "/camunda/api/engine/engine/default/task?maxResults=99999999999",
        "/camunda/api/engine/engine/default/task?dueBefore=hom-nay",
        "/camunda/api/engine/engine/default/group/khong-co",
        "/camunda/api/engine/engine/default/group/H99.01%2FKHONG",
        "/camunda/api/engine/engine/default/user?id=%25",
        "/camunda/api/engine/engine/default/process-definition/khong-co/xml",
        "/camunda/api/engine/engine/default/filter?itemCount=x",
        "/v3/api-docs/..",
        "/actuator/..;/env"
      })
  void answersAnOddPathWithoutAnInternalError(String path) {
    browser().logsInAs("tiepnhan");

    var answer = browser().door().get(null, path);

    assertThat(answer.status()).as(path + " " + answer.text()).isLessThan(500);
    assertThat(answer.text()).doesNotContain("\tat ", "org.camunda");
  }
}
