package vn.motcua.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** An operation of the plainest protocol: a POST with the key; JSON with a word, 409 for a refusal. */
class PlainOperation implements PeerOperation {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final String peer;
  private final URI at;
  private final boolean asksFirst;

  PlainOperation(String peer, URI at, boolean asksFirst) {
    this.peer = peer;
    this.at = at;
    this.asksFirst = asksFirst;
  }

  @Override
  public String name() {
    return peer + (asksFirst ? ".careful" : ".do");
  }

  @Override
  public String peer() {
    return peer;
  }

  @Override
  public CompletionStage<Reply> send(Exchange exchange, HttpClient http) {
    return call("/do", exchange, http);
  }

  @Override
  public CompletionStage<Reply> inquire(Exchange exchange, HttpClient http) {
    return asksFirst ? call("/ask", exchange, http) : call("/do", exchange, http);
  }

  @Override
  public List<HandFact> byHand() {
    return asksFirst
        ? List.of(HandFact.required("word", "yes", "no"), HandFact.optional("number"))
        : List.of();
  }

  private CompletionStage<Reply> call(String path, Exchange exchange, HttpClient http) {
    if (exchange.body().contains("no memory") && exchange.attempts() == 1) {
      throw new NoClassDefFoundError("as when memory runs out");
    }
    var request = HttpRequest.newBuilder(at.resolve(path))
        .header("Idempotency-Key", exchange.key().toString())
        .POST(HttpRequest.BodyPublishers.ofString(exchange.body()))
        .build();
    return http.sendAsync(request, HttpResponse.BodyHandlers.ofString()).thenApply(this::read);
  }

  private Reply read(HttpResponse<String> response) {
    if (response.statusCode() == 409) {
      return new Reply.Refused("peer.says-no", response.body());
    }
    if (response.statusCode() != 200) {
      return new Reply.Again("HTTP " + response.statusCode(), null);
    }
    try {
      var word = JSON.readTree(response.body()).path("word").asText("");
      return switch (word) {
        case "nothing" -> new Reply.NotDone();
        case "odd" -> new Reply.Contradiction("done and not done");
        case "" -> new Reply.Unclear("no word");
        case "later" -> new Reply.Again("later", null);
        default -> new Reply.Answered(response.body());
      };
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("no JSON", e);
    }
  }
}
