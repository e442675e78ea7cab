package vn.motcua.story;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

/** The running application as somebody outside reaches it. */
public record Door(String address, HttpClient http) {

  public static final ObjectMapper JSON = new ObjectMapper();
  private static final String PASSWORD = "motcua";

  public Door(String address) {
    this(address, HttpClient.newHttpClient());
  }

  public Answer get(String user, String path) {
    return send(user, "GET", path, null);
  }

  public Answer post(String user, String path, Object body, String... headers) {
    return send(user, "POST", path, body, headers);
  }

  /** @param user null for nobody; @param body text and bytes go as they are, everything else as JSON */
  public Answer send(String user, String method, String path, Object body, String... headers) {
    var request = HttpRequest.newBuilder(URI.create(address + path))
        .timeout(Duration.ofSeconds(60))
        .header("Accept", "application/json, */*;q=0.5")
        .method(method, body == null ? BodyPublishers.noBody() : publisher(body));
    if (user != null) {
      request.header("Authorization", basic(user, PASSWORD));
    }
    if (body != null) {
      request.setHeader("Content-Type", "application/json");
    }
    for (int n = 0; n < headers.length; n += 2) {
      request.setHeader(headers[n], headers[n + 1]);
    }
    try {
      var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
      return new Answer(answer.statusCode(), answer.headers(), answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static HttpRequest.BodyPublisher publisher(Object body) {
    if (body instanceof byte[] bytes) {
      return BodyPublishers.ofByteArray(bytes);
    }
    if (body instanceof String text) {
      return BodyPublishers.ofString(text);
    }
    try {
      return BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String basic(String user, String password) {
    var credentials = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(credentials);
  }
}
