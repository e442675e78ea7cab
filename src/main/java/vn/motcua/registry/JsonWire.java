package vn.motcua.registry;

import java.net.http.HttpRequest;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import vn.motcua.exchange.Peers;

/** JSON over HTTP, behind a log-in where the peer has one; a token that is refused is renewed once. */
@Component
class JsonWire implements Wire {

  private final Peers peers;
  private final JsonExchange json;
  private final Clock clock;
  private final Map<String, PeerSession> sessions = new ConcurrentHashMap<>();

  JsonWire(Peers peers, JsonExchange json, Clock clock) {
    this.peers = peers;
    this.json = json;
    this.clock = clock;
  }

  @Override
  public CompletionStage<Said> send(Call call) {
    var session = sessions.computeIfAbsent(
        call.sheet().peer(), peer -> new PeerSession(call.sheet().logIn(), json, clock));
    var peer = peers.of(call.sheet().peer());
    return session.tokens(peer, call.http()).thenCompose(tokens -> once(call, peer, tokens)
        .thenCompose(said -> {
          if (!session.isNeeded() || !session.hasExpired(said)) {
            return CompletableFuture.completedFuture(said);
          }
          session.forget(tokens);
          return session
              .tokens(peer, call.http())
              .thenCompose(fresh -> once(call, peer, fresh))
              .thenApply(answer -> refused(session, answer));
        }));
  }

  /** The peer takes no token of ours: an outage, whatever it says. */
  private static Said refused(PeerSession session, Said answer) {
    if (session.hasExpired(answer)) {
      throw new IllegalStateException("the peer takes no token of ours: HTTP " + answer.status());
    }
    return answer;
  }

  private CompletionStage<Said> once(Call call, Peers.Peer peer, PeerSession.Tokens tokens) {
    var operation = call.operation();
    var template = new Template(new Values(call, peer, tokens.values(), clock));
    var path = operation.get() != null
        ? operation.get()
        : operation.post() != null ? operation.post() : operation.put();
    var request = HttpRequest.newBuilder(peer.at(template.address(path))).timeout(peer.timeout());
    request.setHeader("Accept", "application/json");
    request.setHeader("Content-Type", "application/json; charset=utf-8");
    call.sheet().headers().forEach((name, text) -> request.setHeader(name, template.text(text)));
    operation.headers().forEach((name, text) -> request.setHeader(name, template.text(text)));
    if (operation.get() != null) {
      request.GET();
    } else {
      var body = HttpRequest.BodyPublishers.ofString(
          operation.body() == null ? "{}" : template.tree(operation.body()).toString());
      request.method(operation.post() != null ? "POST" : "PUT", body);
    }
    return operation.plain()
        ? json.sendPlain(request.build(), call.http())
        : json.send(request.build(), call.http());
  }
}
