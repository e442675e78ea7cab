package vn.motcua.desk;

/** What a list shows of a task besides code and name; package-private words stand under {@code desk.column}. */
enum Column {
  PROCEDURE,
  STEP,
  DUE,
  RECEIVED,
  HOLDER;

  /** As the address spells what it sorts by; null where a list is not sorted by it. */
  public String order() {
    return switch (this) {
      case PROCEDURE -> "procedure";
      case DUE -> "due";
      case RECEIVED -> "received";
      case STEP, HOLDER -> null;
    };
  }
}
