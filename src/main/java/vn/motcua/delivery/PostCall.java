package vn.motcua.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import vn.motcua.exchange.Peers;
import vn.motcua.exchange.Reply;

/** One call to the post (VNPost over NGSP): a token by client credentials, kept while it lives, then JSON. */
@Component
class PostCall {

  static final String PEER = "post";

  /** A token that ends within this time is not used any more. */
  private static final int MARGIN_SECONDS = 30;

  private record Token(String value, Instant until) {}

  private final Peers peers;
  private final ObjectMapper json;
  private final Clock clock;
  private final AtomicReference<Token> kept = new AtomicReference<>();

  PostCall(Peers peers, ObjectMapper json, Clock clock) {
    this.peers = peers;
    this.json = json;
    this.clock = clock;
  }

  CompletionStage<Reply> send(
      String path, Map<String, Object> body, Function<JsonNode, Reply> meaning, HttpClient http) {
    var request = HttpRequest.newBuilder(peers.of(PEER).at(path))
        .header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofString(write(body)));
    return send(request, meaning, http);
  }

  /** @param path with its query */
  CompletionStage<Reply> get(String path, Function<JsonNode, Reply> meaning, HttpClient http) {
    return send(HttpRequest.newBuilder(peers.of(PEER).at(path)), meaning, http);
  }

  private CompletionStage<Reply> send(
      HttpRequest.Builder request, Function<JsonNode, Reply> meaning, HttpClient http) {
    return token(http).thenCompose(token -> http.sendAsync(
            request
                .timeout(peers.of(PEER).timeout())
                .header("Authorization", "Bearer " + token)
                .build(),
            HttpResponse.BodyHandlers.ofString())
        .thenApply(response -> read(response, meaning)));
  }

  String customerCode() {
    return peers.of(PEER).option("customer-code");
  }

  private CompletionStage<String> token(HttpClient http) {
    var token = kept.get();
    if (token != null && token.until().isAfter(clock.instant())) {
      return CompletableFuture.completedFuture(token.value());
    }
    var peer = peers.of(PEER);
    var credentials = (peer.user() + ":" + peer.secret()).getBytes(StandardCharsets.UTF_8);
    var request = HttpRequest.newBuilder(peer.at("/token"))
        .timeout(peer.timeout())
        .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials))
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
        .build();
    return http.sendAsync(request, HttpResponse.BodyHandlers.ofString()).thenApply(this::keep);
  }

  private String keep(HttpResponse<String> response) {
    var answer = tree(response.body());
    var value = answer.path("access_token").asText();
    if (response.statusCode() != 200 || value.isEmpty()) {
      throw new IllegalStateException("the post gave no token: HTTP " + response.statusCode());
    }
    long seconds = answer.path("expires_in").asLong(0) - MARGIN_SECONDS;
    kept.set(new Token(value, clock.instant().plusSeconds(seconds)));
    return value;
  }

  private Reply read(HttpResponse<String> response, Function<JsonNode, Reply> meaning) {
    if (response.statusCode() == 401) {
      kept.set(null);
    }
    if (response.statusCode() != 200) {
      return new Reply.Again("the post answered HTTP " + response.statusCode(), null);
    }
    return meaning.apply(tree(response.body()));
  }

  private JsonNode tree(String text) {
    try {
      return json.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the post's answer is no JSON", e);
    }
  }

  private String write(Map<String, Object> body) {
    try {
      return json.writeValueAsString(body);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
