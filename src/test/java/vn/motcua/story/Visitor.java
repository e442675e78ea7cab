package vn.motcua.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A browser that follows where it is sent and, unlike a real one, keeps secure cookies over plain HTTP on this machine. */
final class Visitor {

  private final String address;
  private final Map<String, Map<String, String>> jar = new LinkedHashMap<>();
  private final List<String> cookies = new ArrayList<>();
  private final List<String> addresses = new ArrayList<>();

  Visitor(String address) {
    this.address = address;
  }

  /** Every cookie of the product as it was set, and every address visited. */
  List<String> cookies() {
    return cookies;
  }

  List<String> addresses() {
    return addresses;
  }

  Answer get(String path) {
    return send("GET", address + path, null, "application/json");
  }

  /** Opens a page, is sent to the provider, logs in there and comes back; the last page. */
  Answer comesThroughTheProvider(String page, String personalId, String password) {
    follow(send("GET", address + page, null, "text/html"));
    var form = follow(send("GET", address + "/oauth2/authorization/officers", null, "text/html"));
    form.expect(200);
    var here = URI.create(addresses.get(addresses.size() - 1));
    return follow(send(
        "POST",
        here.resolve("/login").toString(),
        "username=" + personalId + "&password=" + password,
        "text/html"));
  }

  static String token(String issuer, String client, String scope) {
    var answer = new Door(issuer)
        .send(
            null,
            "POST",
            "/oauth2/token",
            "grant_type=client_credentials&scope=" + encoded(scope),
            "Content-Type",
            "application/x-www-form-urlencoded",
            "Authorization",
            Door.basic(client, IdentityProvider.secret(client)));
    JsonNode token = answer.expect(200).json();
    return token.path("access_token").asText();
  }

  private Answer follow(Answer first) {
    var answer = first;
    while (answer.status() / 100 == 3) {
      var here = URI.create(addresses.get(addresses.size() - 1));
      answer = send("GET", here.resolve(answer.location()).toString(), null, "text/html");
    }
    return answer;
  }

  private Answer send(String method, String url, String form, String accept) {
    addresses.add(url);
    var at = URI.create(url);
    var mine = jar.computeIfAbsent(at.getAuthority(), host -> new LinkedHashMap<>());
    var pairs =
        mine.entrySet().stream().map(one -> one.getKey() + "=" + one.getValue()).toList();
    var answer = new Door(at.getScheme() + "://" + at.getAuthority())
        .send(
            null,
            method,
            at.getRawPath() + (at.getRawQuery() == null ? "" : "?" + at.getRawQuery()),
            form,
            "Accept",
            accept,
            "Content-Type",
            "application/x-www-form-urlencoded",
            "Cookie",
            String.join("; ", pairs));
    for (var cookie : answer.headers().allValues("Set-Cookie")) {
      if (url.startsWith(address)) {
        cookies.add(cookie);
      }
      var pair = cookie.split(";")[0].split("=", 2);
      mine.put(pair[0], pair[1]);
    }
    return answer;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
