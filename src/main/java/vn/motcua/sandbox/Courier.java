package vn.motcua.sandbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.motcua.sandbox.Telling.Letter;

/** Brings what the peers have to tell to the application, again and again until it is settled, also after a restart. */
@Component
@Profile("sandbox")
class Courier implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
  private static final Duration POLL = Duration.ofMillis(500);
  private static final Set<Fault.Kind> ON_CALLBACKS =
      EnumSet.of(Fault.Kind.DOWN, Fault.Kind.SLOW, Fault.Kind.DUPLICATE, Fault.Kind.LOSE_REPLY);

  private final PeerStore store;
  private final Faults faults;
  private final Telling telling;
  private final SandboxSettings settings;
  private volatile Thread loop;

  Courier(PeerStore store, Faults faults, Telling telling, SandboxSettings settings) {
    this.store = store;
    this.faults = faults;
    this.telling = telling;
    this.settings = settings;
  }

  /** Keeps the message; it is brought in the background. */
  void leave(String peer, String method, String path, String body) {
    keep(peer, method, path, body);
  }

  /** Keeps the message, tries once now and says what the application answered; the rest is done in the background. */
  String bring(String peer, String method, String path, String body) {
    var letter = new Letter(keep(peer, method, path, body), peer, method, path, body);
    var how = faults.ofCallback(peer);
    return switch (how.kind()) {
      case SHUFFLED -> "the peer tells it in any order";
      case LATE -> {
        store
            .jdbc()
            .sql("update callback set due_at = now() + ? * interval '1 millisecond' where id = ?")
            .params(how.delay(), letter.id())
            .update();
        yield "the peer tells it later";
      }
      default -> attempt(letter);
    };
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
        inTheirOrder(due()).forEach(this::attempt);
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException e) {
        LOG.warn("the peers' callbacks could not be brought; trying again", e);
      }
    }
  }

  private List<Letter> inTheirOrder(List<Letter> due) {
    var letters = new ArrayList<>(due);
    if (due.stream()
        .anyMatch(
            letter -> faults.ofCallback(letter.peer()).kind() == CallbackFault.Kind.SHUFFLED)) {
      Collections.shuffle(letters);
    } else {
      letters.sort(Comparator.comparingLong(Letter::id));
    }
    return letters;
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
      var answer = telling.tell(letter);
      if (fault == Fault.Kind.DUPLICATE) {
        telling.again(letter);
      }
      boolean settled = fault != Fault.Kind.LOSE_REPLY && telling.isSettled(letter, answer);
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

  private void note(Letter letter, boolean settled, String answer) {
    store
        .jdbc()
        .sql("update callback set tries = tries + 1, settled = ?, answer = ? where id = ?")
        .params(settled, answer, letter.id())
        .update();
  }
}
