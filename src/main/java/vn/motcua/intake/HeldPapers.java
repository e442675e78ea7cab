package vn.motcua.intake;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.motcua.document.FileScan;
import vn.motcua.document.FileStore;
import vn.motcua.dossier.Applicants;
import vn.motcua.dossier.Applicants.HeldPaper;
import vn.motcua.dossier.DossierCode;
import vn.motcua.office.OfficeCode;
import vn.motcua.procedure.Procedure;
import vn.motcua.procedure.Procedure.RequiredComponent;
import vn.motcua.procedure.Procedures;
import vn.motcua.shared.PersonalId;

/** Papers the office holds of an applicant that serve another procedure too, so that nobody brings them twice. */
@Component
class HeldPapers {

  /** One that fits this component. */
  record Fitting(
      String componentCode,
      UUID fileId,
      String name,
      String mediaType,
      long size,
      DossierCode dossier,
      String procedureName,
      Instant addedAt) {}

  private final Applicants applicants;
  private final Procedures procedures;
  private final FileStore files;

  HeldPapers(Applicants applicants, Procedures procedures, FileStore files) {
    this.applicants = applicants;
    this.procedures = procedures;
    this.files = files;
  }

  List<Fitting> of(OfficeCode office, PersonalId applicant, Procedure wanted) {
    var held = applicants.papersOf(office, applicant);
    return wanted.components().stream()
        .filter(component -> component.kind() == RequiredComponent.Kind.FILE)
        .flatMap(component -> held.stream().flatMap(paper -> fitting(component, paper).stream()))
        .toList();
  }

  boolean isHeld(UUID fileId) {
    return applicants.isHeld(fileId);
  }

  private Optional<Fitting> fitting(RequiredComponent wanted, HeldPaper paper) {
    var from = procedures.version(paper.procedureCode(), paper.procedureVersion());
    var held = from.component(paper.componentCode());
    if (held.filter(component -> isSameKind(wanted, component)).isEmpty()) {
      return Optional.empty();
    }
    var file = files.file(paper.fileId());
    boolean harmless = file.scan() == FileScan.NONE || file.scan() == FileScan.CLEAN;
    return harmless && ComponentCheck.fits(wanted, file)
        ? Optional.of(new Fitting(
            wanted.code(),
            file.fileId(),
            file.name(),
            file.mediaType(),
            file.size(),
            paper.dossier(),
            from.name().vi(),
            paper.addedAt()))
        : Optional.empty();
  }

  /** Packages name the same paper alike, or by the code of the national catalogue. */
  private static boolean isSameKind(RequiredComponent one, RequiredComponent other) {
    return one.code().equals(other.code())
        || Stream.of(one, other).allMatch(component -> component.nationalCode() != null)
            && one.nationalCode().equals(other.nationalCode());
  }
}
