package vn.motcua.sandbox;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Brings what the peers have to tell to the application, again and again until it is settled, also after a restart. */
@Component
@Profile("sandbox")
class Courier implements SmartLifecycle {

  private record Letter(long id, String peer, String method, String path, String body) {}

  private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
  private static final Duration TIMEOUT = Duration.ofSeconds(20);
  private static final Duration POLL = Duration.ofMillis(500);
  private static final Set<Fault.Kind> ON_CALLBACKS =
      EnumSet.of(Fault.Kind.DOWN, Fault.Kind.SLOW, Fault.Kind.DUPLICATE, Fault.Kind.LOSE_REPLY);

  private final PeerStore store;
  private final Faults faults;
  private final Agreement agreement;
  private final SandboxSettings settings;
  private final Map<String, Caller> callers;
  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(TIMEOUT).build();
  private volatile Thread loop;

  Courier(
      PeerStore store,
      Faults faults,
      Agreement agreement,
      SandboxSettings settings,
      List<Caller> callers) {
    this.store = store;
    this.faults = faults;
    this.agreement = agreement;
    this.settings = settings;
    this.callers = callers.stream().collect(Collectors.toMap(Caller::name, Function.identity()));
  }

  /** Keeps the message; it is brought in the background. */
  void leave(String peer, String method, String path, String body) {
    keep(peer, method, path, body);
  }

  /** Keeps the message, tries once now and says what the application answered; the rest is done in the background. */
  String bring(String peer, String method, String path, String body) {
    return attempt(new Letter(keep(peer, method, path, body), peer, method, path, body));
  }

  private long keep(String peer, String method, String path, String body) {
    return store
        .jdbc()
        .sql(
            """
            insert into callback (peer, method, path, body, due_at)
            values (?, ?, ?, ?, now() + ? * interval '1 millisecond') returning id""")
        .params(peer, method, path, body, settings.callbackPause().toMillis())
        .query(Long.class)
        .single();
  }

  @Override
  public void start() {
    loop = new Thread(this::run, "sandbox-courier");
    loop.setDaemon(true);
    loop.start();
  }

  @Override
  public void stop() {
    var running = loop;
    loop = null;
    running.interrupt();
  }

  @Override
  public boolean isRunning() {
    return loop != null;
  }

  @Override
  public boolean isAutoStartup() {
    return settings.peers();
  }

  private void run() {
    while (loop != null) {
      try {
        Thread.sleep(POLL.toMillis());
        due().forEach(this::attempt);
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException e) {
        LOG.warn("the peers' callbacks could not be brought; trying again", e);
      }
    }
  }

  private List<Letter> due() {
    return store
        .jdbc()
        .sql(
            """
            update callback set due_at = now() + ? * interval '1 millisecond'
            where not settled and due_at <= now() and tries < ? returning id, peer, method, path, body""")
        .params(settings.callbackPause().toMillis(), settings.callbackTries())
        .query((row, n) -> new Letter(
            row.getLong("id"),
            row.getString("peer"),
            row.getString("method"),
            row.getString("path"),
            row.getString("body")))
        .list();
  }

  private String attempt(Letter letter) {
    var struck = faults.strike(letter.peer(), ON_CALLBACKS);
    var fault = struck.kind();
    if (fault == Fault.Kind.DOWN) {
      return "the peer is down and calls later";
    }
    try {
      if (fault == Fault.Kind.SLOW) {
        Thread.sleep(struck.delay());
      }
      var first = send(letter);
      if (fault == Fault.Kind.DUPLICATE) {
        send(letter).handle((answer, error) -> null).join();
      }
      var answer = first.join();
      boolean settled = fault != Fault.Kind.LOSE_REPLY
          && callers.get(letter.peer()).isSettled(answer.statusCode(), answer.body());
      note(letter, settled, answer.statusCode() + " " + answer.body());
      return answer.body();
    } catch (CompletionException e) {
      note(letter, false, String.valueOf(e.getCause()));
      return "the application did not answer";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "interrupted";
    }
  }

  private CompletableFuture<HttpResponse<String>> send(Letter letter) {
    var request = HttpRequest.newBuilder(URI.create(agreement.application() + letter.path()))
        .timeout(TIMEOUT)
        .method(
            letter.method(),
            letter.body() == null
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofString(letter.body()));
    callers.get(letter.peer()).headers(letter.body()).forEach(request::header);
    return http.sendAsync(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private void note(Letter letter, boolean settled, String answer) {
    store
        .jdbc()
        .sql("update callback set tries = tries + 1, settled = ?, answer = ? where id = ?")
        .params(settled, answer, letter.id())
        .update();
  }
}
