package vn.motcua.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.story.DossierAssert.assertThat;
import static vn.motcua.story.Filing.birthRegistration;
import static vn.motcua.story.OfficerAtDesk.APPROVE;
import static vn.motcua.story.OfficerAtDesk.EXAMINE;
import static vn.motcua.story.OfficerAtDesk.RECEIVE;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The desk as reception, examiner and approver use it, in a real browser. */
class DeskInBrowserStory extends StoryScene {

  @Test
  void takesADossierFromReceptionToTheSignature() {
    var file = citizen.uploads("giấy.pdf", Paper.scan());
    var dossier = citizen.files(birthRegistration().component("hospital-certificate", file));
    reception.task(dossier, RECEIVE);
    try (var desk = DeskPage.of(door, "tiepnhan").claims(dossier)) {
      assertThat(desk.page.locator("#dossier")).containsText(Filing.CHILD);
      desk.browser.isPhotographed("desk-reception");
      desk.decides("Tiếp nhận");
      assertThat(desk.browser.complaints()).isEmpty();
    }
    examiner.task(dossier, EXAMINE);
    try (var desk = DeskPage.of(door, "chuyenvien").claims(dossier)) {
      assertThat(desk.page.locator("#dossier")).containsText("Nguồn: Cơ sở dữ liệu quốc gia");
      assertThat(desk.page.locator("#dossier .badge[data-matched='true']").first())
          .isVisible();
      desk.browser.isPhotographed("desk-examination");
      desk.decides("Đề xuất giải quyết");
      assertThat(desk.browser.complaints()).isEmpty();
    }
    chairman.task(dossier, APPROVE);
    try (var desk = DeskPage.of(door, "lanhdao").claims(dossier)) {
      assertThat(desk.page.locator("#dossier")).containsText("Lê Văn Chuyên");
      desk.decides("Phê duyệt");
      assertThat(desk.browser.complaints()).isEmpty();
    }
    assertThat(dossier).reaches(9);
  }

  @Test
  void showsPapersPageByPageWithTheirMarks() {
    var file = citizen.uploads("giấy.pdf", Paper.scan());
    var dossier = filedAndAccepted(birthRegistration().component("hospital-certificate", file));
    examiner.task(dossier, EXAMINE);
    try (var desk = DeskPage.of(door, "chuyenvien").opens(dossier)) {
      var paper = desk.page.locator(".papers li").first();
      assertThat(paper).containsText("giấy.pdf");
      assertThat(paper.locator("[data-mark]")).hasCount(1);
      paper.locator(".motcua-view").click();
      assertThat(paper.locator(".motcua-sheet img")).isVisible();
      paper.locator(".motcua-viewer-bar").getByText("Phóng to").click();
      assertThat(paper.locator("img.motcua-enlarged")).hasCount(1);
      assertThat(desk.browser.barriers()).isEmpty();
      desk.browser.isPhotographed("desk-paper");
      desk.page.keyboard().press("Escape");
      assertThat(paper.locator(".motcua-viewer")).hasCount(0);
      assertThat(desk.browser.complaints()).isEmpty();
    }
  }

  @Test
  void isUsedByKeyboardAlone() {
    var dossier = citizen.files(birthRegistration());
    reception.task(dossier, RECEIVE);
    try (var desk = DeskPage.of(door, "tiepnhan")) {
      desk.page.keyboard().press("/");
      desk.page.keyboard().type(dossier.code());
      assertThat(desk.page.locator("tr[data-task]")).hasCount(1);
      desk.page.keyboard().press("Tab");
      desk.page.locator("#query").blur();
      desk.page.keyboard().press("j");
      assertThat(desk.row(dossier).locator("a.task")).isFocused();
      desk.page.keyboard().press("Enter");
      assertThat(desk.page.locator("#work-title")).isFocused();
      desk.page.keyboard().press("n");
      assertThat(desk.page.locator("#form .fjs-form")).isVisible();
      desk.page.locator("#send").waitFor();
      desk.page.keyboard().press("f");
      desk.page.keyboard().press("Space");
      desk.button("Gửi quyết định").focus();
      desk.page.keyboard().press("Enter");
      assertThat(desk.page.locator(".told")).containsText("Ông/bà đã hoàn thành");
      desk.page.locator("#work-title").focus();
      desk.page.keyboard().press("?");
      assertThat(desk.page.locator("#help")).isVisible();
      desk.page.keyboard().press("Escape");
      assertThat(desk.page.locator("#help")).isHidden();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1280, 360})
  void isOpenToEverybody(int width) {
    var file = citizen.uploads("giấy.pdf", Paper.scan());
    var dossier = filedAndAccepted(birthRegistration().component("hospital-certificate", file));
    var task = examiner.task(dossier, EXAMINE);
    try (var desk = DeskPage.of(door, "chuyenvien", width)) {
      for (var path : List.of(
          DeskPage.PATH,
          DeskPage.PATH + "?view=group",
          DeskPage.PATH + "?view=late",
          DeskPage.PATH + "?view=group&query=khong-co-ai-ten-nhu-vay",
          DeskPage.PATH + "/viec/" + task,
          DeskPage.PATH + "/ho-so/" + dossier.code(),
          DeskPage.PATH + "/ho-so/H99.01-250101-9999")) {
        desk.goes(path);
        isOpen(desk, path);
      }
      examiner.claims(task).expect(204);
      desk.goes(DeskPage.PATH + "/viec/" + task);
      assertThat(desk.page.locator("#form .fjs-form")).isVisible();
      isOpen(desk, "claimed");
      desk.browser.isPhotographed("desk-claimed-" + width);
      desk.goes(DeskPage.PATH + "?view=mine");
      desk.browser.isPhotographed("desk-list-" + width);
    }
  }

  private static void isOpen(DeskPage desk, String path) {
    assertThat(desk.browser.barriers()).as(path).isEmpty();
    assertThat(desk.browser.overflow()).as(path).isLessThanOrEqualTo(0);
  }
}
