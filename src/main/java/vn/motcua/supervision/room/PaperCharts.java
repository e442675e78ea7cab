package vn.motcua.supervision.room;

import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import vn.motcua.supervision.page.Words;

/** The charts of the screen for its paper; the tables below them say the same in numbers. */
record PaperCharts(Overview overview, Words words) {

  /** As many bars as can be read on a page. */
  private static final int MOST = 12;

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM");
  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM/yyyy");

  String trendTitle() {
    return words.text(
        "supervision.page.overview.trend", words.text("supervision.unit." + overview.unit()));
  }

  List<Map<String, Object>> trend() {
    var format = overview.unit().equals(Unit.MONTH.code()) ? MONTH : DAY;
    return overview.trend().stream()
        .map(point -> Map.<String, Object>of(
            "since", format.format(point.since()),
            "received", point.received(),
            "finished", point.finished(),
            "late", point.late()))
        .toList();
  }

  /** What is late first, as on the screen. */
  List<Map<String, Object>> offices() {
    return overview.byOffice().stream()
        .filter(line -> line.figures().inProcess() > 0)
        .sorted(Comparator.<Overview.Line>comparingLong(line -> -line.figures().late())
            .thenComparingLong(line -> -line.figures().inProcess()))
        .limit(MOST)
        .map(line -> bar(line.name(), line.figures()))
        .toList();
  }

  private static Map<String, Object> bar(String name, Figures figures) {
    return Map.of(
        "name",
        name,
        "late",
        figures.late(),
        "within",
        figures.inProcess() - figures.late() - figures.paused(),
        "paused",
        figures.paused());
  }
}
