package vn.motcua.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.motcua.story.DossierAssert.assertThat;
import static vn.motcua.story.Filing.birthRegistration;
import static vn.motcua.story.OfficerAtDesk.APPROVE;
import static vn.motcua.story.OfficerAtDesk.EXAMINE;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

/** What an approver does besides approving: signs by telephone, sends back, lets colleagues go, approves many at once. */
class ApproverInBrowserStory extends StoryScene {

  @Test
  void sendsADossierBackAndItComesAgain() {
    var dossier = filedAndAccepted(birthRegistration().electronically());
    examiner.proposes(dossier);
    chairman.task(dossier, APPROVE);
    try (var desk = DeskPage.of(door, "lanhdao").claims(dossier)) {
      desk.chooses("Trả lại thẩm định").sends();
      assertThat(desk.form()).containsText("Lý do");
      assertThat(dossier).hasBeen(1, 2, 4);
      desk.form().getByLabel("Lý do").fill("Xem lại quê quán của trẻ");
      desk.decides("Trả lại thẩm định");
      assertThat(desk.browser.complaints()).isEmpty();
    }
    examiner.task(dossier, EXAMINE);
    try (var desk = DeskPage.of(door, "chuyenvien").claims(dossier)) {
      assertThat(desk.page.locator("#dossier")).containsText("Trả lại thẩm định");
      assertThat(desk.page.locator("#dossier")).containsText("Lý do: Xem lại quê quán của trẻ");
      desk.decides("Đề xuất giải quyết");
    }
    chairman.task(dossier, APPROVE);
    try (var desk = DeskPage.of(door, "lanhdao").claims(dossier)) {
      desk.decides("Phê duyệt");
    }
    assertThat(dossier).reaches(10);
  }

  @Test
  void signsWithTheKeyOnTheTelephoneAndAsksOnceMoreAfterANo() {
    newOfficer("lanhdao-dt", "H99.01", "APPROVAL");
    registers("lanhdao-dt", "001085012490");
    var dossier = filedAndAccepted(birthRegistration());
    examiner.proposes(dossier);
    chairman.task(dossier, APPROVE);
    try (var desk = DeskPage.of(door, "lanhdao-dt").claims(dossier)) {
      desk.decides("Phê duyệt");
      var paper =
          desk.page.locator("tr[data-order]", new Page.LocatorOptions().setHasText(dossier.code()));
      await().until(() -> desk.goes("/ky-so"), page -> paper.count() == 1);
      assertThat(paper).containsText("Thuê bao từ chối xác nhận");
      assertThat(desk.browser.barriers()).isEmpty();
      desk.browser.isPhotographed("signing-remote-declined");
      assertThat(dossier.status()).isEqualTo(4);

      registers("lanhdao-dt", "001085012446");
      paper.getByText("Gửi ký lại").click();
      assertThat(dossier).reaches(9);
      desk.goes("/ky-so");
      assertThat(desk.page.locator("main")).containsText("Không có giấy tờ nào chờ ký");
      assertThat(desk.browser.complaints()).isEmpty();
    } finally {
      away("lanhdao-dt");
    }
    assertThat(sandbox.effects("remote-signing", "signature", dossier)).hasSize(1);
  }

  @Test
  void letsAColleagueGoAndSeesWhoDoesTheWork() {
    var today = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));
    try (var colleague = SupervisorPage.of(door.address(), "chuyenvien2", 1280, 900)) {
      colleague.goes("/ban-lam-viec/vang-mat");
      colleague.page.getByLabel("Đến hết ngày").fill(today.plusDays(1).toString());
      colleague.page.getByLabel("Người làm thay").selectOption("traketqua2");
      colleague.page.getByLabel("Nội dung bàn giao").fill("Hỏi lại bệnh viện");
      colleague
          .page
          .getByText("Gửi", new Page.GetByTextOptions().setExact(true))
          .click();
      assertThat(colleague.page.locator(".done")).hasText("Đã gửi, chờ lãnh đạo duyệt.");
      assertThat(colleague.page.getByText("Duyệt", new Page.GetByTextOptions().setExact(true)))
          .hasCount(0);
    }
    try (var head = SupervisorPage.of(door.address(), "lanhdao2", 1280, 900)) {
      head.goes("/ban-lam-viec/vang-mat");
      var line = head.page.locator("tr[data-absence]").first();
      assertThat(line).containsText("Hỏi lại bệnh viện");
      assertThat(line).containsText("Chờ duyệt");
      head.page.getByText("Duyệt", new Page.GetByTextOptions().setExact(true)).click();
      assertThat(head.page.locator(".done")).hasText("Đã duyệt.");
      assertThat(line).containsText("Đang vắng mặt");
      head.isPhotographed("absence-approved");
      assertThat(head.complaints()).isEmpty();
    } finally {
      database.sql("delete from absence").update();
    }
  }

  @Test
  void approvesManyAtOnceAfterAPreview() {
    var phone = "09" + ThreadLocalRandom.current().nextInt(10_000_000, 99_999_999);
    var dossiers = List.of(proposed(phone), proposed(phone));
    try (var head = SupervisorPage.of(door.address(), "lanhdao", 1280, 900)) {
      head.goes("/ban-lam-viec/hang-loat");
      head.page.getByLabel("Tìm mã hồ sơ, họ tên").fill(phone);
      head.page.getByText("Tìm", new Page.GetByTextOptions().setExact(true)).click();
      assertThat(head.page.locator("input[name=task]")).hasCount(2);
      head.page.getByLabel("Chọn tất cả").check();
      head.page.getByLabel("Làm gì").selectOption("APPROVE");
      head.page.getByText("Xem trước").click();
      assertThat(head.page.locator("main")).containsText("2 việc làm được, 0 việc không làm được");
      assertThat(dossiers).allSatisfy(one -> assertThat(one.status()).isEqualTo(4));
      head.page.getByText("Làm 2 việc").click();

      assertThat(head.page.locator("#run .done")).containsText("2 / 2 đã xong");
      head.isPhotographed("bulk-approved");
      assertThat(head.complaints()).isEmpty();
    }
    dossiers.forEach(one -> assertThat(one).reaches(9));
  }

  private Filed proposed(String phone) {
    var dossier = filedAndAccepted(birthRegistration().applicant("phone", phone));
    examiner.proposes(dossier);
    chairman.task(dossier, APPROVE);
    return dossier;
  }

  private void registers(String username, String userId) {
    try (var administrator = SupervisorPage.of(door.address(), "quantri", 1280, 900)) {
      administrator.goes("/van-hanh/chu-ky-so");
      var page = administrator.page;
      page.getByLabel("Tên đăng nhập của cán bộ").fill(username);
      page.getByLabel("Cách ký").selectOption("NEAC");
      page.getByLabel("Số định danh tại đơn vị chứng thực").fill(userId);
      page.getByLabel("Đơn vị chứng thực", new Page.GetByLabelOptions().setExact(true))
          .fill("VNPT-CA");
      page.getByText("Ghi", new Page.GetByTextOptions().setExact(true)).click();
      assertThat(page.locator(".done")).isVisible();
    }
  }

  private void away(String username) {
    database
        .sql("update officer set active = false where username = ?")
        .param(username)
        .update();
  }
}
