package vn.motcua.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.story.Filing.birthRegistration;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The counter's pages for everybody: on a telephone, without a mouse, and whatever people have typed. */
class CounterPagesInBrowserStory extends CounterScene {

  @Test
  void runsNothingThatPeopleTyped() {
    var hostile = "<img src=x onerror=alert(1)>";
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
}
