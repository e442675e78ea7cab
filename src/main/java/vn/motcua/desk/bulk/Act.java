package vn.motcua.desk.bulk;

/** What may be done with many tasks at once; the words stand under {@code desk.bulk-act}. */
enum Act {
  CLAIM,
  HAND_OVER,
  ASSIGN,
  SHARE,
  APPROVE,
  POST,
  PRINT_RESULT,
  PRINT_CONTROL_SLIP;
  /** The head's alone. */
  public boolean isAssigning() {
    return this == ASSIGN || this == SHARE;
  }

  public boolean isPrint() {
    return this == PRINT_RESULT || this == PRINT_CONTROL_SLIP;
  }
}
