package vn.motcua.supervision.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The figures of a report, as they are shown, frozen and sent.
 *
 * @param columns their numbers in the form
 * @param fields a row per field, of the office with all below
 * @param offices a row per office: its own figures, then those of each office directly under it with all below
 */
record Figures(
    String report,
    String period,
    String office,
    List<Integer> columns,
    List<Row> fields,
    List<Row> offices,
    List<Long> total) {

  record Row(String code, String name, List<Long> values) {}

  /** A figure that is no longer what it was. */
  record Difference(String where, int column, long frozen, long now) {}

  static List<Long> sum(List<Row> rows, int columns) {
    return IntStream.range(0, columns)
        .mapToObj(at -> rows.stream().mapToLong(row -> row.values().get(at)).sum())
        .toList();
  }

  /** Cell by cell; a row that only one of them has counts as zeros in the other. */
  List<Difference> differencesTo(Figures now) {
    var found = new ArrayList<Difference>();
    differences(fields, now.fields, found);
    differences(offices, now.offices, found);
    return found;
  }

  private void differences(List<Row> frozen, List<Row> now, List<Difference> found) {
    for (var row : frozen) {
      compare(row.name(), row.values(), values(now, row.code()), found);
    }
    now.stream()
        .filter(row -> frozen.stream().noneMatch(one -> one.code().equals(row.code())))
        .forEach(row -> compare(row.name(), zeros(), row.values(), found));
  }

  private void compare(String name, List<Long> frozen, List<Long> now, List<Difference> found) {
    for (int at = 0; at < columns.size(); at++) {
      if (!frozen.get(at).equals(now.get(at))) {
        found.add(new Difference(name, columns.get(at), frozen.get(at), now.get(at)));
      }
    }
  }

  private List<Long> values(List<Row> rows, String code) {
    return rows.stream()
        .filter(row -> row.code().equals(code))
        .map(Row::values)
        .findFirst()
        .orElseGet(this::zeros);
  }

  private List<Long> zeros() {
    return columns.stream().map(column -> 0L).toList();
  }
}
