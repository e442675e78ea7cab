package vn.motcua.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.motcua.story.Filing.birthRegistration;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.exchange.Exchanges;

/**
 * Three hundred dossiers wait for a peer that takes every call and never says a word; nobody else notices.
 *
 * <p>In a virtual machine of its own: those dossiers would lie before those of other stories on every desk.
 */
@Tag("own-virtual-machine")
class SilentPeerStory extends StoryScene {

  private static final int WAITING = 300;
  private static final int LOOK_UPS = 400;
  private static final String SILENT = "population";

  @Autowired
  Exchanges exchanges;

  @Autowired
  TransactionTemplate transaction;

  @Autowired
  DataSource source;

  @Test
  void slowsNobodyElse() {
    Awaitility.setDefaultTimeout(Duration.ofSeconds(120));
    pace(); // warm
    var before = new Held();
    double alone = (before.watching(this::pace) + before.watching(this::pace)) / 2;
    sandbox.disturbs(SILENT, "SILENT");
    var dossiers = inParallel(WAITING, n -> citizen.files(birthRegistration()));
    inParallel(WAITING, n -> {
      reception.accepts(dossiers.get(n));
      return n;
    });
    await("all wait").until(this::waiting, waiting -> waiting == WAITING);

    var held = new Held();
    double with = (held.watching(this::pace) + held.watching(this::pace)) / 2;

    System.out.printf(
        "silent peer: %d dossiers wait; other peers answer %.0f/s before, %.0f/s meanwhile, ratio %.2f;"
            + " connections held %d, idle in transaction %d, jobs locked %d, sent to the silent peer at once %d%n",
        WAITING, alone, with, with / alone, held.connections, held.idle, held.jobs, held.sent);
    assertThat(held.idle).as("seconds of idle in transaction").isZero();
    assertThat(held.jobs).as("jobs locked while all wait").isZero();
    assertThat(held.connections)
        .as("connections in use all the time")
        .isLessThanOrEqualTo(before.connections);
    assertThat(held.sent).as("its own places and no more").isLessThanOrEqualTo(8);

    sandbox.heals(SILENT);
    await("all go on").until(this::waiting, waiting -> waiting == 0);
    double slower = Math.min(alone, pace()); // the machine may have got other work meanwhile
    assertThat(with / slower).as("the pace of the others").isGreaterThan(0.6);
    assertThat(dossiers)
        .allSatisfy(dossier -> assertThat(sandbox.requests(SILENT, dossier)).isNotEmpty());
  }

  /** What is held while everybody waits: looked at between the look-ups, not during them. */
  private final class Held {
    int connections;
    int idle;
    int jobs;
    int sent;

    double watching(Callable<Double> work) {
      try {
        double pace = work.call();
        sent = Math.max(
            sent,
            number("select count(*) from exchange where peer = 'population' and state = 'SENT'"));
        rest();
        return pace;
      } catch (Exception e) {
        throw new AssertionError(e);
      }
    }

    /** The least of several looks: what is held all the time is seen in every one. */
    private void rest() throws InterruptedException {
      int least = Integer.MAX_VALUE;
      for (int look = 0; look < 100; look++) {
        least = Math.min(least, pool().getHikariPoolMXBean().getActiveConnections());
        Thread.sleep(50);
      }
      connections = Math.max(connections, least);
      idle = Math.max(
          idle,
          number(
              "select count(*) from pg_stat_activity where state = 'idle in transaction' and now() - state_change > interval '1 second'"));
      jobs = Math.max(
          jobs,
          number(
              "select count(*) from engine.act_ru_job where lock_owner_ is not null and duedate_ <= now()"));
    }
  }

  /** Look-ups at another peer, a second. */
  private double pace() {
    long begin = System.nanoTime();
    var ids = transaction.execute(status -> IntStream.range(0, LOOK_UPS)
        .mapToObj(n -> exchanges.request(
            "violations.look-up",
            null,
            null,
            Map.of("values", Map.of("personalId", "001090000001"))))
        .toList());
    long first = ids.get(0);
    await("the others answer")
        .until(
            () -> number(
                "select count(*) from exchange where operation = 'violations.look-up' and state = 'RESUMED' and id >= "
                    + first),
            done -> done == LOOK_UPS);
    return LOOK_UPS / ((System.nanoTime() - begin) / 1e9);
  }

  private HikariDataSource pool() {
    try {
      return source.unwrap(HikariDataSource.class);
    } catch (java.sql.SQLException e) {
      throw new AssertionError(e);
    }
  }

  private int waiting() {
    return number(
        "select count(*) from exchange where peer = 'population' and state in ('PENDING', 'SENT', 'UNKNOWN')");
  }

  private int number(String sql) {
    return database.sql(sql).query(Integer.class).single();
  }

  private interface Deed<T> {
    T by(int number);
  }

  private static <T> List<T> inParallel(int many, Deed<T> deed) {
    var workers = Executors.newFixedThreadPool(6);
    try {
      var results = new ArrayList<T>();
      for (var done : workers.invokeAll(
          IntStream.range(0, many).mapToObj(n -> (Callable<T>) () -> deed.by(n)).toList())) {
        results.add(done.get());
      }
      return results;
    } catch (InterruptedException | ExecutionException e) {
      throw new AssertionError(e);
    } finally {
      workers.shutdown();
    }
  }
}
