package vn.motcua.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.story.DossierAssert.assertThat;
import static vn.motcua.story.Filing.birthRegistration;
import static vn.motcua.story.OfficerAtDesk.EXAMINE;
import static vn.motcua.story.OfficerAtDesk.RECEIVE;

import org.junit.jupiter.api.Test;

/** What else an officer does with a dossier at the desk, in a real browser. */
class DeskActsStory extends StoryScene {

  private static final String WHY = "Phải xác minh thêm tại nơi ở cũ";

  @Test
  void asksForMoreTimeAndTheHeadGrantsIt() {
    var dossier = residenceDueOnTheEleventh();
    try (var desk = DeskPage.of(door, "chuyenvien-cax")) {
      desk.goes(DeskPage.PATH + "/ho-so/" + dossier.code());
      desk.page.getByText("Xin gia hạn (mẫu 04)").click();
      desk.page.getByLabel("Lý do, in vào thư xin lỗi").fill(WHY);
      desk.button("Gửi đề nghị gia hạn").click();
      assertThat(desk.page.locator("#work .error")).containsText("phải muộn hơn hẹn trả hiện tại");
      assertThat(desk.page.getByLabel("Lý do, in vào thư xin lỗi")).hasValue(WHY);
      desk.page.getByLabel("Hẹn trả mới").fill("2026-12-18T16:00");
      assertThat(desk.browser.barriers()).isEmpty();
      desk.button("Gửi đề nghị gia hạn").click();

      assertThat(desk.page.locator("#work .done")).containsText("Đã gửi đề nghị gia hạn");
      assertThat(desk.button("Gửi đề nghị gia hạn")).hasCount(0);
      assertThat(desk.button("Đồng ý gia hạn và ký thư xin lỗi")).hasCount(0);
    }
    try (var desk = DeskPage.of(door, "lanhdao-cax")) {
      desk.page.locator(".wishes a").getByText(dossier.code()).click();
      assertThat(desk.page.locator("#dossier")).containsText(WHY);
      assertThat(desk.browser.barriers()).isEmpty();
      desk.browser.isPhotographed("desk-extension");
      desk.button("Đồng ý gia hạn và ký thư xin lỗi").click();

      assertThat(desk.page.locator("#work .done")).containsText("Đã đồng ý gia hạn");
      assertThat(desk.page.locator("#dossier")).containsText("Đã gia hạn tới 16:00 18/12/2026");
      assertThat(desk.browser.complaints()).isEmpty();
    }
    assertThat(dossier).isDueAt("2026-12-18T16:00:00+07:00");
  }

  @Test
  void ticksWhatTheCitizenMustSupplement() {
    var dossier = filedAndAccepted(birthRegistration());
    examiner.task(dossier, EXAMINE);
    try (var desk = DeskPage.of(door, "chuyenvien").claims(dossier)) {
      var hometown = desk.page.locator("[data-field='childHometown'] .supplement-tick");
      var other = desk.page.locator("[data-field='childPlaceOfBirth'] .supplement-tick");
      other.click();
      assertThat(other).hasAttribute("aria-pressed", "true");
      hometown.click();
      other.click();
      assertThat(other).hasAttribute("aria-pressed", "false");
      assertThat(hometown).hasAttribute("aria-pressed", "true");
      assertThat(desk.form().getByLabel("Yêu cầu bổ sung")).isChecked();
      assertThat(desk.page.locator("#kept")).containsText("Đã bỏ khỏi nội dung phải bổ sung");
      assertThat(desk.browser.barriers()).isEmpty();
      desk.form().getByLabel("Lý do").fill("Khai chưa đủ quê quán");
      desk.form().getByLabel("Nội dung cần bổ sung").fill("Ghi đủ xã, tỉnh");
      desk.browser.isPhotographed("desk-supplement");
      desk.sends();
      assertThat(desk.page.locator(".told")).containsText("Ông/bà đã hoàn thành việc này");
      assertThat(desk.browser.complaints()).isEmpty();
    }
    assertThat(dossier).reaches(5);
    var items = dossier.state().path("supplementRequests").get(0).path("items");
    assertThat(items).hasSize(1);
    assertThat(items.get(0).path("field").asText()).isEqualTo("childHometown");
    assertThat(items.get(0).path("remark").asText()).isEqualTo("Ghi đủ xã, tỉnh");
  }

  @Test
  void printsTheControlSlipAndTheHandOverList() {
    var dossier = filedAndAccepted(birthRegistration());
    try (var desk = DeskPage.of(door, "chuyenvien")) {
      desk.goes(DeskPage.PATH + "/ho-so/" + dossier.code());
      var slip =
          desk.browser.downloads(() -> desk.page.locator("a.control-slip").click());
      assertThat(slip.suggestedFilename()).contains(dossier.code()).endsWith(".pdf");
      desk.goes(DeskPage.PATH);
      desk.page.getByText("Danh sách bàn giao kết quả").click();
      var list = desk.browser.downloads(() -> desk.button("Tải danh sách (PDF)").click());
      assertThat(list.suggestedFilename()).startsWith("ban-giao-ket-qua-").endsWith(".pdf");
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
