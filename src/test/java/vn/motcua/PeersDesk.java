package vn.motcua;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.env.Environment;

/** The sandbox's own REST interface, as the administrator uses it. */
public class PeersDesk {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http = HttpClient.newHttpClient();
  private final Environment settings;

  public PeersDesk(Environment settings) {
    this.settings = settings;
  }

  public void fault(String peer, String kind, Integer count) {
    put(
        "/" + peer + "/fault",
        "{\"kind\":\"%s\",\"count\":%s,\"delayMillis\":1500}".formatted(kind, count));
  }

  public List<JsonNode> requests(String peer, Object dossier) {
    return list(get("/" + peer + "/requests?dossier=" + dossier));
  }

  public List<JsonNode> effects(String peer, Object dossier) {
    return list(get("/" + peer + "/effects?dossier=" + dossier));
  }

  public JsonNode get(String path) {
    return call(HttpRequest.newBuilder().GET(), path);
  }

  public JsonNode put(String path, String body) {
    return call(HttpRequest.newBuilder().PUT(HttpRequest.BodyPublishers.ofString(body)), path);
  }

  public JsonNode delete(String path) {
    return call(HttpRequest.newBuilder().DELETE(), path);
  }

  public JsonNode post(String path, String body) {
    return call(HttpRequest.newBuilder().POST(HttpRequest.BodyPublishers.ofString(body)), path);
  }

  private JsonNode call(HttpRequest.Builder request, String path) {
    try {
      var uri =
          "http://localhost:" + settings.getProperty("local.server.port") + "/sandbox/v1" + path;
      var response = http.send(
          request
              .uri(URI.create(uri))
              .header("Authorization", "Basic cXVhbnRyaTptb3RjdWE=") // quantri
              .header("Content-Type", "application/json")
              .build(),
          HttpResponse.BodyHandlers.ofString());
      if (response.statusCode() != 200) {
        throw new IllegalStateException(response.statusCode() + " " + response.body());
      }
      return JSON.readTree(response.body());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<JsonNode> list(JsonNode array) {
    var list = new ArrayList<JsonNode>();
    array.forEach(list::add);
    return list;
  }
}
