package vn.motcua.supervision.room;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.motcua.supervision.page.Words;

/** The overview as rows and columns: what a file of it shows, on paper and as a sheet. */
final class OverviewTable {

  /** One column: a key the template of the paper knows, its heading, and a whole number or a share. */
  record Column(String key, String heading, Function<Figures, Object> value) {}

  /** One part of the table with a heading of its own. */
  record Part(String title, List<Overview.Line> lines) {}

  static final List<Column> COLUMNS = List.of(
      new Column("inProcess", "Đang giải quyết", Figures::inProcess),
      new Column("late", "Quá hạn", Figures::late),
      new Column("atRisk", "Nguy cơ trễ hạn", Figures::atRisk),
      new Column("dueToday", "Đến hạn hôm nay", Figures::dueToday),
      new Column("paused", "Tạm dừng", Figures::paused),
      new Column("waiting", "Chờ tiếp nhận", Figures::waiting),
      new Column("received", "Tiếp nhận trong kỳ", Figures::received),
      new Column("early", "Giải quyết trước hạn", one -> one.finished().early()),
      new Column("onTime", "Giải quyết đúng hạn", one -> one.finished().onTime()),
      new Column("finishedLate", "Giải quyết trễ hạn", one -> one.finished().late()),
      new Column("onTimeShare", "Tỷ lệ đúng hạn", Figures::onTimeShare),
      new Column("onlineShare", "Nộp trực tuyến", Figures::onlineShare),
      new Column("paidOnlineShare", "Thanh toán trực tuyến", Figures::paidOnlineShare),
      new Column("digitisedShare", "Số hóa", Figures::digitisedShare));

  /** A desk holds open dossiers only, so a team has no figures of a period. */
  static final List<Column> COLUMNS_OF_NOW = COLUMNS.subList(0, 6);

  private OverviewTable() {}

  static List<Part> parts(Overview overview) {
    var all = new Overview.Line("", "Tổng số", overview.figures());
    return Stream.of(
            new Part("Tổng số", List.of(all)),
            new Part("Theo cơ quan", overview.byOffice()),
            new Part("Theo thủ tục", overview.byProcedure()),
            new Part("Theo lĩnh vực", overview.byField()),
            new Part("Theo kênh nộp", overview.byChannel()),
            new Part("Theo bộ phận", overview.byTeam()))
        .filter(part -> !part.lines().isEmpty())
        .toList();
  }

  static List<Column> columns(Part part) {
    return part.title().equals("Theo bộ phận") ? COLUMNS_OF_NOW : COLUMNS;
  }

  static String text(Object value, Words words) {
    return value instanceof Long number ? words.number(number) : words.percent((BigDecimal) value);
  }

  static List<String> headings(List<Column> columns) {
    var headings = new ArrayList<String>();
    headings.add("");
    columns.forEach(column -> headings.add(column.heading()));
    return headings;
  }
}
