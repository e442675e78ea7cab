package vn.motcua.crash;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.StreamSupport;
import vn.motcua.story.Door;

/** The database server, the nodes, and the peers in a process and on a server of their own, which nobody kills. */
final class World implements AutoCloseable {

  private final DatabaseServer database;
  private final Node peers;
  private final Door peersDesk;
  private final List<Node> nodes = new ArrayList<>();
  private final List<Door> doors = new ArrayList<>();
  private final AtomicInteger turn = new AtomicInteger();
  private boolean givesOut;

  /**
   * @param disk what the database lies on
   * @param agent whether the nodes follow rules of Byteman
   */
  World(Path folder, Path disk, int count, boolean synchronousCommit, boolean agent) {
    database = new DatabaseServer(disk.resolve("postgres"), synchronousCommit);
    int peersPort = DatabaseServer.freePort();
    int mailPort = DatabaseServer.freePort();
    var ports = java.util.stream.IntStream.range(0, count)
        .mapToObj(n -> DatabaseServer.freePort())
        .toList();
    for (int port : ports) {
      var node = new Node(
          "node-" + (nodes.size() + 1),
          folder,
          port,
          List.of(
              "--spring.profiles.active=sandbox",
              "--motcua.sandbox.port=" + peersPort,
              "--motcua.sandbox.mail-port=" + mailPort,
              "--motcua.sandbox.peers=false",
              "--motcua.sandbox.server=" + database.address(),
              "--motcua.sandbox.data=" + folder.resolve("data"),
              "--motcua.public-url=http://localhost:" + ports.get(0)),
          agent ? DatabaseServer.freePort() : null);
      nodes.add(node);
      doors.add(new Door(node.address()));
    }
    peers = new Node(
        "peers",
        folder,
        DatabaseServer.freePort(),
        List.of(
            "--spring.profiles.active=sandbox",
            "--motcua.sandbox.port=" + peersPort,
            "--motcua.sandbox.mail-port=" + mailPort,
            "--motcua.sandbox.token-port=" + DatabaseServer.freePort(),
            "--motcua.sandbox.callback-pause=1s",
            "--motcua.sandbox.callback-tries=2000",
            "--motcua.sandbox.data=" + folder.resolve("peers"),
            "--motcua.sandbox.application="
                + String.join(",", nodes.stream().map(Node::address).toList())),
        null);
    peersDesk = new Door(peers.address());
  }

  World start() {
    peers.launch();
    for (var node : nodes) {
      node.start(); // one after the other: the first one makes the tables and the keys
    }
    peers.awaitReady();
    return this;
  }

  /** From now on the commune's examinations give themselves out, and their officer waits for it. */
  void giveTasksOut() {
    givesOut = true;
    database
        .jdbc("motcua")
        .sql(
            "insert into automatic_assignment values ('H99.01', 'EXAMINATION', '*', 'lanhdao', now())")
        .update();
  }

  boolean givesTasksOut() {
    return givesOut;
  }

  /** Where an officer finds such a task. */
  String view(String taskKey) {
    return givesOut && taskKey.equals("Task_Examine") ? "mine" : "group";
  }

  DatabaseServer database() {
    return database;
  }

  Node node(int number) {
    return nodes.get(number);
  }

  List<Node> nodes() {
    return nodes;
  }

  /** Until the first node reads from the database again. */
  void awaitService() {
    var door = new Door(node(0).address());
    while (door.get("portal", "/api/portal/v1/procedures").status() != 200) {
      Node.pause(50);
    }
  }

  /** The next node's door; who gets no answer there tries the one after it. */
  Door door() {
    return doors.get(Math.floorMod(turn.getAndIncrement(), doors.size()));
  }

  /** The payer opens the page and pays. */
  void pays(String url) {
    var reference = url.replaceFirst(".*vnp_TxnRef=([^&]+).*", "$1");
    int path = url.indexOf('/', "http://".length());
    new Door(url.substring(0, path)).get(null, url.substring(path));
    peersDesk
        .post(
            "quantri",
            "/sandbox/v1/payment/transactions/" + reference + "/outcome",
            Map.of("outcome", "PAID"))
        .expect(200);
  }

  void carries(String number) {
    peersDesk
        .post(
            "quantri",
            "/sandbox/v1/post/parcels/" + number + "/events",
            Map.of("event", "DELIVERED"))
        .expect(200);
  }

  /** The clock of the application and its engine, not that of the machine. */
  void movesClock(int node, Duration by) {
    new Door(node(node).address())
        .send(
            "quantri",
            "PUT",
            "/sandbox/v1/clock",
            Map.of("now", OffsetDateTime.now().plus(by).toString()))
        .expect(200);
  }

  void disturbs(String peer, String fault, Integer share) {
    var body = new java.util.HashMap<String, Object>(Map.of("kind", fault));
    body.put("share", share);
    peersDesk.send("quantri", "PUT", "/sandbox/v1/" + peer + "/fault", body).expect(200);
  }

  /** Everything a peer did, duplicates removed by its own rule. */
  List<JsonNode> effects(String peer) {
    var all =
        peersDesk.get("quantri", "/sandbox/v1/" + peer + "/effects").expect(200).json();
    return StreamSupport.stream(all.spliterator(), false).toList();
  }

  @Override
  public void close() {
    nodes.forEach(Node::close);
    peers.close();
    database.close();
  }
}
