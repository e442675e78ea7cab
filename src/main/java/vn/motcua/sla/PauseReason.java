package vn.motcua.sla;

/** Lý do tạm dừng — why the legal clock stands (legal clock, rule 7; Quyết định 766/QĐ-TTg, 2.1). */
public enum PauseReason {
  SUPPLEMENT("chờ bổ sung"),
  PAYMENT("chờ nộp phí"),
  CONFIRMATION("chờ công dân xác nhận"),
  CONSENT("chờ người có liên quan đồng ý"),
  INCIDENT("hệ thống gặp sự cố");

  private final String words;

  PauseReason(String words) {
    this.words = words;
  }

  /** As the citizen reads it in the explanation of a due date. */
  String words() {
    return words;
  }
}
