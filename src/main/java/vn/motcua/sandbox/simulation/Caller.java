package vn.motcua.sandbox.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;

/** Calls the running sandbox as one of its accounts. */
final class Caller {

  private static final String PASSWORD = "motcua";

  private final HttpClient http = HttpClient.newHttpClient();
  private final ObjectMapper json = new ObjectMapper();
  private final String address;

  Caller(String address) {
    this.address = address;
  }

  /** What came back; anything but success is an error. */
  JsonNode send(String account, String method, String path, Object body)
      throws InterruptedException {
    try {
      var publisher = body == null
          ? HttpRequest.BodyPublishers.noBody()
          : HttpRequest.BodyPublishers.ofByteArray(json.writeValueAsBytes(body));
      var answer = http.send(
          HttpRequest.newBuilder(URI.create(address + path))
              .method(method, publisher)
              .header("Authorization", basic(account))
              .header("Content-Type", "application/json")
              .header("Accept", "application/json")
              .header("Idempotency-Key", UUID.randomUUID().toString())
              .build(),
          HttpResponse.BodyHandlers.ofByteArray());
      if (answer.statusCode() >= 300) {
        throw new IllegalStateException(method + " " + path + ": " + answer.statusCode() + " "
            + new String(answer.body(), StandardCharsets.UTF_8));
      }
      return json.readTree(answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException("Không gọi được " + address + path, e);
    }
  }

  private static String basic(String account) {
    var words = account + ":" + PASSWORD;
    return "Basic " + Base64.getEncoder().encodeToString(words.getBytes(StandardCharsets.UTF_8));
  }
}
