package vn.motcua.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.motcua.story.Filing.birthRegistration;
import static vn.motcua.story.OfficerAtDesk.EXAMINE;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.supervision.measure.Measures;

/** What supervisors do besides looking at the control room and its diagrams, in a real browser. */
class SupervisorInBrowserStory extends StoryScene {

  @Autowired
  Measures measures;

  private SupervisorPage at(String path) {
    return SupervisorPage.of(door.address(), "giamsat", 1280, 900).goes(path);
  }

  @Test
  void seesWhatWillBeLateAndWhy() {
    sandbox.movesClockTo(OffsetDateTime.parse("2026-12-02T09:00:00+07:00"));
    var dossier = filedAndAccepted(birthRegistration());
    examiner.task(dossier, EXAMINE);
    measures.catchUp();
    sandbox.movesClockTo(OffsetDateTime.parse("2026-12-02T16:45:00+07:00"));
    try (var seen = at("/giam-sat/nguy-co")) {
      var row = seen.page.locator("tr", new Page.LocatorOptions().setHasText(dossier.code()));
      assertThat(row).containsText("Sẽ trễ vào thứ Tư 2/12");
      seen.isPhotographed("supervisor-at-risk");
      row.locator("a").click();
      assertThat(seen.page.locator("h1")).containsText(dossier.code());
      ends(seen);
    }
  }

  @Test
  void acknowledgesAWarning() {
    var dossier = filedAndAccepted(birthRegistration());
    examiner.task(dossier, EXAMINE);
    try (var seen = at("/canh-bao")) {
      seen.page.getByLabel("Mã hồ sơ").fill(dossier.code());
      seen.page.getByLabel("Nội dung đôn đốc").fill("Đề nghị làm ngay trong sáng nay");
      press(seen, "Gửi đôn đốc");
      assertThat(seen.page.getByRole(AriaRole.STATUS).first()).isVisible();
      seen.goes("/canh-bao?kind=BY_HAND");
      var row = seen.page
          .locator("ul.escalations > li", new Page.LocatorOptions().setHasText(dossier.code()))
          .first();
      assertThat(row).containsText("Đề nghị làm ngay trong sáng nay");
      row.locator("summary").click();
      row.getByLabel("Tôi sẽ làm gì, khi nào").fill("Đã gọi điện cho xã");
      row.getByText("Xác nhận đã biết").click();
      assertThat(seen.page.getByRole(AriaRole.STATUS).first()).isVisible();
      seen.goes("/canh-bao?kind=BY_HAND&state=ACKNOWLEDGED");
      assertThat(seen.page.locator("main")).containsText("Đã gọi điện cho xã");
      seen.isPhotographed("supervisor-warnings");
      ends(seen);
    }
  }

  @Test
  void entersAFigureOfTheIndexAndGoesDownToTheDossiers() {
    filedAndAccepted(birthRegistration());
    measures.catchUp();
    try (var seen = at("/giam-sat/chi-so-766")) {
      seen.page.locator("#metric").selectOption("1.3");
      seen.page.locator("#numerator").fill("18");
      seen.page.locator("#denominator").fill("20");
      seen.page.getByLabel("Nguồn số liệu").fill("Cơ sở dữ liệu quốc gia về thủ tục hành chính");
      press(seen, "Ghi số liệu");
      assertThat(seen.page
              .locator("tr", new Page.LocatorOptions().setHasText("1.3"))
              .first())
          .containsText("1,80");
      seen.isPhotographed("supervisor-index-766");
      seen.page.locator("a[href*='set=missing']").first().click();
      assertThat(seen.page.locator("tbody tr").first()).containsText("H99");
      ends(seen);
    }
  }

  @Test
  void closesAReportAndTakesItAway() {
    try (var seen = at("/giam-sat/bao-cao?report=06a&office=H99.02&period=2026-02")) {
      press(seen, "Chốt và ký số báo cáo này");
      assertThat(seen.page.locator("main")).containsText("mọi ô bằng số đã chốt");
      var paper = seen.downloads(
          () -> seen.page.locator("a[href*='/closings/'][href$='.pdf']").first().click());
      assertThat(SupervisorPage.bytes(paper)).hasSizeGreaterThan(10_000).startsWith('%', 'P');
      await().untilAsserted(() -> {
        seen.page.reload();
        assertThat(seen.page.locator("main").innerText()).contains("đã nhận, biên nhận BC-");
      });
      seen.isPhotographed("supervisor-reports");
      ends(seen);
    }
  }

  @Test
  void setsATarget() {
    try (var seen = at("/giam-sat/chi-tieu")) {
      seen.page.getByLabel("Cho cơ quan").selectOption("H99.02");
      seen.page.getByLabel("Tỷ lệ (%)").fill("101");
      press(seen, "Ghi chỉ tiêu");
      assertThat(seen.page.getByRole(AriaRole.ALERT)).isVisible();
      seen.page.getByLabel("Cho cơ quan").selectOption("H99.02");
      seen.page.getByLabel("Tỷ lệ (%)").fill("80");
      press(seen, "Ghi chỉ tiêu");
      assertThat(seen.page.locator("main")).containsText("Đã ghi chỉ tiêu.");
      seen.isPhotographed("supervisor-targets");
      ends(seen);
    }
  }

  @Test
  void entersADelegationAndEndsIt() {
    try (var seen = at("/giam-sat/uy-quyen?office=H99.02")) {
      seen.page.getByLabel("Người ủy quyền").selectOption("lanhdao2");
      seen.page.getByLabel("Người được ủy quyền").selectOption("chuyenvien2");
      seen.page.getByLabel("Số quyết định").fill("77/QĐ-UBND");
      press(seen, "Ghi ủy quyền");
      var row = seen.page.locator("tr", new Page.LocatorOptions().setHasText("77/QĐ-UBND"));
      assertThat(row.first()).containsText("Đặng Xuân Đạo");
      seen.page.getByLabel("Kết thúc ủy quyền 77/QĐ-UBND").click();
      assertThat(seen.page.locator("main")).containsText("đã hết");
      ends(seen);
    }
  }

  private static void press(SupervisorPage seen, String button) {
    seen.page
        .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true))
        .click();
  }

  private static void ends(SupervisorPage seen) {
    seen.page.waitForLoadState(); // a long list is looked at when it is whole
    assertThat(seen.barriers()).isEmpty();
    assertThat(seen.complaints()).isEmpty();
  }
}
