package vn.motcua.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** The application's clock jumps while people work, on one node more than on the other. */
@Tag("crash")
class ClockTests {

  private static final List<Duration> STEPS = List.of(
      Duration.ofHours(1),
      Duration.ofHours(-1),
      Duration.ofDays(1),
      Duration.ofDays(-1),
      Duration.ZERO);

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  Path folder;

  @Test
  void jumpsAnHourAndADayAndBack() throws Exception {
    clean(new KillTrial("clock moved by an hour and a day and back", folder, 1)
        .kills(STEPS.size())
        .dossiers(20, 6)
        .run((world, number) -> {
          world.movesClock(0, STEPS.get(number));
          return 0;
        }));
  }

  /** Longer than a job stays locked: each node thinks the other's locks have run out. */
  @Test
  void isSixMinutesAheadOnOneOfTwoNodes() throws Exception {
    clean(new KillTrial("clocks of two nodes six minutes apart", folder, 2)
        .kills(0)
        .dossiers(20, 6)
        .sabotaged(world -> world.movesClock(1, Duration.ofMinutes(6)))
        .run(KillTrial.NODE));
  }

  private static void clean(Reckoning reckoning) {
    assertThat(reckoning.isClean()).as(reckoning.toString()).isTrue();
  }
}
