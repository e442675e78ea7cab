package vn.motcua.dossier;

/**
 * Hình thức trả kết quả — how and to whom the result goes.
 *
 * @param officeCode the one-stop desk that hands it over, or null for the one that took the dossier in
 */
public record Delivery(
    Mode mode,
    String recipient,
    String phone,
    String address,
    String provinceCode,
    String officeCode) {

  public enum Mode {
    COUNTER,
    POST,
    ELECTRONIC
  }
}
