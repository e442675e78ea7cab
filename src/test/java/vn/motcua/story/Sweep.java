package vn.motcua.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** One browser that goes from page to page, as one account after the other, and keeps what is in people's way. */
final class Sweep implements AutoCloseable {

  static final String NOBODY = "nobody";
  private static final int[] WIDTHS = {1280, 360};
  private static final String OPENED =
      "() => document.querySelectorAll('details').forEach(one => { one.open = true; })";
  private static final String OVERFLOW =
      "document.documentElement.scrollWidth - document.documentElement.clientWidth";

  private final BrowserContext context;
  private final String address;
  private final List<String> found = new ArrayList<>();
  final Page page;

  Sweep(String address) {
    this.address = address;
    context = Chromium.started()
        .newContext(
            new Browser.NewContextOptions().setLocale("vi-VN").setTimezoneId("Asia/Ho_Chi_Minh"));
    page = context.newPage();
    page.setDefaultTimeout(20_000);
  }

  void becomes(String who) {
    context.clearCookies();
    if (!who.equals(NOBODY)) {
      page.navigate(address + "/dang-nhap");
      page.locator("#username").fill(who);
      page.locator("#password").fill("motcua");
      page.locator("form.card button").click();
      assertThat(page).not().hasURL(Pattern.compile(".*/dang-nhap.*"));
    }
  }

  void speaks(String language) {
    context.addCookies(List.of(new Cookie("ngon-ngu", language).setUrl(address)));
  }

  /** @param language what the page has to say it is written in */
  void looksAt(String path, String language) {
    page.setViewportSize(WIDTHS[0], 800);
    page.navigate(address + path);
    looks(path, language);
  }

  /** At the page that is there. */
  void looks(String path, String language) {
    page.evaluate(OPENED);
    if (page.locator("#form[data-schema]").count() > 0) {
      page.locator("#form .fjs-form").waitFor();
    }
    var said = page.locator("html").getAttribute("lang");
    if (!Objects.equals(said, language)) {
      found.add(path + " says it is written in " + said + ", not in " + language);
    }
    for (var width : WIDTHS) {
      page.setViewportSize(width, 800);
      Axe.barriers(page).forEach(one -> found.add(path + " at " + width + ": " + one));
      int over = ((Number) page.evaluate(OVERFLOW)).intValue();
      if (over > 0) {
        found.add("%s at %d is %d pixels too wide".formatted(path, width, over));
      }
    }
  }

  List<String> found() {
    return found;
  }

  @Override
  public void close() {
    context.close();
  }
}
