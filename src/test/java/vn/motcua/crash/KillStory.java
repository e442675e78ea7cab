package vn.motcua.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.story.Door;

/** The short form of {@link KillTests}: a few kills of the application and of the database while people work. */
class KillStory {

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  Path folder;

  @Test
  void losesNothingAndDoesNothingTwice() throws Exception {
    var reckoning = new KillTrial("application and database, short", folder, 1)
        .kills(4)
        .dossiers(12, 6)
        .givingTasksOut()
        .run((world, number) -> {
          if (number % 2 == 0) {
            return KillTrial.NODE.on(world, number);
          }
          return killTheDatabase(world);
        });

    assertThat(reckoning.acknowledged()).isGreaterThanOrEqualTo(12 * 4);
    assertThat(reckoning.isClean()).as(reckoning.toString()).isTrue();
  }

  /** While it is away everybody is told so, in words, and nobody is taken for a stranger. */
  private static long killTheDatabase(World world) {
    world.database().kill();
    var door = new Door(world.node(0).address());
    for (var path :
        new String[] {"/api/portal/v1/dossiers/H99.01-261122-0001", "/api/desk/v1/tasks?view=mine"
        }) {
      var answer = door.get(path.contains("portal") ? "portal" : "tiepnhan", path)
          .expect(503, "shared.unavailable");
      assertThat(answer.header("Retry-After")).isEqualTo("5");
    }
    var page =
        door.send("giamsat", "GET", "/giam-sat", null, "Accept", "text/html").expect(503);
    assertThat(page.text()).contains("gián đoạn").contains("</html>");
    long begun = System.nanoTime();
    world.database().start();
    world.awaitService();
    return KillTrial.millisSince(begun);
  }
}
