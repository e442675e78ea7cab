package vn.motcua.registry;

/** With the codes of the population database (GioiTinh): 1 nam, 2 nữ, 3 chưa rõ. */
enum Sex {
  MALE,
  FEMALE,
  UNKNOWN;

  static Sex ofCode(String code) {
    return "1".equals(code) ? MALE : "2".equals(code) ? FEMALE : UNKNOWN;
  }
}
