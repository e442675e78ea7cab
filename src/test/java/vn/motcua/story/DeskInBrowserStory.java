package vn.motcua.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.story.DossierAssert.assertThat;
import static vn.motcua.story.Filing.birthRegistration;
import static vn.motcua.story.OfficerAtDesk.APPROVE;
import static vn.motcua.story.OfficerAtDesk.EXAMINE;
import static vn.motcua.story.OfficerAtDesk.RECEIVE;

import java.util.List;
import java.util.regex.Pattern;
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
  void seesWithinASecondThatAColleagueHasClaimed() {
    var dossier = citizen.files(birthRegistration());
    var task = reception.task(dossier, RECEIVE);
    var colleague = newOfficer("tiepnhan7", "H99.01", "RECEPTION");
    try (var desk = DeskPage.of(door, "tiepnhan").opens(dossier)) {
      assertThat(desk.page.locator("body[data-live='true']")).hasCount(1);
      desk.page.waitForTimeout(
          700); // the reader of the node begins to look when the first desk opens

      colleague.claims(task).expect(204);
      long begun = System.nanoTime();
      assertThat(desk.page.locator(".told")).containsText("Đinh Thị Kiêm đã nhận việc này");
      double took = (System.nanoTime() - begun) / 1e9;

      assertThat(desk.row(dossier)).hasCount(0);
      System.out.printf("a colleague's claim was seen after %.2f s%n", took);
      assertThat(took).isLessThan(5); // one second where nothing else runs
      assertThat(desk.button("Nhận việc")).hasCount(0);
    }
  }

  @Test
  void saysWhoWasFasterWhenTwoPressTogether() {
    var dossier = citizen.files(birthRegistration());
    var task = reception.task(dossier, RECEIVE);
    var colleague = newOfficer("tiepnhan7", "H99.01", "RECEPTION");
    try (var desk = DeskPage.of(door, "tiepnhan").opens(dossier)) {
      desk.page.route("**/ban-lam-viec/tin*", route -> route.abort());
      desk.page.route("**/nhan?*", route -> {
        colleague.claims(task).expect(204);
        route.resume();
      });
      desk.button("Nhận việc").click();

      assertThat(desk.page.locator("#work .error"))
          .containsText("Công việc của hồ sơ " + dossier.code() + " đã có cán bộ khác nhận.");
      assertThat(desk.page.locator(".told")).containsText("Đinh Thị Kiêm đã nhận việc này");
    }
  }

  @Test
  void losesNothingWhenTheNetworkDropsAndCountsADecisionOnce() {
    var dossier = citizen.files(birthRegistration());
    reception.task(dossier, RECEIVE);
    try (var desk = DeskPage.of(door, "tiepnhan").claims(dossier)) {
      desk.chooses("Từ chối tiếp nhận");
      desk.form().getByLabel("Lý do").fill("Nơi cư trú không thuộc xã này");
      desk.page.waitForFunction("() => JSON.stringify(localStorage).includes('Nơi cư trú')");
      desk.page.reload();
      assertThat(desk.form().getByLabel("Lý do")).hasValue("Nơi cư trú không thuộc xã này");
      assertThat(desk.page.locator("#kept")).containsText("Đã mở lại");

      desk.page.context().setOffline(true);
      desk.sends();
      assertThat(desk.page.locator("#network")).containsText("Mất kết nối");
      assertThat(desk.page.locator("#notice")).containsText("Nội dung được giữ");
      desk.browser.isPhotographed("desk-offline");
      assertThat(decisions(dossier)).isZero();
      desk.page.context().setOffline(false);

      // the answer of the first sending is lost on the way
      desk.page.route(
          "**/completion",
          route -> {
            route.fetch();
            route.abort();
          },
          new com.microsoft.playwright.Page.RouteOptions().setTimes(1));
      desk.sends();
      assertThat(desk.page.locator("#notice")).containsText("Chưa gửi được");
      desk.sends();

      assertThat(desk.page.locator(".told")).containsText("Quyết định được ghi một lần");
      assertThat(decisions(dossier)).isEqualTo(1);
      assertThat(desk.kept()).doesNotContain("Nơi cư trú");
    }
  }

  private long decisions(Filed dossier) {
    return database
        .sql("select count(*) from dossier_decision where dossier_code = ?")
        .param(dossier.code())
        .query(Long.class)
        .single();
  }

  @Test
  void saysAtTheFieldWhatTheServerRefuses() {
    var both = newOfficer("kiemnhiem7", "H99.01", "EXAMINATION", "APPROVAL");
    var dossier = filedAndAccepted(birthRegistration());
    both.proposes(dossier);
    chairman.task(dossier, APPROVE);
    try (var desk = DeskPage.of(door, "kiemnhiem7").claims(dossier)) {
      desk.chooses("Trả lại thẩm định").sends();
      assertThat(desk.form()).containsText("Bắt buộc nhập.");
      desk.chooses("Phê duyệt").sends();

      assertThat(desk.page.locator("#notice"))
          .containsText("Người đề xuất không được tự phê duyệt hồ sơ " + dossier.code());
      desk.browser.isPhotographed("desk-refused");
    }
  }

  @Test
  void givesATaskBackAndHandsItToAColleague() {
    var dossier = citizen.files(birthRegistration());
    var task = reception.task(dossier, RECEIVE);
    newOfficer("tiepnhan7", "H99.01", "RECEPTION");
    try (var desk = DeskPage.of(door, "tiepnhan").claims(dossier)) {
      desk.button("Trả việc về bộ phận").click();
      assertThat(desk.page.locator("#work .done")).containsText("Đã trả việc");
      desk.button("Nhận việc").click();
      desk.page.getByText("Chuyển cho đồng nghiệp").click();
      desk.page.getByLabel("Người nhận").selectOption("tiepnhan7");
      desk.page.getByLabel("Lời nhắn").fill("Chị đang xem giúp tôi");
      desk.button("Chuyển việc").click();

      assertThat(desk.page.locator(".told")).containsText("Đinh Thị Kiêm đã nhận việc này");
      assertThat(desk.browser.complaints()).isEmpty();
    }
    assertThat(officer("tiepnhan7")
            .looksAtTask(task)
            .expect(200)
            .json()
            .path("assignee")
            .asText())
        .isEqualTo("tiepnhan7");
    assertThat(database
            .sql("select payload from audit_entry where stream = ? and kind = 'TaskHandedOver'")
            .param(dossier.code())
            .query(String.class)
            .list())
        .singleElement()
        .asString()
        .contains("tiepnhan7", "Chị đang xem giúp tôi");
  }

  @Test
  void leavesANoteForColleagues() {
    var dossier = citizen.files(birthRegistration());
    reception.task(dossier, RECEIVE);
    try (var desk = DeskPage.of(door, "tiepnhan").opens(dossier)) {
      desk.page.getByLabel("Thêm ghi chú").fill("Đã gọi điện, hẹn chiều nay");
      desk.button("Ghi chú").click();

      assertThat(desk.page.locator(".notes .entries")).containsText("Đã gọi điện, hẹn chiều nay");
      assertThat(desk.page.getByLabel("Thêm ghi chú")).hasValue("");
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

  @Test
  void keepsColumnsAndForgetsEverythingAtTheLogOut() {
    var dossier = citizen.files(birthRegistration());
    reception.task(dossier, RECEIVE);
    try (var desk = DeskPage.of(door, "tiepnhan")) {
      desk.page.getByText("Chọn cột").click();
      desk.page.getByLabel("Người giữ").check();
      desk.page.getByLabel("Bước").uncheck();
      desk.button("Giữ lựa chọn").click();
      desk.goes(DeskPage.PATH + "?view=group");
      assertThat(desk.page.locator("thead")).containsText("Người giữ");
      assertThat(desk.page.locator("thead")).not().containsText("Bước");

      desk.claims(dossier).chooses("Từ chối tiếp nhận");
      desk.form().getByLabel("Lý do").fill("Nguyễn Văn Mẫu chưa nộp bản chính");
      desk.page.waitForFunction("() => JSON.stringify(localStorage).includes('bản chính')");
      desk.button("Đăng xuất").click();
      assertThat(desk.page).hasURL(Pattern.compile(".*/dang-nhap.*"));
      assertThat(desk.kept()).doesNotContain("Mẫu").doesNotContain("motcua-desk");
    }
    database.sql("delete from desk_choice where username = 'tiepnhan'").update();
  }

  @Test
  void marksWhatAnOfficerEntered() {
    var dossier = approved(birthRegistration()
        .answer("hospitalCertificateNumber", null)
        .component("hospital-certificate", citizen.uploads("giấy.pdf", Paper.scan())));
    assertThat(dossier).reaches(9);
    database
        .sql(
            """
            insert into dossier_decision (dossier_code, task_key, officer, decision, input, at)
            values (?, 'Task_Examine', 'chuyenvien', 'propose', '{"childHometown": "Xã Sông Mẫu mới"}', now())""")
        .param(dossier.code())
        .update();
    try (var desk = DeskPage.of(door, "chuyenvien")) {
      desk.goes(DeskPage.PATH + "/ho-so/" + dossier.code());
      assertThat(desk.page.locator("#dossier ins")).containsText("Xã Sông Mẫu mới");
      assertThat(desk.page.locator("#dossier del")).containsText("Xã Sông Mẫu, tỉnh Mẫu");
      assertThat(desk.page.locator(
              "#dossier dd",
              new com.microsoft.playwright.Page.LocatorOptions().setHas(desk.page.locator("ins"))))
          .containsText("Lê Văn Chuyên");
    }
  }
}
