package vn.motcua.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** A browser with a session and the tokens that forms ask for. */
record Browser(Door door) {

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

  Answer opens(String path) {
    return door.send(null, "GET", path, null, "Accept", "text/html");
  }

  Answer tracks(String code, String digits, String address) {
    return submits("/tra-cuu", "ma=" + encoded(code) + "&so=" + encoded(digits), address);
  }

  void logsInAs(String username) {
    assertThat(triesToLogIn(username, "motcua", "127.0.0.1").location()).doesNotContain("error");
  }

  Answer triesToLogIn(String username, String password, String address) {
    var form = "username=" + encoded(username) + "&password=" + encoded(password);
    return submits("/dang-nhap", form, address).expect(302);
  }

  /** As Tasklist does. */
  void logsOut() {
    door.post(null, "/camunda/api/admin/auth/user/default/logout", null).expect(204);
  }

  /** Fills in a form of a page and sends it. */
  Answer sends(String page, String path, String form) {
    return submits(page, path, form, "127.0.0.1");
  }

  private Answer submits(String path, String form, String address) {
    return submits(path, path, form, address);
  }

  private Answer submits(String page, String path, String form, String address) {
    var token = TOKEN.matcher(opens(page).text());
    if (!token.find()) {
      throw new AssertionError(page + " has no form");
    }
    return door.send(
        null,
        "POST",
        path,
        form + "&_csrf=" + encoded(token.group(1)),
        "Content-Type",
        "application/x-www-form-urlencoded",
        "Accept",
        "text/html",
        "X-Forwarded-For",
        address);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
