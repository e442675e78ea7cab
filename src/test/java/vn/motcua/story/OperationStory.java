package vn.motcua.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;
import static vn.motcua.story.DossierAssert.assertThat;
import static vn.motcua.story.Filing.birthRegistration;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an administrator sees when a peer hangs, and how he tries again: now or later. */
class OperationStory extends AdministratorScene {

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
    assertThat(number(page("/van-hanh/post/thu-lai-tat-ca"), "Sẽ thử lại (\\d+) trong"))
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

  private void later(long id, String until) {
    // it may be on its way just now
    await()
        .until(
            () ->
                acts("/van-hanh/post/" + id + "/de-sau", Map.of("until", until)).status(),
            status -> status == 302);
  }

  private Instant due(long id) {
    return database
        .sql("select due_at from exchange where id = ?")
        .param(id)
        .query(OffsetDateTime.class)
        .single()
        .toInstant();
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
}
