package vn.motcua.nationalportal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.springframework.stereotype.Component;
import vn.motcua.exchange.Peers;

/** One call to the national portal's adapter: the session of the day, then the service named in the body. */
@Component
class PortalCall {

  static final String PEER = "national-portal";

  private final Peers peers;
  private final PortalSession session;
  private final ObjectMapper json;

  PortalCall(Peers peers, PortalSession session, ObjectMapper json) {
    this.peers = peers;
    this.session = session;
    this.json = json;
  }

  /** The dossier services live at the integration endpoint. */
  CompletionStage<PortalAnswer> send(String service, Map<String, Object> more, HttpClient http) {
    return session.open(() -> logIn(http)).thenCompose(opened -> {
      var body = new LinkedHashMap<String, Object>();
      body.put("session", opened.value());
      body.put("madonvi", peers.of(PEER).option("unit-code"));
      body.put("service", service);
      body.putAll(more);
      return post(peers.of(PEER).option("integration-endpoint"), body, http)
          .thenApply(answer -> read(answer, opened));
    });
  }

  private CompletionStage<String> logIn(HttpClient http) {
    var peer = peers.of(PEER);
    Map<String, Object> credentials = Map.of("username", peer.user(), "password", peer.secret());
    return post(peer.option("auth-endpoint"), credentials, http).thenApply(answer -> {
      var value = answer.path("session").asText();
      if (!isZero(answer) || value.isEmpty()) {
        throw new IllegalStateException(
            "the national portal gave no session: " + answer.path("message").asText());
      }
      return value;
    });
  }

  private CompletionStage<JsonNode> post(
      String endpoint, Map<String, Object> body, HttpClient http) {
    var peer = peers.of(PEER);
    var request = HttpRequest.newBuilder(peer.at(endpoint))
        .timeout(peer.timeout())
        .header("Content-Type", "application/json")
        .header("Accept", "application/json")
        .header("Charset", "utf-8")
        .POST(HttpRequest.BodyPublishers.ofString(write(body)));
    if (!peer.option("dstcode").isBlank()) {
      request.header("dstcode", peer.option("dstcode"));
    }
    return http.sendAsync(request.build(), HttpResponse.BodyHandlers.ofString())
        .thenApply(response -> {
          if (response.statusCode() != 200) {
            throw new IllegalStateException(
                "the national portal answered HTTP " + response.statusCode());
          }
          return tree(response.body());
        });
  }

  /** An unknown session costs a log-in at the next attempt, not ten minutes. */
  private PortalAnswer read(JsonNode answer, PortalSession.Opened opened) {
    if (!answer.has("error_code")) {
      throw new IllegalStateException("the national portal's answer has no error_code");
    }
    var message = answer.path("message").asText("");
    var lower = message.toLowerCase(Locale.ROOT);
    if (!isZero(answer) && (lower.contains("session") || lower.contains("phiên"))) {
      session.forget(opened);
    }
    return new PortalAnswer(
        isZero(answer), answer.path("error_code").asText(), message, answer.path("result"));
  }

  /** A number or a string, as the portal likes. */
  private static boolean isZero(JsonNode answer) {
    return "0".equals(answer.path("error_code").asText());
  }

  private JsonNode tree(String text) {
    try {
      return json.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the national portal's answer is no JSON", e);
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
