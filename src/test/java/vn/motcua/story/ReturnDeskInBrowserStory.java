package vn.motcua.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.motcua.story.DossierAssert.assertThat;
import static vn.motcua.story.Filing.birthRegistration;
import static vn.motcua.story.OfficerAtDesk.HAND_OVER;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Results leave the office: into a hand, into the post, and back from the post. */
class ReturnDeskInBrowserStory extends StoryScene {

  private static final String PARCELS = "/ban-lam-viec/buu-gui";

  @Test
  void handsAResultOver() {
    var dossier = approved(birthRegistration());
    returnDesk.task(dossier, HAND_OVER);
    try (var desk = DeskPage.of(door, "traketqua").claims(dossier)) {
      assertThat(desk.page.locator("#dossier")).containsText("Giấy khai sinh");
      handsOver(desk, "Trần Thị Mẫu", "Căn cước 001192000002");
      assertThat(desk.page.locator("#dossier")).containsText("Người nhận: Trần Thị Mẫu");
      desk.browser.isPhotographed("desk-handed-over");
      assertThat(desk.browser.complaints()).isEmpty();
    }
    assertThat(dossier).reaches(10);
  }

  @Test
  void givesAResultToThePostAndFollowsIt() {
    var dossier = approved(birthRegistration().byPost());
    var number = await().until(dossier::parcel, known -> known != null);
    try (var officer = SupervisorPage.of(door.address(), "traketqua", 1280, 900)) {
      var row = finds(officer, dossier);
      assertThat(row).containsText(number);
      assertThat(row).hasAttribute("data-status", "ACCEPTED");
      officer.page.getByText("In bảng kê giao bưu điện (PDF)").click();
      assertThat(officer.page.locator(".error")).hasText("Hãy đánh dấu ít nhất một bưu gửi.");
      finds(officer, dossier).locator("input").check();
      var list = new Paper(SupervisorPage.bytes(officer.downloads(
              () -> officer.page.getByText("In bảng kê giao bưu điện (PDF)").click())))
          .kept("post-list");
      assertThat(list.text())
          .contains("BẢNG KÊ KẾT QUẢ GIAO BƯU CHÍNH CÔNG ÍCH", number, dossier.code())
          .contains("Nguyễn Văn Mẫu", "12 Phố Mẫu", "0901234567", "BƯU TÁ NHẬN")
          .doesNotContainPattern(Paper.RAW);
      var results = new Paper(SupervisorPage.bytes(officer.downloads(
          () -> officer.page.getByText("In kết quả đã chọn (PDF)").click())));
      assertThat(results.text()).contains("GIẤY KHAI SINH", Filing.CHILD);

      sandbox.carries(dossier, "PICKED_UP");
      officer.page.locator("[data-stage=under-way]").click();
      officer.page.locator("tr", has(dossier)).getByText("Hồ sơ").last().click();
      assertThat(officer.page.locator("#dossier")).containsText("bưu điện đã nhận bưu gửi");
      sandbox.carries(dossier, "DELIVERED");
      assertThat(dossier).reaches(10);
      officer.goes(PARCELS + "?stage=ended&query=" + number);
      assertThat(officer.page.locator("tr", has(dossier))).containsText("Đã phát");
      assertThat(officer.complaints()).isEmpty();
    }
    assertThat(database
            .sql("select payload from audit_entry where stream = ? and kind = 'DossierLook'")
            .param(dossier.code())
            .query(String.class)
            .list())
        .anyMatch(look -> look.contains("address for the post"));
  }

  @Test
  void takesAParcelBackThatCouldNotBeDelivered() {
    var dossier = approved(birthRegistration().byPost());
    sandbox.carries(dossier, "PICKED_UP");
    sandbox.carries(dossier, "RETURNED");
    returnDesk.task(dossier, HAND_OVER);
    try (var desk = DeskPage.of(door, "traketqua")) {
      desk.goes(PARCELS + "?stage=back");
      desk.page.locator("tr", has(dossier)).getByText("Việc trả kết quả").click();
      desk.row(dossier).locator("a.task").click();
      assertThat(desk.page.locator("#dossier")).containsText("Chuyển hoàn");
      desk.button("Nhận việc").click();
      handsOver(desk, "Nguyễn Văn Mẫu", "Căn cước 001090000001");
      desk.goes(PARCELS + "?stage=back&query=" + dossier.code());
      assertThat(desk.page.locator(".empty")).hasText("Không tìm thấy bưu gửi nào.");
      assertThat(desk.browser.complaints()).isEmpty();
    }
    assertThat(dossier).reaches(10);
  }

  @Test
  void showsParcelsToTheOwnOfficeOnly() {
    var dossier = approved(birthRegistration().byPost());
    await().until(dossier::parcel, known -> known != null);
    for (var path : new String[] {"", "?query=" + dossier.code()}) {
      assertThat(door.get("traketqua2", PARCELS + path).expect(200).text())
          .doesNotContain(">" + dossier.code());
    }
    var form = "dossier=" + dossier.code();
    for (var paper : new String[] {"/ket-qua.pdf", "/bang-ke.pdf"}) {
      door.send(
              "traketqua2",
              "POST",
              PARCELS + paper,
              form,
              "Content-Type",
              "application/x-www-form-urlencoded")
          .expect(404);
    }
    door.get("traketqua", PARCELS + "?stage=x").expect(422);
  }

  @ParameterizedTest
  @ValueSource(ints = {1280, 360})
  void isOpenToEverybody(int width) {
    var dossier = approved(birthRegistration().byPost());
    await().until(dossier::parcel, known -> known != null);
    try (var officer = SupervisorPage.of(door.address(), "traketqua", width, 800)) {
      finds(officer, dossier);
      assertThat(officer.barriers()).isEmpty();
      assertThat(officer.overflow()).isLessThanOrEqualTo(0);
      officer.isPhotographed("parcels-" + width);
    }
  }

  private static Locator finds(SupervisorPage officer, Filed dossier) {
    officer.goes(PARCELS);
    officer.page.getByLabel("Tìm mã hồ sơ, số hiệu bưu gửi, người nhận").fill(dossier.code());
    officer.page.getByText("Tìm", new Page.GetByTextOptions().setExact(true)).click();
    var row = officer.page.locator("tr[data-dossier='" + dossier.code() + "']");
    assertThat(row).hasCount(1);
    return row;
  }

  private static void handsOver(DeskPage desk, String to, String document) {
    var exact = new Locator.GetByLabelOptions().setExact(true);
    assertThat(desk.page.locator("#form .fjs-form")).isVisible();
    desk.form().getByLabel("Người nhận", exact).fill(to);
    desk.form().getByLabel("Giấy tờ của người nhận", exact).fill(document);
    desk.decides("Đã trả kết quả");
  }

  private static Page.LocatorOptions has(Filed dossier) {
    return new Page.LocatorOptions().setHasText(dossier.code());
  }
}
