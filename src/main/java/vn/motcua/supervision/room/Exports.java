package vn.motcua.supervision.room;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.motcua.document.Reports;
import vn.motcua.supervision.page.Translations;
import vn.motcua.supervision.page.Words;

/** What is on the screen, as a file. */
@Component
class Exports {

  private static final String TITLE = "Tình hình giải quyết thủ tục hành chính";

  private final Reports reports;
  private final Moment moment;
  private final Words words;

  Exports(Reports reports, Moment moment, Translations translations) {
    this.reports = reports;
    this.moment = moment;
    words = translations.ofPapers();
  }

  byte[] sheets(Overview overview, String sight) {
    var book = new Sheetbook(TITLE, sight, words.moment(overview.asOf()));
    for (var part : OverviewTable.parts(overview)) {
      var columns = OverviewTable.columns(part);
      var rows = part.lines().stream()
          .map(line -> {
            var cells = new ArrayList<Object>(List.of(line.name()));
            columns.forEach(column -> cells.add(column.value().apply(line.figures())));
            return (List<Object>) cells;
          })
          .toList();
      book.add(part.title(), OverviewTable.headings(columns), rows);
    }
    book.add(
        "Diễn biến",
        List.of("Từ ngày", "Tiếp nhận", "Đã giải quyết", "Trong đó trễ hạn"),
        overview.trend().stream()
            .map(point -> List.<Object>of(
                words.day(point.since()), point.received(), point.finished(), point.late()))
            .toList());
    return book.finished();
  }

  byte[] paper(Overview overview, String office, String sight) {
    var rows = new ArrayList<Map<String, String>>();
    for (var part : OverviewTable.parts(overview)) {
      if (!rows.isEmpty()) {
        rows.add(Map.of("name", part.title()));
      }
      part.lines().forEach(line -> rows.add(row(part, line)));
    }
    var charts = new PaperCharts(overview, words);
    return reports.pdf(
        "overview",
        Map.of(
            "office", office,
            "sight", sight,
            "moment", words.moment(overview.asOf()),
            "trendTitle", charts.trendTitle(),
            "trend", charts.trend(),
            "offices", charts.offices()),
        rows);
  }

  private Map<String, String> row(OverviewTable.Part part, Overview.Line line) {
    var row = new HashMap<String, String>();
    row.put("name", line.name());
    OverviewTable.columns(part)
        .forEach(column ->
            row.put(column.key(), OverviewTable.text(column.value().apply(line.figures()), words)));
    return row;
  }

  byte[] sheet(DossierLists.Page page, Timing timing, String sight) {
    var book = new Sheetbook("Danh sách hồ sơ", sight, words.moment(moment.now()));
    book.add(
        words.timing(timing.name()),
        List.of(
            "Mã hồ sơ",
            "Mã thủ tục",
            "Thủ tục",
            "Mã cơ quan",
            "Cơ quan",
            "Kênh nộp",
            "Tình trạng",
            "Nộp lúc",
            "Tiếp nhận lúc",
            "Hẹn trả",
            "Tạm dừng từ",
            "Giải quyết xong",
            "Bước hiện tại",
            "Bộ phận",
            "Ở bước này từ",
            "Khả năng trễ hạn"),
        page.items().stream().map(this::cells).toList());
    return book.finished();
  }

  private List<Object> cells(Listed one) {
    return Arrays.asList(
        one.code(),
        one.procedureCode(),
        one.procedureName(),
        one.office(),
        one.officeName(),
        words.channel(one.channel()),
        words.timing(one.timing()),
        one.submittedAt(),
        one.receivedAt(),
        one.dueAt(),
        one.pausedSince(),
        one.finishedAt(),
        one.step(),
        one.finishedAt() == null ? words.team(one.team()) : null,
        one.stepSince(),
        one.risk());
  }
}
