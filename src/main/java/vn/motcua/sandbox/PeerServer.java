package vn.motcua.sandbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Every peer at its own path of one real HTTP server, with its faults. */
@Component
@Profile("sandbox")
class PeerServer implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(PeerServer.class);
  private static final Set<Fault.Kind> ANY = EnumSet.allOf(Fault.Kind.class);
  private static final Set<Fault.Kind> ON_PREPARATION = EnumSet.of(
      Fault.Kind.DOWN,
      Fault.Kind.REFUSED,
      Fault.Kind.SILENT,
      Fault.Kind.SLOW,
      Fault.Kind.ERROR,
      Fault.Kind.UNAVAILABLE,
      Fault.Kind.TOO_MANY);

  private final SandboxSettings settings;
  private final List<SandboxPeer> peers;
  private final PeerStore store;
  private final Faults faults;
  private ExecutorService workers;
  private HttpServer server;

  PeerServer(SandboxSettings settings, List<SandboxPeer> peers, PeerStore store, Faults faults) {
    this.settings = settings;
    this.peers = peers;
    this.store = store;
    this.faults = faults;
  }

  @Override
  public void start() {
    // Otherwise every answer waits for a delayed acknowledgement; read once, when the server's
    // classes are loaded.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    try {
      server = HttpServer.create(new InetSocketAddress(settings.port()), 0);
    } catch (IOException e) {
      throw new UncheckedIOException("the sandbox's port " + settings.port() + " is taken", e);
    }
    workers = Executors.newCachedThreadPool();
    server.setExecutor(workers);
    for (var peer : peers) {
      server.createContext("/" + peer.name(), http -> serve(peer, http));
    }
    server.start();
    LOG.info("sandbox peers listen on port {}", port());
  }

  @Override
  public void stop() {
    server.stop(0);
    workers.shutdownNow();
    server = null;
  }

  @Override
  public boolean isRunning() {
    return server != null;
  }

  /** A further node leaves the peers to the first one. */
  @Override
  public boolean isAutoStartup() {
    return settings.peers();
  }

  /** Before everything that may call a peer, and after it at the end. */
  @Override
  public int getPhase() {
    return 0;
  }

  int port() {
    return server.getAddress().getPort();
  }

  private void serve(SandboxPeer peer, HttpExchange http) throws IOException {
    var call = peer.understand(read(peer, http));
    var fault = faults.strike(peer.name(), peer.isPreparation(call) ? ON_PREPARATION : ANY);
    if (fault.kind() == Fault.Kind.SILENT) {
      store.received(peer.name(), call);
      return; // an exchange nobody closes is never answered, and holds no thread
    }
    try (http) {
      if (fault.kind() != Fault.Kind.DOWN && fault.kind() != Fault.Kind.REFUSED) {
        store.received(peer.name(), call);
        hear(peer, call, fault, http);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      LOG.warn("sandbox peer {} could not answer {}", peer.name(), http.getRequestURI(), e);
      send(http, Answer.status(500));
    }
  }

  private void hear(SandboxPeer peer, Call call, Fault fault, HttpExchange http)
      throws IOException, InterruptedException {
    switch (fault.kind()) {
      case ERROR -> send(http, Answer.status(500));
      case UNAVAILABLE -> BadAnswers.turnAway(http, 503, fault);
      case TOO_MANY -> BadAnswers.turnAway(http, 429, fault);
      case SLOW -> {
        Thread.sleep(fault.delay());
        send(http, peer.answer(call));
      }
      case DUPLICATE -> {
        peer.answer(call);
        store.received(peer.name(), call);
        send(http, peer.answer(call));
      }
      default -> BadAnswers.send(http, peer.answer(call), fault.kind());
    }
  }

  private static Call read(SandboxPeer peer, HttpExchange http) throws IOException {
    var headers = new HashMap<String, String>();
    http.getRequestHeaders()
        .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
    return new Call(
        http.getRequestMethod(),
        http.getRequestURI().getPath().substring(peer.name().length() + 1),
        http.getRequestURI().getRawQuery(),
        headers,
        http.getRequestBody().readAllBytes(),
        null,
        null);
  }

  static void send(HttpExchange http, Answer answer) throws IOException {
    http.getResponseHeaders().set("Content-Type", answer.contentType());
    if (answer.location() != null) {
      http.getResponseHeaders().set("Location", answer.location());
    }
    http.sendResponseHeaders(
        answer.status(), answer.body().length == 0 ? -1 : answer.body().length);
    http.getResponseBody().write(answer.body());
  }
}
