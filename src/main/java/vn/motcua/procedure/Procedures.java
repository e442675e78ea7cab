package vn.motcua.procedure;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.motcua.shared.Refusal;

/** Danh mục thủ tục — the catalogue: every version of every procedure, wherever its package comes from. */
@Component
public class Procedures {

  /** So soon every node knows what another one has published. */
  private static final long FRESH = Duration.ofSeconds(2).toNanos();

  private final ShippedPackages shipped;
  private final ProcedureVersions versions;
  private final PackageReader packages;
  private final ProcedureSettings settings;
  private final Clock clock;
  private volatile Catalogue catalogue;
  private volatile long looked;

  Procedures(
      ShippedPackages shipped,
      ProcedureVersions versions,
      PackageReader packages,
      ProcedureSettings settings,
      Clock clock) {
    this.shipped = shipped;
    this.versions = versions;
    this.packages = packages;
    this.settings = settings;
    this.clock = clock;
  }

  /** The procedures another system carries at present. */
  public Set<String> observed() {
    return settings.observed();
  }

  /** Whether another system carries this procedure now and dossiers here only follow it. */
  public boolean isObserved(String code) {
    return settings.observed().contains(code);
  }

  /** The version in force today. */
  public Optional<Procedure> find(String code) {
    return catalogue().inForce(code, LocalDate.now(clock));
  }

  /** The version a dossier was received under (legal-clock rule 14). */
  public Procedure version(String code, LocalDate validFrom) {
    return catalogue()
        .version(code, validFrom)
        .or(() -> renewed().version(code, validFrom))
        .orElseThrow(() -> Refusal.notFound("procedure.unknown", code));
  }

  public List<Procedure> inForce() {
    return catalogue().inForce(LocalDate.now(clock));
  }

  /** Every version, those of the future and of the past too. */
  public List<Procedure> all() {
    return catalogue().all();
  }

  /** Where new dossiers of a version run; nowhere before the start has deployed it. */
  public Optional<String> deployment(String code, LocalDate validFrom) {
    return catalogue().deployment(code, validFrom).or(() -> renewed().deployment(code, validFrom));
  }

  /** What a package that has passed the check says, counting from the date it names itself or from another. */
  public Procedure read(PackageFiles files, LocalDate validFrom) {
    return packages.read(files, shipped.shared(), validFrom);
  }

  /** What has just been deployed or withdrawn is known here at once. */
  public void renew() {
    renewed();
  }

  private Catalogue catalogue() {
    return catalogue == null || System.nanoTime() - looked > FRESH ? renewed() : catalogue;
  }

  private synchronized Catalogue renewed() {
    var stamp = versions.stamp();
    if (catalogue == null || !catalogue.stamp().equals(stamp)) {
      catalogue = Catalogue.of(stamp, shipped, versions.all(), this::read);
    }
    looked = System.nanoTime();
    return catalogue;
  }
}
