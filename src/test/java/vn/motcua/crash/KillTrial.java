package vn.motcua.crash;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** Kills something again and again while people work, lets them end, and reckons. */
final class KillTrial {

  private static final Duration PATIENCE = Duration.ofMinutes(30);

  private final String name;
  private final Path folder;
  private final int nodes;
  private int kills = 3;
  private int dossiers = 12;
  private int atOnce = 12;
  private boolean synchronousCommit = true;
  private boolean agent;
  private boolean givesOut;
  private Path disk;
  private Sabotage sabotage = world -> {};

  /** What is taken away from the product before, so that the reckoning must find something. */
  interface Sabotage {
    void on(World world);
  }

  /** One killing; returns once whatever was killed works again, with the milliseconds the work stood still. */
  interface Blow {
    long on(World world, int number);
  }

  static final Blow NODE = (world, number) -> {
    long begun = System.nanoTime();
    var node = world.node(number % world.nodes().size());
    node.kill();
    node.start();
    return millisSince(begun);
  };

  static final Blow DATABASE = (world, number) -> {
    world.database().kill();
    long begun = System.nanoTime();
    world.database().start();
    world.awaitService();
    return millisSince(begun);
  };

  /** One of several dies; measured is until the others have taken up all that it had begun, then it comes back. */
  static final Blow NODE_OF_SEVERAL = (world, number) -> {
    var node = world.node(number % world.nodes().size());
    node.kill();
    long begun = System.nanoTime();
    var left = new Leftovers(world.database().jdbc("motcua"));
    while (!left.areTakenUp()) {
      Node.pause(100);
    }
    long stood = millisSince(begun);
    node.start();
    return stood;
  };

  static long millisSince(long begun) {
    return (System.nanoTime() - begun) / 1_000_000;
  }

  KillTrial(String name, Path folder, int nodes) {
    this.name = name;
    this.folder = folder;
    this.nodes = nodes;
    this.disk = folder;
  }

  KillTrial kills(int kills) {
    this.kills = kills;
    return this;
  }

  KillTrial dossiers(int dossiers, int atOnce) {
    this.dossiers = dossiers;
    this.atOnce = atOnce;
    return this;
  }

  KillTrial withoutSynchronousCommit() {
    synchronousCommit = false;
    return this;
  }

  KillTrial onDisk(FullDisk disk) {
    this.disk = disk.place();
    return this;
  }

  KillTrial withAgent() {
    agent = true;
    return this;
  }

  KillTrial givingTasksOut() {
    givesOut = true;
    return this;
  }

  KillTrial sabotaged(Sabotage sabotage) {
    this.sabotage = sabotage;
    return this;
  }

  /** The reckoning; its line of the table is printed. */
  Reckoning run(Blow blow) throws Exception {
    var promises = new Acknowledgements();
    var recoveries = new ArrayList<Long>();
    try (var world = new World(folder, disk, nodes, synchronousCommit, agent).start()) {
      sabotage.on(world);
      if (givesOut) {
        world.giveTasksOut();
      }
      try (var load = new Load(world, promises, atOnce, dossiers)) {
        for (int n = 0; n < kills; n++) {
          Node.pause(3000 + ThreadLocalRandom.current().nextInt(6000));
          recoveries.add(blow.on(world, n));
        }
        load.finish(PATIENCE);
      }
      settle(world);
      var reckoning = new Reckoning(world, promises);
      print(reckoning, recoveries);
      return reckoning;
    }
  }

  /** What the nodes still have to tell the peers, and the applicants; not what is held until the morning. */
  static void settle(World world) {
    var database = world.database().jdbc("motcua");
    for (int n = 0; n < 120; n++) {
      int open = database
          .sql(
              """
              select (select count(*) from exchange where state not in ('RESUMED', 'CANCELLED', 'GIVEN_UP'))
                + (select count(*) from message where state in ('WAITING', 'SENDING'))""")
          .query(Integer.class)
          .single();
      if (open == 0) {
        return;
      }
      Node.pause(1000);
    }
  }

  private void print(Reckoning reckoning, List<Long> recoveries) {
    Collections.sort(recoveries);
    System.out.printf(
        "| %s | %d | %d | %d | %d | %d | %s |%n%s%n",
        name,
        kills,
        reckoning.acknowledged(),
        reckoning.lost(),
        reckoning.doubled(),
        reckoning.gaps(),
        recoveries.isEmpty()
            ? "–"
            : "%.1f s / %.1f s"
                .formatted(
                    recoveries.get(recoveries.size() / 2) / 1e3,
                    recoveries.get(recoveries.size() - 1) / 1e3),
        reckoning.isClean() ? "" : reckoning);
  }
}
