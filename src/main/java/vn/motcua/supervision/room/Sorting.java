package vn.motcua.supervision.room;

import java.util.Arrays;
import vn.motcua.shared.Refusal;

/** In which order a list of open dossiers is read. */
record Sorting(Column column, boolean descending) {

  enum Column {
    DUE("due", "due_at"),
    RECEIVED("received", "coalesce(received_at, submitted_at)"),
    OFFICE("office", "office_code"),
    PROCEDURE("procedure", "procedure_code"),
    STEP("step", "step_since"),
    FINISHED("finished", "finished_at");

    private final String code;
    private final String expression;

    Column(String code, String expression) {
      this.code = code;
      this.expression = expression;
    }

    public String code() {
      return code;
    }
  }

  /**
   * As it stands in the address, such as {@code -due}. What ended or came in within a period is read along the index of its
   * moment, the newest first: another order would have to look at the whole period.
   */
  static Sorting of(String text, Timing timing) {
    if (!timing.isOpen()) {
      return new Sorting(timing == Timing.RECEIVED ? Column.RECEIVED : Column.FINISHED, true);
    }
    if (Asked.isBlank(text)) {
      return new Sorting(timing == Timing.WAITING ? Column.RECEIVED : Column.DUE, false);
    }
    var name = text.strip();
    boolean descending = name.startsWith("-");
    var code = descending ? name.substring(1) : name;
    return Arrays.stream(Column.values())
        .filter(column -> column.code.equals(code) && column != Column.FINISHED)
        .findFirst()
        .map(column -> new Sorting(column, descending))
        .orElseThrow(() -> Refusal.invalid("supervision.filter-unknown", "sort"));
  }

  /** Nulls stay out of the order of a period: it has none, and its index could not be followed. */
  String sql(Timing timing) {
    var way = descending ? " desc" : "";
    var expression = timing == Timing.RECEIVED ? "received_at" : column.expression;
    return expression + way + (timing.isOpen() ? " nulls last" : "") + ", dossier_code" + way;
  }

  String text() {
    return (descending ? "-" : "") + column.code;
  }
}
