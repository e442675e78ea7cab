package vn.motcua.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletionStage;
import org.springframework.stereotype.Component;

/** One request and its JSON answer; how long it may be the line to the peer decides. */
@Component
class JsonExchange {

  private final ObjectMapper json;

  JsonExchange(ObjectMapper json) {
    this.json = json;
  }

  CompletionStage<Wire.Said> send(HttpRequest request, HttpClient http) {
    return http.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray())
        .thenApply(answer -> new Wire.Said(answer.statusCode(), tree(answer)));
  }

  /** For peers that answer with a sentence. */
  CompletionStage<Wire.Said> sendPlain(HttpRequest request, HttpClient http) {
    return http.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray())
        .thenApply(answer -> new Wire.Said(
            answer.statusCode(),
            json.createObjectNode()
                .put("text", new String(answer.body(), StandardCharsets.UTF_8))));
  }

  /** Behind a status that is no success anything may stand, often a page for people. */
  private JsonNode tree(HttpResponse<byte[]> response) {
    try {
      return response.body().length == 0
          ? MissingNode.getInstance()
          : json.readTree(response.body());
    } catch (IOException e) {
      if (response.statusCode() >= 200 && response.statusCode() < 300) {
        throw new UncheckedIOException(new IOException("the answer is no JSON"));
      }
      return MissingNode.getInstance();
    }
  }
}
