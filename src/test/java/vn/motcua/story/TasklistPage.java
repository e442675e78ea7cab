package vn.motcua.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Camunda Tasklist in a real browser, as one officer uses it; the browser speaks English, the page does not. */
final class TasklistPage implements AutoCloseable {

  static final String PATH = "/camunda/app/tasklist/default/";

  private final BrowserContext context;
  private final List<String> complaints = new ArrayList<>();
  private final String address;
  final Page page;

  private TasklistPage(String address, int width) {
    this.address = address;
    context = Chromium.started()
        .newContext(new Browser.NewContextOptions()
            .setViewportSize(width, 800)
            .setLocale("en-US")
            .setTimezoneId("Asia/Ho_Chi_Minh"));
    page = context.newPage();
    page.setDefaultTimeout(20_000);
    PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
    page.onPageError(complaints::add);
    page.onResponse(answer -> {
      if (answer.status() >= 400) {
        complaints.add(answer.status() + " " + answer.url());
      }
    });
    page.onConsoleMessage(message -> {
      if (message.type().equals("error")) {
        complaints.add(message.text());
      }
    });
  }

  /** Over the log-in page, to which every page leads. */
  static TasklistPage of(String address, String username, int width) {
    return of(address, username, width, PATH);
  }

  static TasklistPage of(String address, String username, int width, String path) {
    var tasklist = new TasklistPage(address, width);
    tasklist.goes(path);
    assertThat(tasklist.page).hasURL(Pattern.compile(".*/dang-nhap$"));
    tasklist.page.getByLabel("Tên đăng nhập").fill(username);
    tasklist.page.getByLabel("Mật khẩu").fill("motcua");
    tasklist.button("Đăng nhập").click();
    assertThat(tasklist.page.locator("[cam-widget-header] .navbar-brand")).containsText("Một Cửa");
    return tasklist;
  }

  void goes(String path) {
    page.navigate(address + path);
  }

  /** What the browser complained of, and what the page asked for in vain. */
  List<String> complaints() {
    return complaints;
  }

  Locator filters() {
    return page.locator(".task-filters h4.name a");
  }

  Locator count(String filter) {
    return page.locator(".task-filters h4.name")
        .filter(new Locator.FilterOptions().setHasText(filter))
        .locator(".motcua-count");
  }

  void opensFilter(String name) {
    filters().filter(new Locator.FilterOptions().setHasText(name)).click();
  }

  Locator cards() {
    return page.locator(".tasks-list li.task");
  }

  Locator card(Filed dossier) {
    return cards().filter(new Locator.FilterOptions().setHasText(dossier.code()));
  }

  /** Other work may lie before it: the newest come first, and other stories' clocks are ahead. */
  Locator turnsTo(Filed dossier) {
    var card = card(dossier);
    var next = page.locator("li.pagination-next:not(.disabled) a");
    cards().first().waitFor();
    while (card.count() == 0 && next.count() > 0) {
      var first = cards().first().textContent();
      next.click();
      assertThat(cards().first()).not().hasText(first);
    }
    return card;
  }

  void opens(Filed dossier) {
    turnsTo(dossier).locator("h4.task a").click();
    assertThat(dossierTab()).containsText(dossier.code());
  }

  void claims(Filed dossier) {
    opensFilter("Việc chờ nhận của bộ phận");
    opens(dossier);
    claim().click();
    assertThat(giveBack()).isVisible();
  }

  Locator claim() {
    return page.locator("[cam-tasklist-task-meta]").getByText("Nhận việc");
  }

  Locator giveBack() {
    return page.locator("[cam-tasklist-task-meta] button.unclaim");
  }

  Locator dossierTab() {
    return page.locator(".motcua-dossier");
  }

  Locator form() {
    return page.locator(".fjs-form");
  }

  void opensTab(String name) {
    page.locator(".task-card .nav-tabs").getByText(name).click();
  }

  void chooses(String decision) {
    form().getByLabel(decision, new Locator.GetByLabelOptions().setExact(true)).check();
  }

  Locator complete() {
    return button("Hoàn thành");
  }

  void logsOut() {
    page.locator("[cam-widget-header] .account > a").click();
    page.locator("[cam-widget-header] .logout a").click();
    assertThat(page).hasURL(Pattern.compile(".*/dang-nhap$"));
  }

  Locator button(String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
  }

  void isPhotographed(String name) {
    var file = Path.of("target/screenshots", name + ".png");
    page.screenshot(new Page.ScreenshotOptions().setPath(file));
  }

  @Override
  public void close() {
    context.close();
  }
}
