package vn.motcua.exchange;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.WalledDatabase;

/** A real database, a peer that does whatever the test says, and nodes between them; every test has a peer of its own. */
abstract class ExchangeScene {

  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static WalledDatabase shared;

  RawPeer there;
  String peer;
  private final List<TestNode> nodes = new ArrayList<>();

  private static synchronized WalledDatabase database() {
    try {
      shared = shared == null ? WalledDatabase.start() : shared;
      return shared;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @BeforeEach
  void aPeerOfItsOwn() {
    Awaitility.setDefaultTimeout(Duration.ofSeconds(30));
    Awaitility.setDefaultPollInterval(Duration.ofMillis(20));
    Awaitility.setDefaultPollDelay(Duration.ZERO);
    peer = "peer-" + NUMBER.incrementAndGet();
    there = new RawPeer((heard, line) -> line.answer(200, "{\"word\":\"done\"}"));
  }

  @AfterEach
  void closeAll() throws IOException {
    nodes.forEach(TestNode::close);
    there.close();
  }

  TestNode node() {
    return node(TestNode.settings(), TestNode.peer(there, 8));
  }

  TestNode node(ExchangeSettings settings, Peers.Peer how) {
    var address = how.url();
    var node = new TestNode(
        database(),
        settings,
        Map.of(peer, how),
        List.of(new PlainOperation(peer, address, false), new PlainOperation(peer, address, true)));
    nodes.add(node);
    return node;
  }

  /** Only who owns the tables may. */
  static void analyse() {
    JdbcClient.create(database().as(WalledDatabase.ADMINISTRATOR))
        .sql("analyze exchange")
        .update();
  }

  /** Asks before it sends again. */
  String careful() {
    return peer + ".careful";
  }

  String plain() {
    return peer + ".do";
  }

  void reaches(TestNode node, long id, String state) {
    await("exchange " + id + " is " + state).until(() -> node.state(id), state::equals);
  }

  List<String> paths() {
    return there.heard().stream().map(RawPeer.Heard::path).toList();
  }
}
