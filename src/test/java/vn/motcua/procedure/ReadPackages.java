package vn.motcua.procedure;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The packages of the class path, for tests of other modules. */
public final class ReadPackages {

  private static final ShippedPackages SHIPPED =
      new ShippedPackages(new ProcedureSettings(null, Set.of()));
  private static final PackageReader READER = new PackageReader();
  private static final Map<String, Procedure> BY_FOLDER = SHIPPED.all().stream()
      .map(ReadPackages::of)
      .collect(Collectors.toMap(Procedure::processId, Function.identity()));

  private ReadPackages() {}

  public static Procedure of(String folder) {
    return BY_FOLDER.get(folder);
  }

  public static Procedure of(PackageFiles files) {
    return READER.read(files, SHIPPED.shared(), null);
  }

  public static ShippedPackages shipped() {
    return SHIPPED;
  }
}
