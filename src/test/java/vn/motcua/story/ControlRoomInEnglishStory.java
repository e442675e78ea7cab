package vn.motcua.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.story.Filing.birthRegistration;
import static vn.motcua.story.OfficerAtDesk.EXAMINE;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The control room for a supervisor who has chosen English, in a real browser. */
class ControlRoomInEnglishStory extends ControlRoomScene {

  private static final Pattern NUMBER = Pattern.compile("\\d{1,3}(,\\d{3})*");
  private static final Pattern SHARE = Pattern.compile("\\d{1,3}\\.\\d %");
  private static final Pattern VIETNAMESE = Pattern.compile("[À-ỹ&&\\p{L}]");

  /** Where our own words stand, and nobody's names. */
  private static final String OURS =
      "body > nav, main :is(h2, h3, thead th, label, summary, button, dt, p.hint, .badge, .label), .wall-numbers span";

  private static final LocalDate FROM =
      LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")).minusDays(90);

  private SupervisorPage at(String path) {
    return SupervisorPage.of(door.address(), "giamsat", 1280, 900)
        .goes(path + (path.contains("?") ? "&" : "?") + "ngon-ngu=en");
  }

  @Test
  void tellsHowThingsStand() {
    try (var seen = at("/giam-sat?from=" + FROM)) {
      assertThat(seen.page).hasTitle("Overview · Supervision · Một Cửa");
      assertThat(seen.page.locator("#tile-late .label")).containsText("Overdue");
      assertThat(seen.figure("received")).hasText(NUMBER);
      assertThat(seen.figure("on-time-share")).hasText(SHARE);
      assertThat(seen.page.locator("#sight")).containsText("from " + day(FROM) + " to ");
      assertThat(seen.page.locator("#rows-byChannel")).containsText("Online");
      assertThat(seen.page.locator("#rows-byTeam")).containsText("Examination");
      assertThat(seen.page.getByLabel("Download picture: By office")).isVisible();
      assertThat(seen.page.locator(".chart canvas")).hasCount(6);
      ends(seen);
    }
  }

  @Test
  void staysWhatTheReaderHasChosenLast() {
    try (var seen = SupervisorPage.of(door.address(), "giamsat", 1280, 900)) {
      seen.page.clock().install();
      seen.goes("/giam-sat?ngon-ngu=en");
      assertThat(seen.page).not().hasURL(Pattern.compile(".*ngon-ngu.*"));
      seen.page.clock().runFor(31_000);
      assertThat(seen.page.locator("#tile-late .label")).containsText("Overdue");

      seen.page.evaluate("() => fetch('/giam-sat/nguy-co?ngon-ngu=vi')");
      seen.page.clock().runFor(31_000);

      assertThat(seen.page.locator("#tile-late .label")).containsText("Quá hạn");
    }
  }

  @Test
  void leavesFilesAndProgramsTheirVietnamese() {
    try (var seen = at("/giam-sat?channel=ONLINE&from=" + FROM)) {
      var sheets = seen.downloads(() -> seen.page.getByText("Excel (XLSX)").click());
      assertThat(XlsxText.of(SupervisorPage.bytes(sheets)))
          .contains("Đang giải quyết", "kênh trực tuyến", "từ " + day(FROM));
      assertThat((String) seen.page.evaluate(
              "async () => (await fetch('/api/supervision/v1/overview')).text()"))
          .contains("\"Trực tuyến\"")
          .doesNotContain("\"Online\"");
    }
  }

  @Test
  void leadsToADossierThatIsUrged() {
    try (var seen = at("/giam-sat/ho-so?timing=LATE")) {
      assertThat(seen.page).hasTitle("Overdue · Supervision · Một Cửa");
      assertThat(seen.page.locator("tbody .badge").first()).hasText("Overdue");
      assertThat(seen.page.locator("main p strong").first()).hasText(NUMBER);
      ends(seen);

      seen.page.locator("tbody th a").first().click();

      assertThat(seen.page.locator("h1")).containsText("Dossier H99");
      seen.page.locator("#urge").fill("Please finish it today");
      seen.page
          .getByRole(
              AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Urge").setExact(true))
          .click();
      assertThat(seen.page.getByRole(AriaRole.STATUS)).hasText("The alert has been sent.");
      assertThat(seen.page.locator("main")).containsText("Waits for acknowledgement");
      ends(seen);

      seen.goes("/canh-bao?kind=BY_HAND");

      assertThat(seen.page.locator("h1")).hasText("Alerts");
      assertThat(seen.page.locator(".escalations .kind").first()).hasText("Urged");
      ends(seen);
    }
  }

  @Test
  void saysWhatWillBeLateAndWhy() {
    sandbox.movesClockTo(OffsetDateTime.parse("2026-12-02T09:00:00+07:00"));
    var dossier = filedAndAccepted(birthRegistration());
    examiner.task(dossier, EXAMINE);
    measures.catchUp();
    sandbox.movesClockTo(OffsetDateTime.parse("2026-12-02T16:45:00+07:00"));
    try (var seen = at("/giam-sat/nguy-co?procedure=1.001193")) {
      var row = seen.page.locator("tr", new Page.LocatorOptions().setHasText(dossier.code()));
      assertThat(row).containsText("Will be late on Wednesday 2/12");
      assertThat(row).containsText(" min of working time left until the due date");
      ends(seen);
    }
  }

  @Test
  void fillsTheWallOfAnOperationsCentre() {
    try (var wall = at("/giam-sat/man-hinh?office=H99.01&from=" + FROM)) {
      assertThat(wall.page).hasTitle("Wall screen · Supervision · Một Cửa");
      assertThat(wall.page.locator("#state")).containsText("Figures as of");
      assertThat(wall.page.locator("#wall-received")).hasText(NUMBER);
      assertThat(wall.page.locator("#wall-onTimeShare")).hasText(SHARE);
      ends(wall);

      wall.page.locator("a.language").click();

      assertThat(wall.page).hasURL(Pattern.compile(".*office=H99.01.*ngon-ngu=vi"));
      assertThat(wall.page.locator("#state")).containsText("Số liệu lúc");
    }
  }

  private static String day(LocalDate day) {
    return "%02d/%02d/%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
  }

  private static void ends(SupervisorPage seen) {
    assertThat(seen.page.locator("html")).hasAttribute("lang", "en");
    assertThat(seen.page.locator(OURS).allTextContents())
        .isNotEmpty()
        .noneMatch(text -> VIETNAMESE.matcher(text).find());
    assertThat(seen.barriers()).isEmpty();
    assertThat(seen.complaints()).isEmpty();
  }
}
