package vn.motcua.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Production against a real OpenID Connect provider: who gets in, with what, and that nothing of the sandbox is there. */
@Tag("own-virtual-machine")
class ProductionStory {

  private static Production production;

  @BeforeAll
  static void start() throws IOException {
    production = new Production();
  }

  @AfterAll
  static void stopsQuickly() throws IOException {
    long begun = System.nanoTime();
    production.close();
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(60));
  }

  @Test
  void takesAnOfficerByThePersonalIdTheProviderVouchesFor() {
    var visitor = new Visitor(production.door().address());

    var tasklist = visitor.comesThroughTheProvider(
        "/camunda/app/tasklist/default/", Production.OFFICER, IdentityProvider.PASSWORD);

    tasklist.expect(200);
    var who = visitor.get("/camunda/api/admin/auth/user/default").expect(200).json();
    assertThat(who.path("userId").asText()).isEqualTo("tiepnhan");
    visitor.get("/api/desk/v1/tasks").expect(200);
    visitor.get("/camunda/app/cockpit/default/").expect(403);
    assertThat(visitor.cookies())
        .filteredOn(cookie -> cookie.startsWith("JSESSIONID"))
        .isNotEmpty()
        .allMatch(cookie -> cookie.contains("Secure") && cookie.contains("HttpOnly"));
    assertThat(visitor.addresses())
        .filteredOn(address -> address.contains("/oauth2/authorize?"))
        .anyMatch(address -> address.contains("prompt=login")
            && address.contains("code_challenge_method=S256")
            && address.contains("nonce="));
  }

  @Test
  void sendsAwayWhomTheOfficeDoesNotKnow() {
    var visitor = new Visitor(production.door().address());

    var page = visitor.comesThroughTheProvider(
        "/camunda/app/tasklist/default/", Production.STRANGER, IdentityProvider.PASSWORD);

    assertThat(page.text()).contains("Chưa có tài khoản cán bộ ứng với số định danh này");
    visitor.get("/api/desk/v1/tasks").expect(401);
  }

  @Test
  void offersNoPasswordsOfItsOwn() {
    var page = production.door().send(null, "GET", "/dang-nhap", null, "Accept", "text/html");

    assertThat(page.text()).doesNotContain("type=\"password\"").contains("tài khoản định danh");
    for (var user : List.of("quantri", "portal", "tiepnhan", "demo", "admin", "postgres")) {
      production.door().get(user, "/api/portal/v1/procedures").expect(401);
    }
  }

  @Test
  void takesATokenThatWasMeantForIt() {
    portal(Visitor.token(production.issuer(), "portal", "for-motcua")).expect(200);
  }

  @Test
  void refusesEveryOtherToken() {
    var good = Visitor.token(production.issuer(), "portal", "for-motcua");
    var parts = good.split("\\.");

    portal(Visitor.token(production.issuer(), "portal", "for-others")).expect(401);
    portal(Visitor.token(production.issuer(), "other", "for-motcua")).expect(403);
    portal(parts[0] + "." + parts[1] + ".").expect(401);
    portal("eyJhbGciOiJub25lIn0." + parts[1] + ".").expect(401);
    portal(parts[0] + "." + parts[1] + "." + new StringBuilder(parts[2]).reverse())
        .expect(401);
  }

  private static Answer portal(String token) {
    return production
        .door()
        .send(null, "GET", "/api/portal/v1/procedures", null, "Authorization", "Bearer " + token);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/sandbox/v1/clock",
        "/sandbox/v1/population/people?limit=1",
        "/sandbox/v1/payment/requests",
        "/swagger-ui/index.html",
        "/swagger-ui.html",
        "/engine-rest/task",
        "/actuator/env",
        "/actuator/heapdump",
        "/actuator/loggers",
        "/camunda/app/admin/default/setup/"
      })
  void hasNothingThereEvenForTheAdministrator(String path) {
    production.door().get(null, path).expect(401);
    var visitor = new Visitor(production.door().address());
    visitor.comesThroughTheProvider(
        "/camunda/app/cockpit/default/", Production.ADMINISTRATOR, IdentityProvider.PASSWORD);
    visitor.get("/camunda/app/cockpit/default/").expect(200);

    assertThat(visitor.get(path).status()).isIn(403, 404);
  }

  @Test
  void letsNobodySetUpAnAdministratorWhereNoneIsInTheEngine() {
    var user = Map.of(
        "profile", Map.of("id", "ke-gian", "firstName", "A", "lastName", "B"),
        "credentials", Map.of("password", "x"));

    production
        .door()
        .post(null, "/camunda/api/admin/setup/default/user/create", user)
        .expect(401);
    assertThat(production
            .database()
            .sql("select count(*) from act_id_user")
            .query(Long.class)
            .single())
        .isZero();
  }

  @Test
  void makesEveryFilterAndGrantOnceThoughTwoNodesStartedTogether() {
    var doubles = production
        .database()
        .sql("select name_ from act_ru_filter group by name_ having count(*) > 1")
        .query(String.class)
        .list();
    var grants = production
        .database()
        .sql(
            """
            select resource_id_ from act_ru_authorization
            group by group_id_, resource_type_, resource_id_ having count(*) > 1""")
        .query(String.class)
        .list();

    assertThat(doubles).isEmpty();
    assertThat(grants).isEmpty();
    assertThat(production
            .database()
            .sql("select count(*) from act_ru_filter")
            .query(Long.class)
            .single())
        .isPositive();
  }
}
