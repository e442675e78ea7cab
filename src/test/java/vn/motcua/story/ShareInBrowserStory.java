package vn.motcua.story;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.story.Filing.birthRegistration;
import static vn.motcua.story.OfficerAtDesk.EXAMINE;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Chia việc: its pages in the browser. */
class ShareInBrowserStory extends ShareScene {

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
}
