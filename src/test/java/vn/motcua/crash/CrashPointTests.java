package vn.motcua.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** The machine stops at every place where an effect is half done; whoever asked tries again, and it is done once. */
@Tag("crash")
class CrashPointTests {

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  Path folder;

  @Test
  void everyEffectIsWholeOrAbsentAndThenDoneOnce() throws Exception {
    var promises = new Acknowledgements();
    var failures = new ArrayList<String>();
    try (var world = new World(folder, folder, 1, true, true).start()) {
      var node = world.node(0);
      System.out.println("| effect | the machine stops | lost | doubled | gaps | up again |");
      for (var point : CrashPoint.all()) {
        node.follows(point.rules());
        var journey = new Thread(new Journey(world, promises));
        journey.start();
        node.awaitEnd();
        long begun = System.nanoTime();
        node.start();
        long up = System.nanoTime() - begun;
        journey.join();
        KillTrial.settle(world);
        var reckoning = new Reckoning(world, promises);
        System.out.printf(
            "| %s | %s | %d | %d | %d | %.1f s |%n",
            point.effect(),
            point.point(),
            reckoning.lost(),
            reckoning.doubled(),
            reckoning.gaps(),
            up / 1e9);
        if (!reckoning.isClean()) {
          failures.add(point + ": " + reckoning);
        }
      }
    }
    assertThat(failures).isEmpty();
  }
}
