package vn.motcua.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.motcua.story.Filing.birthRegistration;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ExternalTaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.exchange.Difference;
import vn.motcua.exchange.Reconciliations;

/** The administrator's pages in a real browser, with a post that takes everything and says nothing. */
class OperatorInBrowserStory extends StoryScene {

  @Autowired
  Reconciliations reconciliations;

  @Autowired
  ExternalTaskService tasks;

  private Filed dossier;
  private long request;

  @BeforeEach
  void thePostIsSilent() {
    sandbox.disturbs("post", "SILENT");
    dossier = approved(birthRegistration().byPost());
    request = await("the parcel hangs")
        .until(
            () -> database
                .sql(
                    "select id from exchange where peer = 'post' and subject = ? and state = 'UNKNOWN'")
                .param(dossier.code())
                .query(Long.class)
                .list(),
            found -> !found.isEmpty())
        .get(0);
  }

  @ParameterizedTest
  @ValueSource(ints = {1280, 360})
  void findsNoBarrierOnAnyPage(int width) {
    var day = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")).minusDays(width == 360 ? 5 : 6);
    reconciliations.record(
        "payments",
        day,
        120,
        List.of(Difference.of("amount", "H9926-" + width, dossier.code(), 8000, 80000)));
    var task =
        tasks.createExternalTaskQuery().topicName("post.create-parcel").list().get(0);
    tasks.lock(task.getId(), "story", 10_000);
    tasks.handleFailure(task.getId(), "story", "given up", "given up", 0, 0);
    try (var seen = SupervisorPage.of(door.address(), "quantri", width, 900)) {
      for (var path : List.of(
          "",
          "/post",
          "/post/" + request,
          "/post/thu-lai-tat-ca",
          "/population",
          "/su-co",
          "/doi-soat",
          "/ho-so/" + dossier)) {
        seen.goes("/van-hanh" + path);
        seen.page
            .locator("details")
            .all()
            .forEach(one -> one.evaluate("one => { one.open = true; }"));
        assertThat(seen.page.locator("h1")).isVisible();
        assertThat(seen.barriers()).as("%s at %d px", path, width).isEmpty();
        assertThat(seen.overflow()).as("%s at %d px", path, width).isZero();
        seen.isPhotographed("operation"
            + path.replaceAll("/\\d+", "/letter").replaceAll("/H99.*", "").replace('/', '-') + "-"
            + width);
      }
      assertThat(seen.complaints()).isEmpty();
      seen.goes("/van-hanh/khong-co");
      assertThat(seen.page.getByRole(AriaRole.ALERT))
          .containsText("Không có hệ thống liên thông này");
      assertThat(seen.barriers()).isEmpty();
    } finally {
      reconciliations.record("payments", day, 120, List.of());
    }
  }

  @Test
  void triesAgainWithTheKeyboardAlone() {
    try (var seen = SupervisorPage.of(door.address(), "quantri", 1280, 900).goes("/")) {
      reaches(seen, "Vận hành liên thông");
      assertThat(seen.page).hasURL(Pattern.compile(".*/van-hanh$"));
      reaches(seen, "Xem các yêu cầu đang chờ: Bưu chính công ích");
      assertThat(seen.page.locator("main")).containsText(dossier.code());
      await("it is not on its way just now").until(() -> {
        seen.page.reload();
        return seen.page
                .getByLabel("Thử lại ngay: Đặt bưu gửi, hồ sơ " + dossier)
                .count()
            == 1;
      });
      reaches(seen, "Thử lại ngay: Đặt bưu gửi, hồ sơ " + dossier);

      assertThat(seen.page.getByRole(AriaRole.STATUS)).containsText("được gửi lại ngay");
      sandbox.heals("post"); // not before: the dispatcher might be quicker than the keyboard
      assertThat(sandbox.effect("post", "parcel", dossier)).isNotNull();
      assertThat(seen.complaints()).isEmpty();
    }
  }

  @Test
  void settlesByHand() {
    try (var seen =
        SupervisorPage.of(door.address(), "quantri", 1280, 900).goes("/van-hanh/post/" + request)) {
      seen.page.getByLabel("Số hiệu bưu gửi").fill("EM000000999VN");
      seen.page.getByLabel("Lý do").fill("  quá ngắn       ");
      seen.page.getByLabel("Tôi đã đối chiếu").check();
      press(seen, "Kết thúc yêu cầu này bằng tay");
      assertThat(seen.page.getByRole(AriaRole.ALERT)).containsText("ít nhất 10 ký tự");
      assertThat(seen.page.getByLabel("Số hiệu bưu gửi")).hasValue("EM000000999VN");
      seen.page.getByLabel("Lý do").fill("Bưu cục xác nhận đã nhận bưu gửi");
      seen.page.getByLabel("Tôi đã đối chiếu").check();
      press(seen, "Kết thúc yêu cầu này bằng tay");

      assertThat(seen.page.getByRole(AriaRole.STATUS)).containsText("đã được xử lý tay");
      await().untilAsserted(() -> assertThat(dossier.parcel()).isEqualTo("EM000000999VN"));
      seen.goes("/van-hanh/ho-so/" + dossier);
      press(seen, "Báo lại hồ sơ này lên Cổng");
      assertThat(seen.page.getByRole(AriaRole.STATUS))
          .containsText(Pattern.compile("Đã xếp [2-9] bản tin"));
      assertThat(seen.barriers()).isEmpty();
    }
  }

  private static void press(SupervisorPage seen, String button) {
    seen.page
        .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true))
        .click();
  }

  /** Walks with the tabulator to what is called so, and enters it. */
  private static void reaches(SupervisorPage seen, String name) {
    seen.page.locator("body").press("Tab");
    for (int steps = 0; steps < 200; steps++) {
      var focused = (String)
          seen.page.evaluate(
              "() => document.activeElement.getAttribute('aria-label') ?? document.activeElement.innerText ?? ''");
      if (focused.startsWith(name)) {
        seen.page.keyboard().press("Enter");
        seen.page.waitForLoadState();
        return;
      }
      seen.page.keyboard().press("Tab");
    }
    throw new AssertionError("cannot be reached: " + name);
  }
}
