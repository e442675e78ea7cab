package vn.motcua.dossier;

/** Kênh tiếp nhận — how a dossier came in; the national code of KenhThucHien. */
public enum Channel {
  COUNTER("1"),
  ONLINE("2"),
  POST("3"),

  /** Opened by another procedure or another system in the citizen's name; online to the nation. */
  INTERLINKED("2");

  private final String nationalCode;

  Channel(String nationalCode) {
    this.nationalCode = nationalCode;
  }

  public String nationalCode() {
    return nationalCode;
  }
}
