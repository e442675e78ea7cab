package vn.motcua.dossier;

/** Hình thức trả kết quả — how and to whom the result goes. */
public record Delivery(
    Mode mode, String recipient, String phone, String address, String provinceCode) {

  public enum Mode {
    COUNTER,
    POST,
    ELECTRONIC
  }
}
