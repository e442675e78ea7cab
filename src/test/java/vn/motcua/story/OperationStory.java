package vn.motcua.story;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;
import static vn.motcua.story.DossierAssert.assertThat;
import static vn.motcua.story.Filing.birthRegistration;

import java.net.URLEncoder;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.exchange.Difference;
import vn.motcua.exchange.Reconciliations;

/** What an administrator sees when a peer hangs, and how he helps: now, later, or by hand. */
class OperationStory extends StoryScene {

  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final String REASON = "Bưu điện xác nhận số hiệu qua điện thoại";

  @Autowired
  Reconciliations reconciliations;

  @Test
  void showsWhichPeerHangsSinceWhenAndHowManyDossiersWait() {
    sandbox.disturbs("post", "DOWN");
    var dossiers = IntStream.range(0, 3)
        .mapToObj(n -> approved(birthRegistration().byPost()))
        .toList();
    dossiers.forEach(this::hanging);
    var troubled = await("the page says so")
        .until(() -> part(page("/van-hanh"), "post"), part -> part.contains("data-outlook"));

    assertThat(troubled).contains("Bưu chính công ích (VNPost)");
    assertThat(number(troubled, "<strong>(\\d+)</strong> hồ sơ đang chờ"))
        .isEqualTo(
            count(
                "select count(distinct subject) from exchange where peer = 'post' and state in ('PENDING', 'SENT', 'UNKNOWN', 'ANSWERED', 'GIVEN_UP')"))
        .isGreaterThanOrEqualTo(3);
    var waiting = page("/van-hanh/post");
    dossiers.forEach(dossier -> assertThat(waiting).contains(dossier.code()));
    assertThat(waiting).contains("Đặt bưu gửi", "Kết nối bị ngắt giữa chừng");
    dossiers.forEach(dossier -> later(hanging(dossier), "4h"));
    assertThat(number(page("/van-hanh/post/thu-lai-tat-ca"), "Sẽ thử lại <strong>(\\d+)</strong>"))
        .isGreaterThanOrEqualTo(3);

    sandbox.heals("post");
    acts("/van-hanh/post/thu-lai-tat-ca", Map.of()).expect(302);

    dossiers.forEach(dossier -> {
      sandbox.effect("post", "parcel", dossier);
      assertThat(acts(dossier)).containsExactly("POSTPONED", "RETRIED");
    });
    await("calm again").until(() -> part(page("/van-hanh"), "post"), String::isEmpty);
  }

  @Test
  void putsOffAndTriesNow() {
    sandbox.disturbs("post", "DOWN");
    var dossier = approved(birthRegistration().byPost());
    long id = hanging(dossier);

    later(id, "4h");
    assertThat(due(id))
        .isCloseTo(Instant.now().plus(Duration.ofHours(4)), within(1, ChronoUnit.MINUTES));
    later(id, "morning");
    var morning = due(id).atZone(ZONE);
    assertThat(morning.toInstant()).isAfter(Instant.now());
    assertThat(morning.toLocalTime()).isBetween(LocalTime.of(6, 30), LocalTime.of(8, 30));
    assertThat(morning.getDayOfWeek().getValue()).isLessThan(7);
    sandbox.heals("post");
    acts("/van-hanh/post/" + id + "/de-sau", Map.of("until", "never")).expect(422);
    assertThat(due(id).atZone(ZONE)).isEqualTo(morning);

    acts("/van-hanh/post/" + id + "/thu-lai", Map.of()).expect(302);

    sandbox.effect("post", "parcel", dossier);
    await().until(() -> open(dossier, "post"), List::isEmpty);
    assertThat(sandbox.effects("post", "parcel", dossier)).hasSize(1);
    acts("/van-hanh/post/" + id + "/thu-lai", Map.of()).expect(409);
    assertThat(acts(dossier)).containsExactly("POSTPONED", "POSTPONED", "RETRIED");
  }

  @Test
  void settlesByHandOnceWithAReason() throws Exception {
    sandbox.disturbs("post", "SILENT");
    var dossier = approved(birthRegistration().byPost());
    long id = hanging(dossier);
    var path = "/van-hanh/post/" + id + "/xu-ly-tay";
    var facts = Map.of("fact.number", "EM000000888VN", "reason", REASON, "confirmed", "true");

    assertThat(page("/van-hanh/post/" + id)).contains("Số hiệu bưu gửi (bắt buộc)");
    assertThat(acts(path, without(facts, "reason")).expect(422).text())
        .contains("Cần ghi lý do ít nhất 10 ký tự", "EM000000888VN");
    assertThat(acts(path, with(facts, "reason", "ngắn")).expect(422).text())
        .contains("Cần ghi lý do ít nhất 10 ký tự");
    assertThat(acts(path, without(facts, "fact.number")).expect(422).text())
        .contains("Chưa nhập thông tin bắt buộc", REASON);
    assertThat(acts(path, without(facts, "confirmed")).expect(422).text())
        .contains("Cần xác nhận đã đối chiếu");
    assertThat(dossier).hasBeen(1, 2, 4, 9);
    assertThat(dossier.parcel()).isNull();

    assertThat(atOnce(8, () -> acts(path, facts).status())).satisfies(answers -> {
      assertThat(answers).filteredOn(status -> status == 302).hasSize(1);
      assertThat(answers).filteredOn(status -> status == 409).hasSize(7);
    });

    await().untilAsserted(() -> assertThat(dossier.parcel()).isEqualTo("EM000000888VN"));
    var audited = database
        .sql(
            "select actor, payload::text from audit_entry where kind = 'ExchangeEvent.ByHand' and stream = ?")
        .param(dossier.code())
        .query((row, n) -> row.getString(1) + " " + row.getString(2))
        .list();
    assertThat(audited)
        .hasSize(1)
        .first()
        .asString()
        .startsWith("quantri ")
        .contains(REASON, "SETTLED");
  }

  @Test
  void settlesARegistersAnswerInItsWords() {
    sandbox.disturbs("civil-status", "DOWN");
    var dossier = filedAndAccepted(Filing.sample("death")
        .answer("deathDate", LocalDate.now(ZONE).minusDays(2).toString())
        .answer("deathNoticeDate", LocalDate.now(ZONE).minusDays(2).toString())
        .electronically());
    examiner.decides(dossier, "Task_ExamineDeath", "propose");
    chairman.approves(dossier);
    long id = await("the record hangs")
        .until(() -> open(dossier, "civil-status"), found -> !found.isEmpty())
        .get(0);

    assertThat(page("/van-hanh/civil-status/" + id)).contains("Đã ghi nhận");
    acts(
            "/van-hanh/civil-status/" + id + "/xu-ly-tay",
            Map.of(
                "fact.outcome", "recorded",
                "reason", "Bộ Tư pháp xác nhận bằng văn bản",
                "confirmed", "true"))
        .expect(302);

    assertThat(dossier).reaches(10);
  }

  @Test
  void writesThatALetterHasBeenLookedAtAndMasksItsNumbers() {
    sandbox.disturbs("population", "UNAVAILABLE");
    var dossier = filedAndAccepted(birthRegistration());
    long id = await()
        .until(() -> open(dossier, "population"), found -> !found.isEmpty())
        .get(0);

    var letter = await("an attempt is kept")
        .until(() -> page("/van-hanh/population/" + id), text -> text.contains("HTTP 503"));

    assertThat(letter)
        .contains("001*****")
        .doesNotContain("001090000001", "sample-population-secret");
    assertThat(count(
            "select count(*) from audit_entry where kind = 'DossierLook' and actor = 'quantri' and stream = '"
                + dossier + "'"))
        .isPositive();
    assertThat(page("/van-hanh/ho-so/" + dossier)).contains("Xác minh công dân với CSDL dân cư");
    door.get("quantri", "/van-hanh/post/" + id).expect(404);
  }

  @Test
  void showsAndSettlesWhatTheBooksSayDifferently() {
    var day = LocalDate.now(ZONE).minusDays(40);
    var dossier = citizen.files(birthRegistration());
    var key = "EM" + System.nanoTime() + "VN";
    reconciliations.record(
        "parcels",
        day,
        17,
        List.of(Difference.of("missing-there", key, dossier.code(), "POSTED", null)));
    long id = count("select id from reconciliation_difference where key = '" + key + "'");
    var path = "/van-hanh/doi-soat/" + id + "/ket-thuc";

    assertThat(page("/van-hanh/doi-soat"))
        .contains(key, dossier.code(), "Hệ thống có, bưu điện không có", "không có");
    acts(path, Map.of("reason", "ngắn")).expect(422);
    acts(path, Map.of("reason", "Đã tìm thấy bưu gửi ở bưu cục")).expect(302);

    assertThat(page("/van-hanh/doi-soat")).doesNotContain(key);
    acts(path, Map.of("reason", "Đã tìm thấy bưu gửi ở bưu cục")).expect(404);
    assertThat(count(
            "select count(*) from audit_entry where actor = 'quantri' and kind = 'Reconciliations.Settled' and stream = '"
                + dossier + "' and payload::text like '%bưu cục%'"))
        .isEqualTo(1);
  }

  @Test
  void tellsTheNationalPortalOnceMore() {
    var dossier = filedAndAccepted(birthRegistration());
    await("all is told").until(() -> open(dossier, "national-portal"), List::isEmpty);
    long before =
        count("select count(*) from exchange where peer = 'national-portal' and subject = '"
            + dossier + "'");

    acts("/van-hanh/ho-so/" + dossier + "/dong-bo", Map.of()).expect(302);

    await("all is told again").until(() -> open(dossier, "national-portal"), List::isEmpty);
    assertThat(count("select count(*) from exchange where peer = 'national-portal' and subject = '"
            + dossier + "'"))
        .isGreaterThan(before);
    acts("/van-hanh/ho-so/H99.01-250101-9999/dong-bo", Map.of()).expect(404);
    acts("/van-hanh/doi-soat/so-sanh", Map.of("day", "2099-01-01")).expect(422);
    acts(
            "/van-hanh/doi-soat/so-sanh",
            Map.of("day", LocalDate.now(ZONE).minusDays(1).toString()))
        .expect(302);
  }

  @ParameterizedTest
  @CsvSource({
    "giamsat,403",
    "tiepnhan,403",
    "lanhdao,403",
    "phantich,403",
    "portal,403",
    "ioc,403",
    ",401"
  })
  void isTheAdministratorsAlone(String who, int status) {
    door.get(who, "/van-hanh").expect(status);
    door.get(who, "/van-hanh/post").expect(status);
    assertThat(door.send(who, "POST", "/van-hanh/post/1/thu-lai", "", "Content-Type", FORM)
            .status())
        .isIn(401, 403);
  }

  @Test
  void tellsOthersThatPeersHangWithoutFallingIllItself() {
    var told = door.get(null, "/actuator/health/exchange").expect(200).json();
    assertThat(told.path("status").asText()).isIn("UP", "PEER_SILENT");
    assertThat(told.has("components")).isFalse();
    var details = door.get("quantri", "/actuator/health/exchange")
        .expect(200)
        .json()
        .path("components")
        .path("openExchanges")
        .path("details");
    assertThat(details.path("post").has("oldestSeconds")).isTrue();
    assertThat(details.size()).isGreaterThan(15);
    sandbox.disturbs("post", "DOWN");
    hanging(approved(birthRegistration().byPost()));
    for (var own : List.of("liveness", "readiness")) {
      door.get(null, "/actuator/health/" + own).expect(200);
    }
  }

  private static final String FORM = "application/x-www-form-urlencoded";

  private Answer acts(String path, Map<String, String> fields) {
    var body = fields.entrySet().stream()
        .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
        .collect(Collectors.joining("&"));
    return door.send("quantri", "POST", path, body, "Content-Type", FORM);
  }

  private String page(String path) {
    return door.get("quantri", path).expect(200).text();
  }

  private void later(long id, String until) {
    // it may be on its way just now
    await()
        .until(
            () ->
                acts("/van-hanh/post/" + id + "/de-sau", Map.of("until", until)).status(),
            status -> status == 302);
  }

  /** The open request of the dossier to the post that has been tried in vain. */
  private long hanging(Filed dossier) {
    return await(dossier + " hangs")
        .until(
            () -> database
                .sql(
                    "select id from exchange where peer = 'post' and subject = ? and attempts > 0 and state in ('PENDING', 'UNKNOWN')")
                .param(dossier.code())
                .query(Long.class)
                .list(),
            found -> !found.isEmpty())
        .get(0);
  }

  private List<Long> open(Filed dossier, String peer) {
    return database
        .sql(
            "select id from exchange where peer = ? and subject = ? and state in ('PENDING', 'SENT', 'UNKNOWN', 'ANSWERED')")
        .params(peer, dossier.code())
        .query(Long.class)
        .list();
  }

  private List<String> acts(Filed dossier) {
    return database
        .sql(
            "select payload::json ->> 'act' from audit_entry where kind = 'ExchangeEvent.ByHand' and actor = 'quantri' and stream = ? order by seq")
        .param(dossier.code())
        .query(String.class)
        .list();
  }

  private Instant due(long id) {
    return database
        .sql("select due_at from exchange where id = ?")
        .param(id)
        .query(OffsetDateTime.class)
        .single()
        .toInstant();
  }

  private long count(String sql) {
    return database.sql(sql).query(Long.class).single();
  }

  /** What the page says of a peer in trouble; empty when it says nothing. */
  private static String part(String page, String peer) {
    int from = page.indexOf("data-peer=\"" + peer + "\"");
    return from < 0
        ? ""
        : page.substring(page.lastIndexOf("<li", from), page.indexOf("</li>", from));
  }

  private static long number(String text, String pattern) {
    var found = java.util.regex.Pattern.compile(pattern).matcher(text);
    assertThat(found.find()).as(text).isTrue();
    return Long.parseLong(found.group(1));
  }

  private static Map<String, String> without(Map<String, String> fields, String name) {
    return fields.entrySet().stream()
        .filter(field -> !field.getKey().equals(name))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static Map<String, String> with(Map<String, String> fields, String name, String value) {
    var changed = new java.util.HashMap<>(fields);
    changed.put(name, value);
    return changed;
  }

  private static <T> List<T> atOnce(int many, Callable<T> act) throws Exception {
    var workers = Executors.newFixedThreadPool(many);
    try {
      var results = new java.util.ArrayList<T>();
      for (var done : workers.invokeAll(java.util.Collections.nCopies(many, act))) {
        results.add(done.get());
      }
      return results;
    } finally {
      workers.shutdown();
    }
  }
}
