package vn.motcua.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What is entered at the counter and not taken in yet: never lost, never filed twice, never left to somebody else. */
class CounterDraftInBrowserStory extends CounterScene {

  private static final Pattern CODE = Pattern.compile("H99\\.01-\\d{6}-\\d{4}");

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
  void leavesNothingToWhoeverLogsInNext() {
    try (var seen = opens()) {
      seen.field("applicant-fullName").fill("Nguyễn Văn Mẫu");
      assertThat(seen.drafts()).hasSize(1);
      seen.goes("/").presses("Đăng xuất");
      assertThat(seen.page).hasURL(Pattern.compile(".*/dang-nhap\\?logout"));
      seen.page.waitForLoadState();
      assertThat(seen.drafts()).as("after the log-out, wherever it was pressed").isEmpty();

      seen.page.evaluate("localStorage.setItem('motcua-counter:tiepnhan', '{\"key\":\"x\"}')");
      seen.logsInAs("tiepnhan2");
      assertThat(seen.drafts()).as("after the next log-in").isEmpty();
      seen.goes("/quay");
      assertThat(seen.field("applicant-fullName")).hasValue("");
    }
  }

  @Test
  void keepsTwoWindowsFromFilingUnderOneKey() {
    try (var seen = opens()) {
      seen.entersEverything(personalId, phone);
      var other = seen.opensAnotherWindow();
      assertThat(other.field("applicant-phone")).hasValue(phone);
      seen.presses("Tiếp nhận hồ sơ");
      var first = seen.code();
      assertThat(other.page.locator("#told")).containsText("gửi hoặc xóa ở một cửa sổ khác");

      other.field("queueNumber").fill("C3");
      other.presses("Tiếp nhận hồ sơ");

      assertThat(other.code()).isNotEqualTo(first);
      assertThat(filings()).isEqualTo(2);
    }
  }
}
