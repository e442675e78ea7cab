package vn.motcua.procedure;

import java.util.Set;

/** Đọc gói thủ tục — reads packages beside what they share, without the application. */
public final class PackageReading {

  private final ShippedPackages shipped =
      new ShippedPackages(new ProcedureSettings(null, Set.of()));
  private final PackageReader reader = new PackageReader();

  public Procedure of(PackageFiles files) {
    return reader.read(files, shipped.shared(), null);
  }

  public PackageFiles shared() {
    return shipped.shared();
  }
}
