package vn.motcua.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.motcua.procedure.PackageFiles;
import vn.motcua.procedure.Procedure;
import vn.motcua.procedure.Procedures;
import vn.motcua.procedure.ShippedPackages;
import vn.motcua.shared.Refusal.Fault;
import vn.motcua.workflow.engine.ModelWords;
import vn.motcua.workflow.engine.PackageCheck;

/** The check of packages with what this application knows besides: the other procedures. */
@Component
class PackageFindings {

  private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

  private final PackageCheck check;
  private final Procedures procedures;
  private final ShippedPackages shipped;
  private final MessageSource texts;

  PackageFindings(
      ModelWords words, Procedures procedures, ShippedPackages shipped, MessageSource texts) {
    this.check = new PackageCheck(words, shipped.shared(), files -> procedures.read(files, null));
    this.procedures = procedures;
    this.shipped = shipped;
    this.texts = texts;
  }

  List<Fault> of(PackageFiles files) {
    var faults = new ArrayList<>(check.faults(files));
    faults.addAll(taken(files));
    faults.addAll(links(files));
    return faults;
  }

  /** A dossier can only open another one if somebody takes those in. */
  private List<Fault> links(PackageFiles files) {
    return PackageDraft.of(files).links().stream()
        .filter(code -> procedures.find(code).isEmpty())
        .map(code -> new Fault(
            "procedure.yaml#links",
            "workflow.package-link-procedure-unknown",
            "procedure.yaml",
            "links",
            code))
        .toList();
  }

  /** One folder, one procedure: else two would share the names of their models. */
  private List<Fault> taken(PackageFiles files) {
    var code = PackageDraft.of(files).code();
    return procedures.all().stream()
        .filter(
            other -> other.processId().equals(files.folder()) != other.code().equals(code))
        .map(other -> taken(other, files, code))
        .distinct()
        .toList();
  }

  private static Fault taken(Procedure other, PackageFiles files, String code) {
    return other.code().equals(code)
        ? new Fault(
            "procedure.yaml#code",
            "workflow.package-code-taken",
            "procedure.yaml",
            "code",
            code,
            other.processId())
        : new Fault(
            "procedure.yaml#code",
            "workflow.package-folder-taken",
            "procedure.yaml",
            "code",
            files.folder(),
            other.code());
  }

  /** What comes with the release or lies in the folder beside it has to be good, or nothing starts. */
  void require(PackageFiles files) {
    var faults = check.faults(files);
    if (!faults.isEmpty()) {
      throw new IllegalStateException(files.folder() + ":\n"
          + faults.stream().map(this::words).collect(Collectors.joining("\n")));
    }
  }

  private String words(Fault fault) {
    return texts.getMessage(fault.code(), fault.arguments(), fault.code(), VIETNAMESE);
  }
}
