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
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import org.springframework.stereotype.Component;

/** One request and its JSON answer, no longer than a limit. */
@Component
class JsonExchange {

  /** A page of results with a paper in it; no register's answer about one dossier is longer. */
  private static final int LONGEST = 8 * 1024 * 1024;

  private final ObjectMapper json;

  JsonExchange(ObjectMapper json) {
    this.json = json;
  }

  CompletionStage<Wire.Said> send(HttpRequest request, HttpClient http) {
    return http.sendAsync(request, answer -> new LimitedBody(LONGEST))
        .thenApply(answer -> new Wire.Said(answer.statusCode(), tree(answer), again(answer)));
  }

  /** For peers that answer with a sentence. */
  CompletionStage<Wire.Said> sendPlain(HttpRequest request, HttpClient http) {
    return http.sendAsync(request, answer -> new LimitedBody(LONGEST))
        .thenApply(answer -> new Wire.Said(
            answer.statusCode(),
            json.createObjectNode().put("text", new String(answer.body(), StandardCharsets.UTF_8)),
            again(answer)));
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

  private static Duration again(HttpResponse<byte[]> response) {
    return response
        .headers()
        .firstValue("Retry-After")
        .filter(seconds -> seconds.matches("\\d{1,5}"))
        .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
        .orElse(null);
  }
}
