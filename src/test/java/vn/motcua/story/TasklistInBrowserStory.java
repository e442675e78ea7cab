package vn.motcua.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.story.DossierAssert.assertThat;
import static vn.motcua.story.Filing.birthRegistration;
import static vn.motcua.story.OfficerAtDesk.APPROVE;
import static vn.motcua.story.OfficerAtDesk.EXAMINE;
import static vn.motcua.story.OfficerAtDesk.RECEIVE;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The Tasklist as officers see it, in a real browser. */
class TasklistInBrowserStory extends StoryScene {

  private static final String OFFERED = "Việc chờ nhận của bộ phận";
  private static final Pattern RAW_LABEL = Pattern.compile("\\b[A-Z]{2,}(?:_[A-Z0-9]+)+\\b");

  private TasklistPage tasklistOf(String username) {
    return TasklistPage.of(door.address(), username, 1280);
  }

  @ParameterizedTest
  @ValueSource(ints = {1280, 1024})
  void showsFiltersWithCountsAndCardsWithWords(int width) {
    var dossier = citizen.files(birthRegistration());
    reception.task(dossier, RECEIVE);
    try (var tasklist = TasklistPage.of(door.address(), "tiepnhan", width)) {
      assertThat(tasklist.filters())
          .containsText(
              new String[] {"Việc của tôi", OFFERED, "Sắp đến hạn", "Quá hạn", "Chờ công dân"});
      for (var filter : tasklist.filters().all()) {
        assertThat(tasklist.count(filter.innerText().lines().findFirst().orElseThrow()))
            .hasText(Pattern.compile("\\d+"));
      }
      tasklist.opensFilter(OFFERED);
      var card = tasklist.turnsTo(dossier);
      assertThat(card).containsText("Nguyễn Văn Mẫu");
      assertThat(card).containsText("Đăng ký khai sinh");
      assertThat(card).containsText("làm việc");
      assertThat(card).containsText("Chưa có người nhận");
      assertThat(card.getByText(Pattern.compile("^(Hạn|Nhắc)"))).hasCount(0);
      tasklist.opens(dossier);
      tasklist.isPhotographed("list-" + width);
      assertThat(tasklist.complaints()).isEmpty();
    }
  }

  @Test
  void takesADossierFromReceptionToTheSignature() {
    var dossier = citizen.files(birthRegistration());
    reception.task(dossier, RECEIVE);
    try (var tasklist = tasklistOf("tiepnhan")) {
      tasklist.claims(dossier);
      assertThat(tasklist.dossierTab()).containsText(Filing.CHILD);
      decides(tasklist, "Tiếp nhận");
    }
    examiner.task(dossier, EXAMINE);
    try (var tasklist = tasklistOf("chuyenvien")) {
      tasklist.claims(dossier);
      assertThat(tasklist.dossierTab()).containsText("Khớp");
      tasklist.isPhotographed("examination-dossier");
      needsAReasonToDecline(tasklist);
      decides(tasklist, "Đề xuất giải quyết");
    }
    chairman.task(dossier, APPROVE);
    try (var tasklist = tasklistOf("lanhdao")) {
      tasklist.claims(dossier);
      assertThat(tasklist.dossierTab()).containsText("Lê Văn Chuyên");
      decides(tasklist, "Phê duyệt");
    }
    assertThat(dossier).reaches(9);
  }

  private static void needsAReasonToDecline(TasklistPage tasklist) {
    tasklist.opensTab("Biểu mẫu");
    var reason = tasklist.form().getByLabel("Lý do");
    assertThat(reason).hasCount(0);
    tasklist.chooses("Không đủ điều kiện");
    reason.fill("abc");
    assertThat(tasklist.form()).containsText("Cần ít nhất 5 ký tự.");
    reason.fill("");
    assertThat(tasklist.form()).containsText("Bắt buộc nhập.");
    assertThat(tasklist.complete()).isDisabled();
    tasklist.isPhotographed("examination-reason");
    tasklist.chooses("Đề xuất giải quyết");
    assertThat(reason).hasCount(0);
  }

  private static void decides(TasklistPage tasklist, String decision) {
    tasklist.opensTab("Biểu mẫu");
    tasklist.chooses(decision);
    tasklist.complete().click();
    assertThat(tasklist.page.locator(".task-card")).hasCount(0);
    assertThat(tasklist.complaints()).isEmpty();
  }

  @Test
  void showsNothingToTheOtherCommune() {
    var dossier = citizen.files(birthRegistration());
    var task = reception.task(dossier, RECEIVE);
    try (var tasklist = tasklistOf("tiepnhan2")) {
      for (var filter : List.of("Việc của tôi", OFFERED, "Sắp đến hạn", "Quá hạn")) {
        tasklist.opensFilter(filter);
        tasklist.page.waitForLoadState(LoadState.NETWORKIDLE);
        assertThat(tasklist.card(dossier)).hasCount(0);
      }
      tasklist.goes(TasklistPage.PATH + "#/?task=" + task);
      tasklist.page.reload();
      assertThat(tasklist.filters().first()).isVisible();
      tasklist.page.waitForLoadState(LoadState.NETWORKIDLE);
      assertThat(tasklist.page.locator("body")).not().containsText(dossier.code());
      assertThat(tasklist.page.locator("body")).not().containsText("Nguyễn Văn Mẫu");
      assertThat(tasklist.page.locator(".notifications")).containsText("Công việc không còn nữa");
      assertThat(tasklist.page.locator(".notifications")).not().containsText("task");
      tasklist.isPhotographed("other-commune");
    }
  }

  @Test
  void endsEverythingWithTheLogOut() {
    var dossier = citizen.files(birthRegistration());
    reception.task(dossier, RECEIVE);
    try (var tasklist = tasklistOf("tiepnhan")) {
      tasklist.claims(dossier);
      tasklist.opensTab("Biểu mẫu");
      tasklist.chooses("Từ chối tiếp nhận");
      tasklist.form().getByLabel("Lý do").fill("Nguyễn Văn Mẫu chưa nộp bản chính");
      tasklist.button("Lưu").click();
      assertThat(tasklist.button("Lưu")).isDisabled();
      assertThat(stored(tasklist)).contains("chưa nộp bản chính");

      tasklist.logsOut();

      assertThat(stored(tasklist)).doesNotContain("camunda-form:").doesNotContain("Mẫu");
      tasklist.page.goBack();
      assertThat(tasklist.page).hasURL(Pattern.compile(".*/dang-nhap(#.*)?$"));
      assertThat(tasklist.page.locator("body")).not().containsText(dossier.code());
      assertThat(tasklist.page.evaluate("async () => (await fetch('/api/desk/v1/tasks')).status"))
          .isEqualTo(401);
      tasklist.isPhotographed("logged-out");
    }
  }

  private static String stored(TasklistPage tasklist) {
    return tasklist.page.evaluate("() => JSON.stringify(localStorage)").toString();
  }

  @ParameterizedTest
  @CsvSource({
    "tasklist, tiepnhan, /camunda/app/tasklist/default/, Việc của tôi",
    "welcome, tiepnhan, /camunda/app/welcome/default/, Ứng dụng",
    "admin, quantri, /camunda/app/admin/default/, Người dùng"
  })
  void speaksVietnameseFromTheFirstVisit(
      String app, String username, String path, String something) {
    try (var tasklist = TasklistPage.of(door.address(), username, 1280, path)) {
      assertThat(tasklist.page.locator("body")).containsText(something);
      tasklist.page.waitForLoadState(LoadState.NETWORKIDLE);
      tasklist.isPhotographed(app);

      assertThat(tasklist.page.innerText("body"))
          .doesNotContainPattern(RAW_LABEL)
          .doesNotContainIgnoringCase("camunda");
      assertThat(tasklist.page.title()).startsWith("Một Cửa");
      assertThat(tasklist.complaints()).isEmpty();
    }
  }

  @Test
  void givesATaskBackAndSaysInVietnameseWhoWasFaster() {
    var dossier = citizen.files(birthRegistration());
    var task = reception.task(dossier, RECEIVE);
    var colleague = newOfficer("tiepnhan3", "H99.01", "RECEPTION");
    try (var tasklist = tasklistOf("tiepnhan")) {
      tasklist.claims(dossier);
      tasklist.giveBack().click();
      assertThat(tasklist.claim()).isVisible();
      assertThat(tasklist.complaints()).isEmpty();

      colleague.claims(task).expect(204);
      tasklist.claim().click();

      assertThat(tasklist.page.locator(".page-notifications"))
          .containsText("Công việc của hồ sơ " + dossier.code() + " đã có cán bộ khác nhận.");
    }
  }

  @Test
  void saysInVietnameseWhatTheServerRefuses() {
    var both = newOfficer("kiemnhiem1", "H99.01", "EXAMINATION", "APPROVAL");
    var dossier = filedAndAccepted(birthRegistration());
    both.proposes(dossier);
    chairman.task(dossier, APPROVE);
    try (var tasklist = tasklistOf("kiemnhiem1")) {
      tasklist.claims(dossier);
      tasklist.opensTab("Biểu mẫu");
      tasklist.chooses("Phê duyệt");
      tasklist.complete().click();

      assertThat(tasklist.page.locator(".page-notifications"))
          .containsText("Người đề xuất không được tự phê duyệt hồ sơ " + dossier.code());
      tasklist.isPhotographed("refused");
    }
    assertThat(dossier).hasBeen(1, 2, 4);
  }

  @Test
  void carriesANoteFromOneColleagueToTheNext() {
    var dossier = citizen.files(birthRegistration());
    reception.task(dossier, RECEIVE);
    try (var tasklist = tasklistOf("tiepnhan")) {
      tasklist.claims(dossier);
      var text = tasklist.dossierTab().getByLabel("Ghi chú mới");
      tasklist.button("Gửi ghi chú").click();
      assertThat(tasklist.dossierTab()).containsText("Ghi chú chưa có nội dung.");
      text.fill("Người nộp hẹn <b>chiều</b> nay mang bản gốc");
      tasklist.button("Gửi ghi chú").click();
      assertThat(tasklist.dossierTab().locator(".motcua-note")).containsText("<b>chiều</b>");
      assertThat(text).hasValue("");
    }
    reception.accepts(dossier);
    examiner.task(dossier, EXAMINE);
    try (var tasklist = tasklistOf("chuyenvien")) {
      tasklist.claims(dossier);

      var note = tasklist.dossierTab().locator(".motcua-note");

      assertThat(note).containsText("Người nộp hẹn <b>chiều</b> nay mang bản gốc");
      assertThat(note).containsText("Trần Thị Tiếp");
    }
  }

  @Test
  void showsAPaperPageByPage() {
    var file = citizen.uploads("giấy chứng sinh.pdf", Paper.scan(2));
    var dossier = citizen.files(birthRegistration().component("hospital-certificate", file));
    reception.task(dossier, RECEIVE);
    try (var tasklist = tasklistOf("tiepnhan")) {
      tasklist.opensFilter(OFFERED);
      tasklist.opens(dossier);
      tasklist.button("Xem Giấy chứng sinh").click();
      var viewer = tasklist.page.locator(".motcua-viewer");
      assertThat(viewer).containsText("Trang 1 / 2");
      assertThat(viewer).isFocused();

      tasklist.page.keyboard().press("ArrowRight");
      assertThat(viewer).containsText("Trang 2 / 2");
      assertThat(viewer.locator("img")).hasAttribute("alt", "Giấy chứng sinh, trang 2");
      assertThat((int) viewer.locator("img").evaluate("image => image.naturalWidth"))
          .isGreaterThan(1000);
      assertThat(viewer.getByText("Trang sau")).isDisabled();
      tasklist.isPhotographed("viewer");
      assertThat(tasklist.page.locator("embed, object")).hasCount(0);
      assertThat(tasklist.complaints()).isEmpty();

      saysWhenAPageDoesNotCome(tasklist, viewer);
      viewer.press("Escape");
      assertThat(viewer).hasCount(0);
    }
  }

  private static void saysWhenAPageDoesNotCome(TasklistPage tasklist, Locator viewer) {
    tasklist.page.context().setOffline(true);
    viewer.press("ArrowLeft");
    assertThat(viewer.getByRole(AriaRole.ALERT)).containsText("Vui lòng kiểm tra kết nối");
    tasklist.page.context().setOffline(false);
    tasklist.button("Thử lại").click();
    assertThat(viewer.locator("img")).hasAttribute("alt", "Giấy chứng sinh, trang 1");
  }
}
