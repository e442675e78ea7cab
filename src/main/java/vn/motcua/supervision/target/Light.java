package vn.motcua.supervision.target;

/** Đèn hiệu chỉ tiêu — how a share stands to its target; told by a sign and a word, never by colour alone. */
public enum Light {
  MET("✔", "đạt"),
  NEAR("▲", "gần đạt"),
  MISSED("✖", "chưa đạt");

  private final String sign;
  private final String word;

  Light(String sign, String word) {
    this.sign = sign;
    this.word = word;
  }

  public String sign() {
    return sign;
  }

  public String word() {
    return word;
  }
}
