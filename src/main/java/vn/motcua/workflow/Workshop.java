package vn.motcua.workflow;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.motcua.procedure.PackageFiles;
import vn.motcua.procedure.Procedure;
import vn.motcua.procedure.ProcedureVersion;
import vn.motcua.procedure.ProcedureVersions;
import vn.motcua.procedure.Procedures;
import vn.motcua.procedure.ShippedPackages;
import vn.motcua.shared.Refusal;
import vn.motcua.shared.Refusal.Fault;
import vn.motcua.workflow.cases.CaseFile;
import vn.motcua.workflow.cases.Cases;
import vn.motcua.workflow.engine.ModelWords;

/** Xưởng thủ tục — looks at packages, plays their cases, and brings them into the engine. */
@Component
public class Workshop {

  private static final Duration LONGEST = Duration.ofSeconds(60);
  private static final int AT_ONCE = 2;
  private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

  private final PackageFindings findings;
  private final Deployments deployments;
  private final Procedures procedures;
  private final ProcedureVersions versions;
  private final ShippedPackages shipped;
  private final ModelWords words;
  private final Deployer validator;
  private final MessageSource texts;
  private final Clock clock;
  private final Semaphore places = new Semaphore(AT_ONCE, true);

  Workshop(
      PackageFindings findings,
      Deployments deployments,
      Procedures procedures,
      ProcedureVersions versions,
      ShippedPackages shipped,
      ModelWords words,
      Deployer validator,
      MessageSource texts,
      Clock clock) {
    this.findings = findings;
    this.deployments = deployments;
    this.procedures = procedures;
    this.versions = versions;
    this.shipped = shipped;
    this.words = words;
    this.validator = validator;
    this.texts = texts;
    this.clock = clock;
  }

  public List<Fault> findings(PackageFiles files) {
    return findings.of(files);
  }

  /** The files, and then every case on an engine of its own; outside of any transaction. */
  public PackageReport check(PackageFiles files) {
    var faults = findings.of(files);
    if (!faults.isEmpty()) {
      return new PackageReport(faults, List.of(), List.of());
    }
    if (!places.tryAcquire()) {
      throw Refusal.conflict("workflow.workshop-busy");
    }
    try (var cases = cases(files)) {
      var results = cases.play(CaseFile.read(files.files().get("cases.yaml"))).stream()
          .map(this::result)
          .toList();
      return new PackageReport(faults, results, cases.gaps());
    } catch (IOException e) {
      throw new IllegalStateException(e); // the check has read it
    } finally {
      places.release();
    }
  }

  private Cases cases(PackageFiles files) {
    var procedure = procedures.read(files, null);
    var content = PackageContent.of(files, shipped.shared(), procedure);
    return new Cases(
        files.folder(),
        content.resources(),
        files.resources().keySet(),
        decision(procedure),
        words,
        validator,
        LONGEST);
  }

  static String decision(Procedure procedure) {
    return procedure.fees() == null ? null : procedure.fees().decision();
  }

  private CaseResult result(Cases.Played played) {
    return new CaseResult(
        played.title(),
        played.code() == null,
        played.code() == null
            ? null
            : texts.getMessage(played.code(), played.arguments(), played.code(), VIETNAMESE));
  }

  /** The files of the version in force. */
  public Optional<PackageFiles> inForce(String code) {
    return procedures
        .find(code)
        .flatMap(procedure -> versions.find(code, procedure.validFrom()))
        .map(ProcedureVersion::files);
  }

  /** From the date on new dossiers go this way; in the caller's transaction. */
  public void publish(PackageFiles files, String code, LocalDate from) {
    if (!findings.of(files).isEmpty()) {
      throw Refusal.conflict("workflow.package-no-longer-good", files.folder());
    }
    deployments.lock();
    var known = versions.find(code, from);
    if (known.isPresent() && !from.isAfter(LocalDate.now(clock))) {
      throw Refusal.conflict("workflow.version-in-use", code, from);
    }
    deployments.publish(files, from);
  }

  /** Takes back what has not counted yet. */
  public void withdraw(String code, LocalDate from) {
    if (!from.isAfter(LocalDate.now(clock))) {
      throw Refusal.conflict("workflow.version-in-use", code, from);
    }
    deployments.lock();
    versions.withdraw(code, from);
  }

  /** After the caller's transaction: this node knows at once what the others learn within seconds. */
  public void settled() {
    procedures.renew();
  }
}
