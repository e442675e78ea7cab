package vn.motcua.procedure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The packages of the class path, for tests of other modules. */
public final class ReadPackages {

  private static final Map<String, Procedure> BY_FOLDER = read();

  private ReadPackages() {}

  public static Procedure of(String folder) {
    return BY_FOLDER.get(folder);
  }

  private static Map<String, Procedure> read() {
    try {
      return new PackageReader()
          .procedures().stream()
              .collect(Collectors.toMap(Procedure::processId, Function.identity()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
