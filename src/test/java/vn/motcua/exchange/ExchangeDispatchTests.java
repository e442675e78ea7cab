package vn.motcua.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** When and how much is sent: after commit, in order, within the places of a peer, by one node. */
class ExchangeDispatchTests extends ExchangeScene {

  @Test
  void sendsNothingBeforeTheTransactionCommits() {
    var node = node();

    long id = node.transaction.execute(status -> {
      long asked = node.exchanges.request(plain(), null, null, Map.of("text", "a"));
      pause(1200); // longer than the dispatcher's own pace
      assertThat(there.heard()).isEmpty();
      return asked;
    });

    reaches(node, id, "RESUMED");
    assertThat(there.heard()).hasSize(1);
  }

  @Test
  void sendsNothingOfATransactionThatFails() {
    var node = node();

    node.transaction.executeWithoutResult(status -> {
      node.exchanges.request(plain(), null, null, Map.of("text", "a"));
      status.setRollbackOnly();
    });
    node.dispatcher.wake();
    pause(700);

    assertThat(there.heard()).isEmpty();
  }

  @Test
  void livesOnWhenAnOperationEndsInAnError() {
    var node = node(TestNode.settings(), TestNode.peer(there, 1));

    long ill = node.ask(plain(), null, "no memory");
    reaches(node, ill, "RESUMED");

    assertThat(node.column(ill, "attempts", Integer.class)).isEqualTo(2);
    reaches(node, node.ask(plain(), null, "well"), "RESUMED");
  }

  @Test
  void keepsTheOrderOfEveryKey() {
    there.does((heard, line) -> {
      Thread.sleep(5);
      line.answer(200, "{\"word\":\"done\"}");
    });
    var node = node();
    int many = 300;

    node.transaction.executeWithoutResult(status -> {
      for (int n = 0; n < many; n++) {
        node.exchanges.request(plain(), null, "key-" + n % 10, Map.of("text", n));
      }
    });

    await().until(() -> there.heard().size(), heard -> heard == many);
    var last = new HashMap<Integer, Integer>();
    for (var heard : there.heard()) {
      int number = Integer.parseInt(heard.body().replaceAll("\\D", ""));
      var before = last.put(number % 10, number);
      assertThat(number).isGreaterThan(before == null ? -1 : before);
    }
  }

  @Test
  void letsTwoNodesShareTheTable() {
    there.does((heard, line) -> line.answer(200, "{\"word\":\"done\"}"));
    var one = node();
    var other = node();
    int many = 400;

    one.transaction.executeWithoutResult(status -> {
      for (int n = 0; n < many; n++) {
        one.exchanges.request(plain(), null, n % 2 == 0 ? "key-" + n % 20 : null, Map.of("n", n));
      }
    });

    await().until(() -> one.told.size() + other.told.size(), told -> told == many);
    assertThat(there.heard()).hasSize(many);
    assertThat(there.heard()).extracting(RawPeer.Heard::key).doesNotHaveDuplicates();
    assertThat(one.told).as("both took part").hasSizeBetween(1, many - 1);
  }

  /** Two hundred rows wait for a peer that only fails: few are sent, and who is not sent burns no attempt. */
  @Test
  void leavesAFailingPeerAlone() {
    there.does((heard, line) -> line.answer(503, ""));
    var node = node();

    node.transaction.executeWithoutResult(status -> {
      for (int n = 0; n < 200; n++) {
        node.exchanges.request(plain(), null, null, Map.of("n", n));
      }
    });
    pause(4500);

    assertThat(there.heard())
        .as("eight at once, then two probes every two seconds")
        .hasSizeBetween(5, 24);
    int burnt = node.jdbc
        .sql("select sum(attempts) from exchange where peer = ?")
        .param(peer)
        .query(Integer.class)
        .single();
    assertThat(burnt).isLessThanOrEqualTo(there.heard().size());

    there.does((heard, line) -> line.answer(200, "{\"word\":\"done\"}"));
    await().until(() -> node.told.size(), told -> told == 200);
  }

  /** A peer's own no to one request is no outage: nobody else waits for it. */
  @Test
  void doesNotLeaveAPeerAloneBecauseOfOneBadRow() {
    there.does((heard, line) -> line.answer(
        200, heard.body().contains("bad") ? "{\"word\":\"later\"}" : "{\"word\":\"done\"}"));
    var node = node();
    for (int n = 0; n < 8; n++) {
      node.ask(plain(), "bad-" + n, "bad");
    }
    await().until(() -> there.heard().size(), heard -> heard >= 16);

    long id = node.ask(plain(), null, "good");

    reaches(node, id, "RESUMED");
    assertThat(node.desk.situations().get(0).breaker()).isEqualTo(PeerSituation.Breaker.CLOSED);
  }

  /** The place is held until the process has gone on, so that a quick peer cannot fill the queue behind it. */
  @Test
  void holdsAPlaceUntilTheAnswerHasBeenDealtWith() {
    var node = node(TestNode.settings(), TestNode.peer(there, 3));
    var most = new java.util.concurrent.atomic.AtomicInteger();
    node.listens(event -> {
      pause(60);
      most.accumulateAndGet(sent(node), Math::max);
    });

    node.transaction.executeWithoutResult(status -> {
      for (int n = 0; n < 30; n++) {
        node.exchanges.request(plain(), null, null, Map.of("n", n));
      }
    });

    await().until(() -> node.told.size(), told -> told == 30);
    assertThat(there.mostAtOnce()).isLessThanOrEqualTo(3);
    assertThat(most.get()).isLessThanOrEqualTo(3);
    assertThat(there.heard()).hasSize(30);
  }

  @Test
  void takesDueRowsByTheirIndexesOnly() {
    var node = node();
    node.dispatcher.stop();
    node.transaction.executeWithoutResult(status -> {
      node.jdbc
          .sql(
              """
              insert into exchange (peer, operation, order_key, request, state, settled_at)
              select :peer, 'o', 'k' || n % 5000, '{}', 'RESUMED', now() from generate_series(1, 200000) n""")
          .param("peer", peer)
          .update();
      node.jdbc
          .sql(
              """
              insert into exchange (peer, operation, order_key, request)
              select :peer, 'o', 'k' || n % 5000, '{}' from generate_series(1, 20000) n""")
          .param("peer", peer)
          .update();
    });
    analyse();

    var plan = explain(node);

    assertThat(plan).as("%s", plan).noneMatch(line -> line.contains("Seq Scan on exchange"));
    assertThat(plan).anyMatch(line -> line.contains("exchange_open"));
    var millis = plan.stream()
        .filter(line -> line.startsWith("Execution Time"))
        .map(line -> Double.parseDouble(line.replaceAll("[^0-9.]", "")))
        .findFirst()
        .orElseThrow();
    System.out.printf("claim with 20,000 pending and 200,000 settled: %.1f ms%n", millis);
    assertThat(millis).isLessThan(50);
    node.jdbc.sql("delete from exchange where peer = ?").param(peer).update();
  }

  private List<String> explain(TestNode node) {
    var found = new ArrayList<String>();
    node.transaction.executeWithoutResult(status -> {
      node.jdbc
          .sql("explain (analyze, costs off) " + SendingTable.CLAIM)
          .params(peers(), new Integer[] {8}, new Long[] {10_000L}, peers())
          .query(row -> {
            found.add(row.getString(1).strip());
          });
      status.setRollbackOnly();
    });
    return found;
  }

  private String[] peers() {
    return new String[] {peer};
  }

  private int sent(TestNode node) {
    return node.jdbc
        .sql("select count(*) from exchange where peer = ? and state = 'SENT'")
        .param(peer)
        .query(Integer.class)
        .single();
  }

  private static void pause(long millis) {
    try {
      Thread.sleep(Duration.ofMillis(millis).toMillis());
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
