package vn.motcua.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import vn.motcua.desk.DossierSheet.Amendment;
import vn.motcua.desk.DossierSheet.FileMark;
import vn.motcua.document.Documents;
import vn.motcua.document.FileStore;
import vn.motcua.document.IssuedDocument;
import vn.motcua.dossier.Component;
import vn.motcua.dossier.Decision;
import vn.motcua.dossier.DossierCode;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.Lookup;
import vn.motcua.dossier.Note;
import vn.motcua.dossier.Notes;
import vn.motcua.intake.DossierViews;
import vn.motcua.intake.Looks;
import vn.motcua.intake.OwnOffice;
import vn.motcua.office.Officers;
import vn.motcua.procedure.Form;
import vn.motcua.procedure.Procedures;
import vn.motcua.sla.Step;
import vn.motcua.sla.Steps;

/** Puts the dossier together for interface, Tasklist tab and desk alike; the look is logged before anything is shown. */
@org.springframework.stereotype.Component
class DossierSheets {

  /** What belongs to the decision itself and mends nothing the applicant declared. */
  private static final Set<String> OF_THE_DECISION =
      Set.of("reason", "items", "note", "receivedBy", "document");

  private final DossierViews views;
  private final Dossiers dossiers;
  private final Notes notes;
  private final Documents documents;
  private final FileStore files;
  private final Procedures procedures;
  private final Steps steps;
  private final OwnOffice own;
  private final Looks looks;
  private final LastLooks lastLooks;
  private final Officers officers;
  private final MessageSource messages;

  DossierSheets(
      DossierViews views,
      Dossiers dossiers,
      Notes notes,
      Documents documents,
      FileStore files,
      Procedures procedures,
      Steps steps,
      OwnOffice own,
      Looks looks,
      LastLooks lastLooks,
      Officers officers,
      MessageSource messages) {
    this.views = views;
    this.dossiers = dossiers;
    this.notes = notes;
    this.documents = documents;
    this.files = files;
    this.procedures = procedures;
    this.steps = steps;
    this.own = own;
    this.looks = looks;
    this.lastLooks = lastLooks;
    this.officers = officers;
    this.messages = messages;
  }

  DossierSheet open(DossierCode asked) {
    var dossier = own.require(asked);
    var code = dossier.code();
    var procedure = procedures.version(dossier.procedureCode(), dossier.procedureVersion());
    var lookups = dossiers.lookups(code);
    looks.at(code, seen(lookups));
    lastLooks.now(officers.current(), code);
    var decisions = dossiers.decisions(code);
    var components = dossiers.components(code);
    var issued = documents.of(code);
    var told = notes.of(code);
    return new DossierSheet(
        views.of(code),
        procedure.name().in(LocaleContextHolder.getLocale()),
        dossier.content(),
        ProcedureLabels.of(procedure),
        dossier.content().warnings().stream()
            .map(warning -> words(warning, procedure.application()))
            .toList(),
        components,
        marks(components),
        amendments(decisions),
        lookups,
        decisions,
        issued,
        told,
        steps.of(code).stream()
            .collect(Collectors.toMap(Step::taskKey, Step::name, (earlier, later) -> later)),
        names(decisions, issued, told));
  }

  private Map<UUID, FileMark> marks(List<Component> components) {
    return components.stream()
        .map(Component::fileId)
        .filter(Objects::nonNull)
        .distinct()
        .map(files::file)
        .collect(Collectors.toMap(
            file -> file.fileId(),
            file -> new FileMark(file.name(), file.mediaType(), file.size(), file.scan())));
  }

  private static Map<String, Amendment> amendments(List<Decision> decisions) {
    var amendments = new LinkedHashMap<String, Amendment>();
    for (var decision : decisions) {
      decision.input().forEach((field, value) -> {
        if (!OF_THE_DECISION.contains(field) && value != null) {
          amendments.put(field, new Amendment(value, decision.officer(), decision.at()));
        }
      });
    }
    return amendments;
  }

  /** Who stands behind the accounts. */
  private Map<String, String> names(
      List<Decision> decisions, List<IssuedDocument> issued, List<Note> told) {
    return Stream.of(
            decisions.stream().map(Decision::officer),
            issued.stream().map(IssuedDocument::signedBy),
            told.stream().map(Note::officer))
        .flatMap(usernames -> usernames)
        .filter(Objects::nonNull)
        .distinct()
        .collect(Collectors.toMap(username -> username, officers::nameOf));
  }

  private static List<String> seen(List<Lookup> lookups) {
    return Stream.concat(
            Stream.of("answers", "decisions", "messages"),
            lookups.stream().map(lookup -> "registry " + lookup.operation()))
        .distinct()
        .toList();
  }

  /** A warning names its code and, after a colon, the field it is about. */
  private String words(String warning, Form form) {
    var parts = warning.split(":", 2);
    var locale = LocaleContextHolder.getLocale();
    var field = parts.length < 2
        ? ""
        : form.input(parts[1])
            .map(Form.Input::label)
            .orElseGet(() -> messages.getMessage("intake.applicant-id", null, locale));
    return messages.getMessage(parts[0], new Object[] {field}, warning, locale);
  }
}
