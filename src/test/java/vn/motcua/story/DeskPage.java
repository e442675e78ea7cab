package vn.motcua.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** The desk in a real browser, as one officer uses it. */
final class DeskPage implements AutoCloseable {

  static final String PATH = "/ban-lam-viec";

  final SupervisorPage browser;
  final Page page;

  private DeskPage(SupervisorPage browser) {
    this.browser = browser;
    this.page = browser.page;
  }

  static DeskPage of(Door door, String username) {
    return of(door, username, 1280);
  }

  static DeskPage of(Door door, String username, int width) {
    var desk = new DeskPage(SupervisorPage.of(door.address(), username, width, 800));
    desk.goes(PATH + "?view=group");
    return desk;
  }

  DeskPage goes(String path) {
    browser.goes(path);
    return this;
  }

  /** The task of a dossier in the list that is shown. */
  Locator row(Filed dossier) {
    return page.locator("tr[data-task]", new Page.LocatorOptions().setHasText(dossier.code()));
  }

  /** Types into the search field and waits for the list. */
  DeskPage finds(String words) {
    page.locator("#query").fill(words);
    page.waitForURL(Pattern.compile(".*query=.*"));
    return this;
  }

  DeskPage opens(Filed dossier) {
    finds(dossier.code());
    row(dossier).locator("a.task").click();
    assertThat(page.locator("#work-title")).containsText(dossier.code());
    return this;
  }

  DeskPage claims(Filed dossier) {
    opens(dossier);
    button("Nhận việc").click();
    assertThat(page.locator("#form .fjs-form")).isVisible();
    return this;
  }

  Locator form() {
    return page.locator("#form");
  }

  DeskPage chooses(String decision) {
    form().getByLabel(decision, new Locator.GetByLabelOptions().setExact(true)).check();
    return this;
  }

  DeskPage sends() {
    button("Gửi quyết định").click();
    return this;
  }

  /** Decides and waits until the page says that it is done. */
  void decides(String decision) {
    chooses(decision).sends();
    assertThat(page.locator(".told")).containsText("Ông/bà đã hoàn thành việc này");
  }

  Locator button(String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  String kept() {
    return page.evaluate("() => JSON.stringify(localStorage)").toString();
  }

  @Override
  public void close() {
    browser.close();
  }
}
