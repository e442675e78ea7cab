package vn.motcua.office;

import java.util.Arrays;
import java.util.stream.Stream;

/** The addresses of the engine's interface that are open to officers, as the log-in lists them. */
public final class OpenDoors {

  private OpenDoors() {}

  /** Method and pattern, a star where an id stands. */
  public static Stream<String> ofTheEngine() {
    return Stream.concat(
        Arrays.stream(EngineDoors.READS).map(path -> "GET " + path),
        Arrays.stream(EngineDoors.WRITES).map(path -> "POST " + path));
  }
}
