package vn.motcua.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The control room as a supervisor sees it, in a real browser. */
class ControlRoomInBrowserStory extends ControlRoomScene {

  private static final Pattern NUMBER = Pattern.compile("[\\d.]+");

  private SupervisorPage room(String username, int width) {
    return SupervisorPage.of(door.address(), username, width, 900);
  }

  @ParameterizedTest
  @ValueSource(ints = {1280, 360})
  void showsFiguresAndChartsWithATableBehindEach(int width) {
    try (var room = room("giamsat", width).goes("/giam-sat")) {
      assertThat(room.figure("late")).hasText(NUMBER);
      assertThat(room.figure("received")).hasText(NUMBER);
      assertThat(room.page.locator(".chart canvas")).hasCount(6);
      assertThat(room.page.locator("details.behind table")).hasCount(6);
      assertThat((boolean)
              room.page.evaluate("() => document.documentElement.scrollWidth <= innerWidth"))
          .isTrue();
      for (var chart : room.page.locator(".chart").all()) {
        assertThat(
                (boolean)
                    chart.evaluate(
                        """
                place => { const canvas = place.querySelector('canvas'); const pen = canvas.getContext('2d');
                  const colours = new Set(new Uint32Array(pen.getImageData(0, 0, canvas.width, canvas.height).data.buffer));
                  return colours.size > 20; }"""))
            .as("something is drawn")
            .isTrue();
      }
      room.isPhotographed("control-room-" + width);
      assertThat(room.complaints()).isEmpty();
    }
  }

  @Test
  void goesFromAFigureToTheListAndToTheDossier() {
    try (var room = room("giamsat", 1280).goes("/giam-sat")) {
      room.page.locator("#office").selectOption("H99.01");
      room.page
          .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Xem"))
          .click();
      assertThat(room.page).hasURL(Pattern.compile(".*office=H99.01.*"));
      long late = room.number("late");
      assertThat(late).isPositive();

      room.page.locator("#tile-late").click();

      assertThat(room.page).hasURL(Pattern.compile(".*timing=LATE.*office=H99.01.*"));
      assertThat(room.page.locator("main p strong").first()).hasText(String.valueOf(late));
      assertThat(room.page.locator("tbody tr")).hasCount((int) Math.min(late, 50));
      assertThat(room.page.locator("tbody")).not().containsText("Núi Mẫu");
      room.isPhotographed("control-room-list");

      room.page.locator("tbody th a").first().click();

      assertThat(room.page.locator("main")).containsText("Hẹn trả");
      assertThat(room.page.locator("main")).not().containsText(MadeDossiers.APPLICANT);
      room.page.locator("#urge").fill("Đề nghị giải quyết trong ngày");
      room.page
          .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Đôn đốc"))
          .click();
      assertThat(room.page.getByRole(AriaRole.STATUS)).containsText("Đã gửi đôn đốc");
      room.page
          .getByLabel("Ghi chú cho cán bộ", new Page.GetByLabelOptions().setExact(true))
          .fill("Gọi cho <b>Sở</b> nếu vướng");
      room.page
          .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Gửi ghi chú"))
          .click();
      assertThat(room.page.locator("main")).containsText("Gọi cho <b>Sở</b> nếu vướng");
      assertThat(room.barriers()).isEmpty();
      room.isPhotographed("control-room-dossier");
      assertThat(room.complaints()).isEmpty();
    }
  }

  @Test
  void takesWhatIsSeenAsFiles() {
    var from = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")).minusDays(90);
    try (var room = room("giamsat", 1280).goes("/giam-sat?from=" + from)) {
      var sheets = room.downloads(() -> room.page.getByText("Excel (XLSX)").click());
      assertThat(sheets.suggestedFilename()).isEqualTo("tong-quan.xlsx");
      assertThat(XlsxText.of(SupervisorPage.bytes(sheets)))
          .contains(
              "Đang giải quyết", "UBND xã Sông Mẫu", "từ " + from.toString().substring(8));
      var paper = room.downloads(() ->
          room.page.getByText("PDF", new Page.GetByTextOptions().setExact(true)).click());
      assertThat(new String(SupervisorPage.bytes(paper), StandardCharsets.ISO_8859_1))
          .startsWith("%PDF-");
      var picture =
          room.downloads(() -> room.page.getByLabel("Tải ảnh: Theo cơ quan").click());
      assertThat(picture.suggestedFilename()).isEqualTo("byOffice.png");
      assertThat(SupervisorPage.bytes(picture)).hasSizeGreaterThan(10_000);
      assertThat(room.complaints()).isEmpty();
    }
  }

  @Test
  void refreshesItselfWithoutMovingTheReader() {
    try (var room = room("giamsat", 1280)) {
      room.page.clock().install();
      room.goes("/giam-sat");
      room.page.locator("#tile-waiting").focus();
      room.page.evaluate(
          "() => { document.querySelector('details.behind').open = true; scrollTo(0, 200); }");
      long before = room.number("waiting");
      var dossier = citizen.files(Filing.birthRegistration());
      reception.task(dossier, OfficerAtDesk.RECEIVE);
      measures.catchUp();

      room.page.clock().runFor(31_000);

      assertThat(room.figure("waiting")).not().hasText(String.valueOf(before));
      assertThat(room.page.locator("#tile-waiting")).isFocused();
      assertThat(room.page.evaluate(
              "() => [scrollY, document.querySelector('details.behind').open].join()"))
          .isEqualTo("200,true");

      room.page.context().setOffline(true);
      room.page.clock().runFor(31_000);
      assertThat(room.page.locator("#news")).containsText("Mất kết nối");
    }
  }

  @Test
  void fillsTheWallOfAnOperationsCentre() {
    try (var wall = SupervisorPage.of(door.address(), "giamsat", 1920, 1080)) {
      wall.page.clock().install();
      wall.goes("/giam-sat/man-hinh");
      assertThat(wall.page.locator("#wall-late")).hasText(NUMBER);
      assertThat(wall.page.locator("#state")).containsText("Số liệu lúc");
      assertThat((boolean)
              wall.page.evaluate("() => document.documentElement.scrollHeight <= innerHeight"))
          .isTrue();
      assertThat(wall.barriers()).isEmpty();
      wall.page.clock().runFor(12_500);
      assertThat(wall.page.locator("#ranking tr").first()).isVisible();
      wall.isPhotographed("wall");
      assertThat(wall.complaints()).isEmpty();

      wall.page.context().setOffline(true);
      wall.page.clock().runFor(16_000);
      assertThat(wall.page.locator("#state")).containsText("Mất kết nối");
    }
  }

  @Test
  void showsAnEmptyOfficeAsEmpty() {
    try (var room = room("giamsat", 1280).goes("/giam-sat?office=H99.17")) {
      assertThat(room.figure("received")).hasText("0");
      assertThat(
              room.page.getByText("Không có hồ sơ nào trong phạm vi đã chọn.").first())
          .isVisible();
      assertThat(room.complaints()).isEmpty();
    }
  }

  @Test
  void writesWhatLooksLikeAFormulaAsText() {
    database
        .sql("update office set name = ? where code = 'H99.13'")
        .param("=HYPERLINK(\"http://example.vn\";\"x\")")
        .update();
    try {
      var from = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")).minusDays(90);
      for (var path : List.of(
          "/giam-sat/tong-quan.xlsx?from=",
          "/giam-sat/ho-so.xlsx?timing=RECEIVED&office=H99.13&from=")) {
        var file = door.get("giamsat", path + from).expect(200).body();
        assertThat(XlsxText.of(file)).contains("=HYPERLINK(");
        assertThat(XlsxText.sheets(file)).doesNotContain("<f>").doesNotContain("<f ");
      }
    } finally {
      database
          .sql("update office set name = 'Sở Công Thương tỉnh Mẫu' where code = 'H99.13'")
          .update();
    }
  }
}
