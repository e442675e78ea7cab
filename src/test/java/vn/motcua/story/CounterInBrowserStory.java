package vn.motcua.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.story.Filing.birthRegistration;

import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A reception officer at the counter, in a real browser. */
class CounterInBrowserStory extends StoryScene {

  private static final AtomicInteger PEOPLE = new AtomicInteger(500_000);
  private static final Pattern CODE = Pattern.compile("H99\\.01-\\d{6}-\\d{4}");

  private String personalId;
  private String phone;

  @BeforeEach
  void somebodyNew() {
    personalId = "001090" + PEOPLE.incrementAndGet();
    phone = "0966" + personalId.substring(6);
  }

  private CounterPage opens() {
    return CounterPage.of(door.address(), "tiepnhan", 1280);
  }

  private String card() {
    return personalId + "|012345678|Nguyễn Văn Mẫu|12051990|Nam|12 Phố Mẫu, xã Sông Mẫu|20012022";
  }

  @Test
  void takesABirthInFromTheCardToTheSlipAndTheFee() {
    var counter = new CounterScreen("tiepnhan", door);
    var held = counter.uploads("căn cước của cha.pdf", Paper.scan());
    var earlier = counter.files(birthRegistration()
        .with("placeCode", null)
        .applicant("personalId", personalId)
        .applicant("phone", phone)
        .component("identity-document", held));
    try (var seen = opens()) {
      seen.scans(card());
      assertThat(seen.field("applicant-fullName")).hasValue("Nguyễn Văn Mẫu");
      seen.presses("Dùng thông tin của Nguyễn Văn Mẫu, " + phone);
      assertThat(seen.field("applicant-phone")).hasValue(phone);
      seen.field("queueNumber").fill("A012");
      seen.choosesBirthRegistration();
      assertThat(seen.paper("hospital-certificate")).containsText("Phải có");
      seen.field("file-hospital-certificate")
          .setInputFiles(new FilePayload("chứng sinh.pdf", "application/pdf", Paper.scan()));
      assertThat(seen.paper("hospital-certificate")).containsText("Đã có");
      seen.paper("identity-document").getByText("Dùng lại").click();
      assertThat(seen.paper("identity-document")).containsText("dùng lại từ hồ sơ " + earlier);
      seen.field("originals-hospital-certificate").fill("1");
      seen.fillsInTheForm(2);
      seen.looksAt("counter-entry");
      seen.presses("Tiếp nhận hồ sơ");
      var dossier = new Filed(seen.code(), door);
      assertThat(seen.page.locator("#done-due"))
          .containsText(Pattern.compile("\\d{2}/\\d{2}/\\d{4}"));
      assertThat(seen.page.locator("#slip")).isVisible();
      var slip = seen.downloads("#slip");
      assertThat(new Paper(slip).text()).contains(dossier.code(), "Số thứ tự: A012", "1 (điện tử)");

      examiner.proposes(dossier);
      chairman.approves(dossier);
      var cash = seen.page.locator("#fees button").first();
      assertThat(cash).isVisible();
      seen.looksAt("counter-done");
      cash.click();
      assertThat(cash).containsText("Xác nhận đã nhận 16.000 đ");
      cash.click();
      assertThat(seen.page.locator("#fees-told")).containsText("Đã ghi nhận tiền mặt");
      assertThat(seen.page.locator("#fees")).containsText("đã nộp");
      seen.presses("Người tiếp theo");
      assertThat(seen.field("card")).isFocused();
      assertThat(seen.field("applicant-fullName")).hasValue("");
      assertThat(seen.complaints()).isEmpty();
    }
  }

  @Test
  void losesNothingWhenTheNetworkDrops() {
    try (var seen = opens()) {
      seen.entersEverything(personalId, phone);
      seen.page.context().setOffline(true);
      assertThat(seen.page.locator("#network")).isVisible();
      seen.field("queueNumber").fill("B7");
      seen.presses("Tiếp nhận hồ sơ");
      assertThat(seen.page.locator("#problem")).containsText("mất kết nối");
      seen.looksAt("counter-offline");
      seen.page.context().setOffline(false);
      assertThat(seen.page.locator("#network")).isHidden();
      assertThat(seen.page.locator("#told")).containsText("chưa tới nơi");
      seen.page.reload();
      assertThat(seen.field("queueNumber")).hasValue("B7");
      assertThat(seen.field("applicant-phone")).hasValue(phone);
      assertThat(seen.field("originals-hospital-certificate")).hasValue("1");
      assertThat(seen.input("Họ, chữ đệm, tên của trẻ")).hasValue(Filing.CHILD);
      seen.presses("Tiếp nhận hồ sơ");
      assertThat(seen.code()).matches(CODE);
      assertThat(filings()).isOne();
    }
  }

  @Test
  void filesOnceWhenTheAnswerGetsLostOrTheButtonIsPressedTwice() {
    try (var seen = opens()) {
      seen.entersEverything(personalId, phone);
      seen.page.route("**/api/counter/v1/dossiers", route -> {
        route.fetch(); // it arrives, the answer does not
        route.abort();
      });
      seen.presses("Tiếp nhận hồ sơ");
      assertThat(seen.page.locator("#problem")).containsText("mất kết nối");
      seen.page.unroute("**/api/counter/v1/dossiers");
      seen.page.reload();
      assertThat(seen.page.locator("#told")).containsText("đã được tiếp nhận");
      var code = seen.code();
      assertThat(filings()).isOne();

      seen.presses("Người tiếp theo");
      seen.entersEverything(personalId, phone);
      seen.page.locator("#send").dblclick();
      assertThat(seen.code()).isNotEqualTo(code);
      assertThat(filings()).isEqualTo(2);
    }
  }

  @Test
  void saysEveryMistakeAtItsField() {
    try (var seen = opens()) {
      seen.choosesBirthRegistration();
      seen.fillsInTheForm(0);
      seen.field("applicant-personalId").fill("123");
      seen.field("onBehalf").check();
      seen.field("onBehalf-phone").fill("12");
      seen.presses("Tiếp nhận hồ sơ");

      assertThat(seen.page.locator("#problem"))
          .containsText("Thiếu thành phần hồ sơ “Giấy chứng sinh”");
      assertThat(seen.page.locator("#problem")).isFocused();
      for (var wrong : List.of(
          "applicant-fullName", "applicant-personalId", "applicant-phone", "onBehalf-phone")) {
        assertThat(seen.field(wrong)).hasAttribute("aria-invalid", "true");
      }
      assertThat(seen.barriers()).isEmpty();
      seen.looksAt("counter-mistakes");
      seen.scans("<script>alert(1)</script>");
      assertThat(seen.page.locator("#card-error")).containsText("7 trường");
    }
  }

  @Test
  void runsNothingThatPeopleTyped() {
    var hostile = "<img src=x onerror=alert(1)>";
    var counter = new CounterScreen("tiepnhan", door);
    var file = counter.uploads(hostile + ".pdf", Paper.scan());
    counter.files(birthRegistration()
        .with("placeCode", null)
        .applicant("fullName", hostile)
        .applicant("personalId", personalId)
        .applicant("phone", phone)
        .component("identity-document", file));
    try (var seen = opens()) {
      var dialogs = new AtomicInteger();
      seen.page.onDialog(dialog -> {
        dialogs.incrementAndGet();
        dialog.dismiss();
      });
      seen.field("applicant-personalId").fill(personalId);
      seen.presses("Tìm người đã nộp ở cơ quan (theo số định danh hoặc điện thoại)");
      assertThat(seen.page.locator("#found")).containsText(hostile);
      seen.choosesBirthRegistration();
      assertThat(seen.paper("identity-document")).containsText(hostile);
      assertThat(seen.page.locator("#found img, #papers img")).hasCount(0);
      assertThat(seen.page.url()).doesNotContain(personalId);
      assertThat(dialogs).hasValue(0);
      assertThat(seen.complaints()).isEmpty();
    }
  }

  @Test
  void leavesNothingToWhoeverLogsInNext() {
    try (var seen = opens()) {
      seen.field("applicant-fullName").fill("Nguyễn Văn Mẫu");
      assertThat(seen.drafts()).hasSize(1);
      seen.presses("Đăng xuất");
      seen.goes("/dang-nhap");
      assertThat(seen.drafts()).isEmpty();
      seen.page.evaluate("localStorage.setItem('motcua-counter:tiepnhan', '{\"key\":\"x\"}')");
      seen.logsInAs("tiepnhan2").goes("/quay");
      assertThat(seen.field("applicant-fullName")).hasValue("");
      assertThat(seen.drafts()).doesNotContain("motcua-counter:tiepnhan");
    }
  }

  @Test
  void filesWithTheKeyboardAlone() {
    try (var seen = opens()) {
      seen.page.keyboard().press("Tab");
      seen.tabsTo("card");
      seen.types(card());
      seen.page.keyboard().press("Enter");
      assertThat(seen.field("applicant-phone")).isFocused();
      seen.types(phone);
      seen.tabsTo("procedure-query");
      seen.types("1.001193");
      assertThat(seen.page.locator("#procedures button")).hasCount(1);
      seen.page.keyboard().press("Enter");
      assertThat(seen.page.locator("#procedure-name")).hasText("Đăng ký khai sinh");
      assertThat(seen.input("Họ, chữ đệm, tên của trẻ")).isVisible();
      seen.tabsTo("originals-hospital-certificate");
      seen.types("1");
      seen.fillsInTheFormByKeyboard();
      seen.page.keyboard().press("Control+Enter");
      assertThat(seen.code()).matches(CODE);
      assertThat(seen.page.locator("#done-title")).isFocused();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1280, 360})
  void findsNoBarrier(int width) {
    try (var seen = CounterPage.of(door.address(), "tiepnhan", width)) {
      seen.choosesBirthRegistration();
      seen.field("onBehalf").check();
      seen.field("mode-POST").check();
      assertThat(seen.input("Họ, chữ đệm, tên của trẻ")).isVisible();
      isFree(seen, "counter-" + width);
      seen.goes("/quay/thu-phi");
      assertThat(seen.page.locator("#fees-told")).not().hasText("Đang tải…");
      isFree(seen, "counter-fees-" + width);
    }
    try (var seen = CounterPage.of(door.address(), "tiepnhan", width)) {
      seen.entersEverything(personalId, phone);
      seen.presses("Tiếp nhận hồ sơ");
      seen.code();
      assertThat(seen.page.locator("#slip")).isVisible();
      isFree(seen, "counter-done-" + width);
    }
  }

  @Test
  void showsTheReturnDeskOnlyTheFees() {
    try (var seen = SupervisorPage.of(door.address(), "traketqua", 1280, 900).goes("/")) {
      seen.page.getByText("Thu phí tại quầy").click();
      assertThat(seen.page.locator("h1")).hasText("Thu phí, lệ phí tại quầy");
      assertThat(seen.page.locator("nav")).not().containsText("Tiếp nhận hồ sơ");
      assertThat(seen.complaints()).isEmpty();
    }
  }

  private static void isFree(CounterPage seen, String name) {
    seen.looksAt(name);
    assertThat(seen.barriers()).as(name).isEmpty();
    assertThat(seen.overflow()).as(name).isZero();
    assertThat(seen.complaints()).as(name).isEmpty();
  }

  private long filings() {
    return database
        .sql("select count(*) from dossier where applicant_personal_id = ?")
        .param(personalId)
        .query(Long.class)
        .single();
  }
}
