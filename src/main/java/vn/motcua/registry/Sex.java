package vn.motcua.registry;

/** Giới tính — with the codes of the population database (GioiTinh): 1 nam, 2 nữ, 3 chưa rõ. */
public enum Sex {
  MALE("1"),
  FEMALE("2"),
  UNKNOWN("3");

  private final String code;

  Sex(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }

  static Sex ofCode(String code) {
    return "1".equals(code) ? MALE : "2".equals(code) ? FEMALE : UNKNOWN;
  }
}
