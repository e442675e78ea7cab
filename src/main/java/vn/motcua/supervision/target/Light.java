package vn.motcua.supervision.target;

/** Đèn hiệu chỉ tiêu — how a share stands to its target; told by a sign and a word, never by colour alone. */
public enum Light {
  MET("✔"),
  NEAR("▲"),
  MISSED("✖");

  private final String sign;

  Light(String sign) {
    this.sign = sign;
  }

  public String sign() {
    return sign;
  }
}
