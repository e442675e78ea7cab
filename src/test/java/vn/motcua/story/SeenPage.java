package vn.motcua.story;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** One of our own pages in a real browser, with whatever the browser complains of. */
final class SeenPage implements AutoCloseable {

  private final BrowserContext context;
  private final List<String> complaints = new ArrayList<>();
  private final String address;
  final Page page;

  SeenPage(String address, String username, int width) {
    this.address = address;
    context = Chromium.started()
        .newContext(new Browser.NewContextOptions()
            .setViewportSize(width, 900)
            .setAcceptDownloads(true)
            .setTimezoneId("Asia/Ho_Chi_Minh"));
    page = context.newPage();
    page.setDefaultTimeout(20_000);
    page.onPageError(complaints::add);
    page.onConsoleMessage(message -> {
      if (message.type().equals("error")) {
        complaints.add(message.text());
      }
    });
    goes("/dang-nhap");
    page.getByLabel("Tên đăng nhập").fill(username);
    page.getByLabel("Mật khẩu").fill("motcua");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Đăng nhập"))
        .click();
  }

  void goes(String path) {
    page.navigate(address + path);
  }

  /** A policy that was broken is among them. */
  List<String> complaints() {
    return complaints;
  }

  /** Rules of WCAG 2.2 AA the page breaks; the checker is put in past the page's policy. */
  @SuppressWarnings("unchecked")
  List<String> barriers() {
    try (var axe = getClass().getResourceAsStream("/vendor/axe-core/axe.min.js")) {
      page.evaluate(new String(axe.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return (List<String>)
        page.evaluate(
            """
        async () => (await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] })).violations
          .map(one => one.id + ': ' + one.nodes.map(node => node.html).join(' | '))""");
  }

  /** By how many pixels the page is wider than the window. */
  int overflow() {
    return ((Number) page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth"))
        .intValue();
  }

  @Override
  public void close() {
    context.close();
  }
}
