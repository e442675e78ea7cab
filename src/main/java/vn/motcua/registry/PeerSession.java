package vn.motcua.registry;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import vn.motcua.exchange.Peers;

/** The log-in to one peer: its tokens are kept while they live, fetched once for all who wait, and forgotten when refused. */
final class PeerSession {

  /** @param values by the placeholder's name */
  record Tokens(Map<String, String> values, Instant until) {}

  static final Tokens NONE = new Tokens(Map.of(), Instant.MAX);

  private final PeerSheet.LogIn logIn;
  private final JsonExchange json;
  private final Clock clock;
  private CompletableFuture<Tokens> kept;

  PeerSession(PeerSheet.LogIn logIn, JsonExchange json, Clock clock) {
    this.logIn = logIn;
    this.json = json;
    this.clock = clock;
  }

  boolean isNeeded() {
    return logIn != null;
  }

  synchronized CompletionStage<Tokens> tokens(Peers.Peer peer, HttpClient http) {
    if (logIn == null) {
      return CompletableFuture.completedFuture(NONE);
    }
    if (kept == null || kept.isCompletedExceptionally() || isOver(kept.getNow(null))) {
      kept = fetch(peer, http).toCompletableFuture();
    }
    return kept;
  }

  /** Only those that were refused: somebody else may have fetched new ones meanwhile. */
  synchronized void forget(Tokens refused) {
    if (kept != null
        && kept.isDone()
        && !kept.isCompletedExceptionally()
        && kept.join() == refused) {
      kept = null;
    }
  }

  boolean hasExpired(Wire.Said said) {
    return said.status() == 401
        || said.status() == 403
        || logIn.expired().stream().anyMatch(sign -> Conditions.holds(sign, said.tree(), clock));
  }

  private boolean isOver(Tokens tokens) {
    return tokens != null && !tokens.until().isAfter(clock.instant());
  }

  private CompletionStage<Tokens> fetch(Peers.Peer peer, HttpClient http) {
    var template = new Template(new Values(null, peer, Map.of(), clock));
    var request = HttpRequest.newBuilder(peer.at(logIn.post())).timeout(peer.timeout());
    request.setHeader(
        "Content-Type",
        logIn.form() == null ? "application/json" : "application/x-www-form-urlencoded");
    logIn.headers().forEach((name, text) -> request.setHeader(name, template.text(text)));
    request.POST(HttpRequest.BodyPublishers.ofString(
        logIn.form() == null
            ? template.tree(logIn.body()).toString()
            : logIn.form().entrySet().stream()
                .map(field -> field.getKey() + "=" + template.address(field.getValue()))
                .collect(Collectors.joining("&"))));
    return json.send(request.build(), http).thenApply(this::read);
  }

  private Tokens read(Wire.Said said) {
    var values = new HashMap<String, String>();
    logIn.keep().forEach((name, at) -> {
      JsonNode value = said.tree().at(at);
      if (!said.isFine() || value.asText("").isEmpty()) {
        throw new IllegalStateException("the peer gave no token: HTTP " + said.status());
      }
      values.put(name, value.asText());
    });
    return new Tokens(Map.copyOf(values), clock.instant().plus(logIn.lives()));
  }
}
