package vn.motcua.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.http.HttpClient;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Camunda Tasklist as its page uses the interface: a session by form log-in and the token of its cookie. */
final class Tasklist {

  static final String ENGINE = "/camunda/api/engine/engine/default";

  private final CookieManager cookies = new CookieManager();
  private final Door door;

  Tasklist(String address, String username) {
    this(address, username, "tasklist");
  }

  /** @param app one of the engine's web applications; each gives the token of the page */
  Tasklist(String address, String username, String app) {
    door = new Door(address, HttpClient.newBuilder().cookieHandler(cookies).build());
    var browser = new Browser(door);
    browser.logsInAs(username);
    browser.opens("/camunda/app/" + app + "/default/").expect(200);
  }

  Answer get(String path) {
    return door.get(null, ENGINE + path);
  }

  Answer post(String path, Object body) {
    return send("POST", path, body);
  }

  Answer send(String method, String path, Object body, String... headers) {
    var all = Stream.concat(Stream.of("X-XSRF-TOKEN", token()), Stream.of(headers));
    return door.send(null, method, ENGINE + path, body, all.toArray(String[]::new));
  }

  /** How a browser may keep what lies at a path. */
  String keeping(String path) {
    var answer = door.send(null, "GET", path, null, "Accept", "text/html, */*").expect(200);
    return answer.headers().firstValue("Cache-Control").orElse("");
  }

  Answer postWithoutToken(String path, Object body) {
    return door.post(null, ENGINE + path, body);
  }

  /** What the office's own list shows of a dossier. */
  JsonNode tasksOffered() {
    return listOf("Việc chờ nhận của bộ phận");
  }

  /** The ids of the tasks a filter finds. */
  List<String> tasks(String filter) {
    return listOf(filter).findValuesAsText("id");
  }

  /** The names of the filters in the order of the page. */
  List<String> filters() {
    return StreamSupport.stream(allFilters().spliterator(), false)
        .sorted(Comparator.comparingInt(
            filter -> filter.path("properties").path("priority").asInt()))
        .map(filter -> filter.path("name").asText())
        .toList();
  }

  private JsonNode listOf(String name) {
    for (var filter : allFilters()) {
      if (filter.path("name").asText().equals(name)) {
        return post("/filter/" + filter.path("id").asText() + "/list?maxResults=200", Map.of())
            .expect(200)
            .json();
      }
    }
    throw new AssertionError("no filter " + name);
  }

  private JsonNode allFilters() {
    return get("/filter?resourceType=Task&firstResult=0&maxResults=20")
        .expect(200)
        .json();
  }

  static Map<String, Object> decision(String decision) {
    return Map.of("variables", Map.of("decision", Map.of("value", decision, "type", "String")));
  }

  private String token() {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
        .map(HttpCookie::getValue)
        .findFirst()
        .orElse("");
  }
}
