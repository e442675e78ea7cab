package vn.motcua.office;

/** Chính sách nội dung trang — what our own pages may load and whom they may speak to (OWASP ASVS 5.0, V3.4). */
public final class PagePolicy {

  static final String OURS = connectingTo("");

  private PagePolicy() {}

  /** @param address whom the page speaks to besides us, such as software on the officer's own computer; empty for nobody */
  public static String connectingTo(String address) {
    return "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'"
        + (address.isEmpty() ? "" : " " + address)
        + "; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";
  }
}
