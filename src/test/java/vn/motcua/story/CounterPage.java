package vn.motcua.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Pattern;

/** The counter's page in a real browser, as a clerk uses it. */
final class CounterPage implements AutoCloseable {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M/yyyy");

  private final SupervisorPage seen;
  private final String address;
  final Page page;

  private CounterPage(String address, SupervisorPage seen, Page page) {
    this.address = address;
    this.seen = seen;
    this.page = page;
  }

  static CounterPage of(String address, String username, int width) {
    var seen = SupervisorPage.of(address, username, width, 900);
    return new CounterPage(address, seen, seen.page).goes("/quay");
  }

  /** Of the same clerk, in the same browser. */
  CounterPage opensAnotherWindow() {
    return new CounterPage(address, seen, page.context().newPage()).goes("/quay");
  }

  CounterPage goes(String path) {
    page.navigate(address + path);
    return this;
  }

  CounterPage logsInAs(String username) {
    page.navigate(address + "/dang-nhap");
    page.getByLabel("Tên đăng nhập").fill(username);
    page.getByLabel("Mật khẩu").fill("motcua");
    presses("Đăng nhập");
    assertThat(page).not().hasURL(Pattern.compile(".*/dang-nhap.*"));
    return this;
  }

  Locator field(String id) {
    return page.locator("[id='" + id + "']");
  }

  /** A field of the application form by its label. */
  Locator input(String label) {
    return page.locator("#form").getByLabel(label).first();
  }

  Locator paper(String component) {
    return page.locator("#papers li[data-code='" + component + "']");
  }

  void presses(String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true))
        .first()
        .click();
  }

  void scans(String card) {
    field("card").fill(card);
    field("card").press("Enter");
  }

  void choosesBirthRegistration() {
    field("procedure-query").fill("dang ky khai sinh");
    page.locator("#procedures button", new Page.LocatorOptions().setHasText("1.001193"))
        .click();
    assertThat(page.locator("#procedure-name")).hasText("Đăng ký khai sinh");
  }

  void fillsInTheForm(int copies) {
    input("Họ, chữ đệm, tên của trẻ").fill(Filing.CHILD);
    page.locator("#form").getByText("Nữ").click();
    fillsDay("Ngày sinh của trẻ", LocalDate.now().minusDays(20));
    input("Nơi sinh của trẻ").fill("Bệnh viện đa khoa tỉnh Mẫu");
    input("Quê quán của trẻ").fill("Xã Sông Mẫu, tỉnh Mẫu");
    input("Dân tộc của trẻ").fill("Kinh");
    input("Quốc tịch của trẻ").fill("Việt Nam");
    input("Họ, chữ đệm, tên người mẹ").fill("Trần Thị Mẫu");
    input("Số định danh cá nhân của người mẹ").fill("001192000002");
    fillsDay("Ngày sinh của người mẹ", LocalDate.of(1992, 8, 20));
    input("Họ, chữ đệm, tên người cha").fill("Nguyễn Văn Mẫu");
    input("Số định danh cá nhân của người cha").fill("001090000001");
    fillsDay("Ngày sinh của người cha", LocalDate.of(1990, 5, 12));
    input("Cha mẹ của trẻ có đăng ký kết hôn").check();
    page.locator("#form .fjs-form-field-select .fjs-input-group").click();
    page.locator("#form .fjs-dropdownlist-item", new Page.LocatorOptions().setHasText("Cha"))
        .first()
        .click();
    input("Số bản sao trích lục khai sinh").fill(String.valueOf(copies));
  }

  /** From field to field with the tabulator, as they stand. */
  void fillsInTheFormByKeyboard() {
    tabsTo(input("Họ, chữ đệm, tên của trẻ"));
    types(Filing.CHILD);
    tabs();
    page.keyboard().press("ArrowDown");
    tabsTo(input("Ngày sinh của trẻ"));
    types(LocalDate.now().minusDays(20).format(DAY));
    for (var pair : List.of(
        List.of("Nơi sinh của trẻ", "Bệnh viện Mẫu"),
        List.of("Quê quán của trẻ", "Xã Sông Mẫu"),
        List.of("Dân tộc của trẻ", "Kinh"),
        List.of("Quốc tịch của trẻ", "Việt Nam"),
        List.of("Họ, chữ đệm, tên người mẹ", "Trần Thị Mẫu"),
        List.of("Số định danh cá nhân của người mẹ", "001192000002"),
        List.of("Ngày sinh của người mẹ", LocalDate.of(1992, 8, 20).format(DAY)))) {
      tabsTo(input(pair.get(0)));
      types(pair.get(1));
    }
    tabsTo(input("Quan hệ của người yêu cầu với trẻ"));
    page.keyboard().press("ArrowDown");
    page.keyboard().press("Enter");
    tabs();
  }

  private void fillsDay(String label, LocalDate day) {
    input(label).fill(day.format(DAY));
    input(label).press("Enter");
    input(label).press("Tab");
  }

  void entersEverything(String personalId, String phone) {
    scans(personalId + "||Nguyễn Văn Mẫu|12051990|Nam|12 Phố Mẫu|20012022");
    assertThat(field("applicant-fullName")).hasValue("Nguyễn Văn Mẫu");
    field("applicant-phone").fill(phone);
    choosesBirthRegistration();
    field("originals-hospital-certificate").fill("1");
    fillsInTheForm(0);
  }

  /** Of the dossier that has just been taken in. */
  String code() {
    page.locator("#done:not([hidden]), #problem:not([hidden])").first().waitFor();
    assertThat(page.locator("#problem")).hasText(""); // says why, if it was refused
    assertThat(page.locator("#done-code")).hasText(Pattern.compile("H99\\..+"));
    return page.locator("#done-code").innerText();
  }

  byte[] downloads(String link) {
    var href = page.locator(link).getAttribute("href");
    return page.context().request().get(address + href).body();
  }

  void tabsTo(String id) {
    tabsTo(field(id));
  }

  void tabsTo(Locator wanted) {
    for (int steps = 0; steps < 150; steps++) {
      if ((boolean) wanted.evaluate("one => one === document.activeElement")) {
        return;
      }
      tabs();
    }
    throw new AssertionError("cannot be reached with the keyboard: " + wanted);
  }

  private void tabs() {
    page.keyboard().press("Tab");
  }

  void types(String text) {
    page.keyboard().type(text);
  }

  @SuppressWarnings("unchecked")
  List<String> drafts() {
    return (List<String>) page.evaluate(
        "Object.keys(localStorage).filter(name => name.startsWith('motcua-counter:'))");
  }

  List<String> complaints() {
    return seen.complaints();
  }

  List<String> barriers() {
    return Axe.barriers(page);
  }

  int overflow() {
    return seen.overflow();
  }

  void looksAt(String name) {
    page.screenshot(new Page.ScreenshotOptions()
        .setPath(Path.of("target/screenshots", name + ".png"))
        .setFullPage(true));
  }

  @Override
  public void close() {
    seen.close();
  }
}
