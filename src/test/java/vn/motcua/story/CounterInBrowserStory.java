package vn.motcua.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.story.Filing.birthRegistration;

import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A reception officer at the counter, in a real browser. */
class CounterInBrowserStory extends CounterScene {

  private static final Pattern CODE = Pattern.compile("H99\\.01-\\d{6}-\\d{4}");

  @Test
  void takesABirthInFromTheCardToTheSlipAndTheFee() {
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
      isAwaited(seen.opensAnotherWindow().goes("/quay/thu-phi"), dossier);
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
  void recordsWhoFilesForSomebodyElse() {
    try (var seen = opens()) {
      seen.entersEverything(personalId, phone);
      seen.field("queueNumber").fill("B034");
      seen.field("onBehalf").check();
      seen.field("onBehalf-fullName").fill("Lò Thị Ví Dụ");
      seen.field("onBehalf-team").fill("Tổ công nghệ số thôn Mẫu");
      seen.field("onBehalf-phone").fill("0988000111");
      seen.presses("Tiếp nhận hồ sơ");
      seen.code();

      assertThat(seen.page.locator("#slip")).isVisible();
      assertThat(new Paper(seen.downloads("#slip")).text())
          .contains("Số thứ tự: B034", "Người nộp thay: Lò Thị Ví Dụ, Tổ công nghệ số thôn Mẫu");
      assertThat(seen.complaints()).isEmpty();
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
      assertThat(seen.page.locator("#applicant-fullName-fault")).hasText("Chưa nhập “Họ và tên”.");
      assertThat(seen.barriers()).isEmpty();
      seen.looksAt("counter-mistakes");
      seen.scans("<script>alert(1)</script>");
      assertThat(seen.page.locator("#card-error")).containsText("7 trường");
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

  /** On the list of those who only collect. */
  private static void isAwaited(CounterPage fees, Filed dossier) {
    assertThat(fees.page.locator("#due-fees")).containsText(dossier.code());
    fees.looksAt("counter-fees");
    assertThat(fees.barriers()).isEmpty();
    fees.field("code-query").fill(dossier.code().toLowerCase());
    assertThat(fees.page.locator("#due-fees li")).hasCount(1);
    assertThat(fees.page.locator("#due-fees")).containsText("16.000 đ");
    fees.field("code-query").fill("H00");
    assertThat(fees.page.locator("#fees-told")).containsText("Không có hồ sơ nào");
  }
}
