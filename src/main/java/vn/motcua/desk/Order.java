package vn.motcua.desk;

import java.util.Locale;
import vn.motcua.shared.Refusal;

/** What a list is sorted by; a minus before the word turns it round. */
record Order(Column column, boolean descending) {

  enum Column {
    DUE("s.due_at %s nulls last, s.created_at %<s"),
    RECEIVED("s.created_at %s"),
    NAME("w.search %s"),
    CODE("s.dossier_code %s"),
    PROCEDURE("w.procedure_code %s, s.due_at %<s");

    private final String order;

    Column(String order) {
      this.order = order;
    }
  }

  static final Order BY_DUE_DATE = new Order(Column.DUE, false);

  static Order of(String word) {
    if (word == null || word.isBlank()) {
      return BY_DUE_DATE;
    }
    boolean descending = word.startsWith("-");
    try {
      return new Order(
          Column.valueOf(word.substring(descending ? 1 : 0).toUpperCase(Locale.ROOT)), descending);
    } catch (IllegalArgumentException e) {
      throw Refusal.invalid("desk.order-unknown", word);
    }
  }

  String word() {
    return (descending ? "-" : "") + column.name().toLowerCase(Locale.ROOT);
  }

  String sql() {
    return column.order.formatted(descending ? "desc" : "asc") + ", s.id";
  }
}
