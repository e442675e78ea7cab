package vn.motcua.sandbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
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
  private static final Set<Fault.Kind> ON_PREPARATION =
      EnumSet.of(Fault.Kind.DOWN, Fault.Kind.SLOW, Fault.Kind.ERROR);
  private static final byte[] NONSENSE = "{\"<xml".getBytes(StandardCharsets.UTF_8);

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
    try (http) {
      var call = peer.understand(read(peer, http));
      var fault = faults.strike(peer.name(), peer.isPreparation(call) ? ON_PREPARATION : ANY);
      if (fault.kind() == Fault.Kind.DOWN) {
        return; // closes the connection without a word
      }
      store.received(peer.name(), call);
      if (fault.kind() == Fault.Kind.ERROR) {
        send(http, Answer.status(500));
        return;
      }
      if (fault.kind() == Fault.Kind.SLOW) {
        Thread.sleep(fault.delay());
      }
      var answer = peer.answer(call);
      if (fault.kind() == Fault.Kind.DUPLICATE) {
        store.received(peer.name(), call);
        answer = peer.answer(call);
      }
      if (fault.kind() == Fault.Kind.MALFORMED) {
        answer = new Answer(200, answer.contentType(), NONSENSE);
      }
      if (fault.kind() != Fault.Kind.LOSE_REPLY) {
        send(http, answer);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      LOG.warn("sandbox peer {} could not answer {}", peer.name(), http.getRequestURI(), e);
      send(http, Answer.status(500));
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

  private static void send(HttpExchange http, Answer answer) throws IOException {
    http.getResponseHeaders().set("Content-Type", answer.contentType());
    if (answer.location() != null) {
      http.getResponseHeaders().set("Location", answer.location());
    }
    http.sendResponseHeaders(
        answer.status(), answer.body().length == 0 ? -1 : answer.body().length);
    http.getResponseBody().write(answer.body());
  }
}
