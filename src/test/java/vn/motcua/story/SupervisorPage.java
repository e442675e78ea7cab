package vn.motcua.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The supervisors' pages in a real browser, as one account sees them. */
final class SupervisorPage implements AutoCloseable {

  private final BrowserContext context;
  private final List<String> complaints = new ArrayList<>();
  private final String address;
  final Page page;

  private SupervisorPage(String address, int width, int height) {
    this.address = address;
    context = Chromium.started()
        .newContext(new Browser.NewContextOptions()
            .setViewportSize(width, height)
            .setLocale("vi-VN")
            .setTimezoneId("Asia/Ho_Chi_Minh"));
    page = context.newPage();
    page.setDefaultTimeout(20_000);
    PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
    page.onPageError(complaints::add);
    page.onConsoleMessage(message -> {
      if (message.type().equals("error")) {
        complaints.add(message.text());
      }
    });
  }

  static SupervisorPage of(String address, String username, int width, int height) {
    var supervisor = new SupervisorPage(address, width, height);
    supervisor.goes("/dang-nhap");
    supervisor.page.getByLabel("Tên đăng nhập").fill(username);
    supervisor.page.getByLabel("Mật khẩu").fill("motcua");
    supervisor
        .page
        .getByText("Đăng nhập", new Page.GetByTextOptions().setExact(true))
        .last()
        .click();
    assertThat(supervisor.page).not().hasURL(Pattern.compile(".*/dang-nhap.*"));
    return supervisor;
  }

  SupervisorPage goes(String path) {
    page.navigate(address + path);
    return this;
  }

  Locator figure(String key) {
    return page.locator("[data-figure='" + key + "']");
  }

  /** The number as it stands on the page. */
  long number(String key) {
    return Long.parseLong(figure(key).innerText().replace(".", ""));
  }

  /** What the browser complained of. */
  List<String> complaints() {
    return complaints;
  }

  Download downloads(Runnable act) {
    return page.waitForDownload(act);
  }

  static byte[] bytes(Download download) {
    try {
      return Files.readAllBytes(download.path());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What axe finds, one line each. */
  List<String> barriers() {
    return Axe.barriers(page);
  }

  /** By how many pixels the page is wider than the window. */
  int overflow() {
    return ((Number) page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth"))
        .intValue();
  }

  void isPhotographed(String name) {
    page.screenshot(new Page.ScreenshotOptions()
        .setPath(Path.of("target/screenshots", name + ".png"))
        .setFullPage(true));
  }

  @Override
  public void close() {
    context.close();
  }
}
