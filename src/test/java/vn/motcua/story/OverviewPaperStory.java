package vn.motcua.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import vn.motcua.document.PdfAssertions;

/** The overview on paper: the charts of the screen, and the tables behind them. */
class OverviewPaperStory extends ControlRoomScene {

  private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));
  private static final int RECEIVED = 0x0B4F9E;
  private static final int LATE = 0xB3261E;

  @Test
  void showsTheChartsAndTheTablesBehindThem() throws IOException {
    var paper =
        paper("from=%s&to=%s&unit=week".formatted(TODAY.minusDays(90), TODAY)).kept("overview");

    assertThat(paper.text())
        .contains("TÌNH HÌNH GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH", "Diễn biến theo tuần")
        .contains("Hồ sơ đang giải quyết theo cơ quan", "Theo thủ tục", "Tổng số")
        .doesNotContainPattern(Paper.RAW);
    assertThat(colours(paper)).contains(RECEIVED, LATE);
    PdfAssertions.assertIsPdfA2b(paper.content());
  }

  @Test
  void isReadWhereNothingIsUnderWay() {
    var paper = paper("office=H99.11&from=%s&to=%s".formatted(TODAY, TODAY));

    assertThat(paper.text())
        .contains("Diễn biến theo ngày", "Tổng số")
        .doesNotContain("Hồ sơ đang giải quyết theo cơ quan");
  }

  private Paper paper(String query) {
    return new Paper(
        door.get("giamsat", "/giam-sat/tong-quan.pdf?" + query).expect(200).body());
  }

  /** Of the first page, as it is seen. */
  private static Set<Integer> colours(Paper paper) throws IOException {
    try (var document = Loader.loadPDF(paper.content())) {
      var page = new PDFRenderer(document).renderImage(0, 2);
      var colours = new HashSet<Integer>();
      for (int x = 0; x < page.getWidth(); x++) {
        for (int y = 0; y < page.getHeight(); y++) {
          colours.add(page.getRGB(x, y) & 0xFFFFFF);
        }
      }
      return colours;
    }
  }
}
