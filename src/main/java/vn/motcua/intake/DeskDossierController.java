package vn.motcua.intake;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.document.Documents;
import vn.motcua.document.IssuedDocument;
import vn.motcua.dossier.Component;
import vn.motcua.dossier.Decision;
import vn.motcua.dossier.DossierContent;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.Lookup;
import vn.motcua.dossier.Note;
import vn.motcua.dossier.Notes;
import vn.motcua.office.Officers;
import vn.motcua.procedure.Form;
import vn.motcua.procedure.Procedures;
import vn.motcua.sla.Step;
import vn.motcua.sla.Steps;

@RestController
@RequestMapping("/api/desk/v1/dossiers/{code}")
class DeskDossierController {

  private final DossierViews views;
  private final Dossiers dossiers;
  private final Notes notes;
  private final Documents documents;
  private final Procedures procedures;
  private final OwnOffice own;
  private final Papers papers;
  private final Steps steps;
  private final Looks looks;
  private final Officers officers;
  private final MessageSource messages;

  DeskDossierController(
      DossierViews views,
      Dossiers dossiers,
      Notes notes,
      Documents documents,
      Procedures procedures,
      OwnOffice own,
      Papers papers,
      Officers officers,
      Steps steps,
      Looks looks,
      MessageSource messages) {
    this.views = views;
    this.dossiers = dossiers;
    this.notes = notes;
    this.documents = documents;
    this.procedures = procedures;
    this.own = own;
    this.papers = papers;
    this.steps = steps;
    this.looks = looks;
    this.officers = officers;
    this.messages = messages;
  }

  /**
   * @param steps the names of the steps passed, by their task
   * @param officers the names people know the accounts by
   */
  record DeskView(
      @JsonUnwrapped DossierViews.View state,
      DossierContent content,
      ProcedureLabels labels,
      List<String> warnings,
      List<Component> components,
      List<Lookup> lookups,
      List<Decision> decisions,
      List<IssuedDocument> documents,
      List<Note> notes,
      Map<String, String> steps,
      Map<String, String> officers) {}

  @GetMapping
  DeskView dossier(@PathVariable String code) {
    var dossier = own.require(Papers.code(code));
    var procedure = procedures.version(dossier.procedureCode(), dossier.procedureVersion());
    var lookups = dossiers.lookups(dossier.code());
    looks.at(dossier.code(), seen(lookups));
    var decisions = dossiers.decisions(dossier.code());
    var issued = documents.of(dossier.code());
    var told = notes.of(dossier.code());
    return new DeskView(
        views.of(dossier.code()),
        dossier.content(),
        ProcedureLabels.of(procedure),
        dossier.content().warnings().stream()
            .map(warning -> words(warning, procedure.application()))
            .toList(),
        dossiers.components(dossier.code()),
        lookups,
        decisions,
        issued,
        told,
        steps.of(dossier.code()).stream()
            .collect(Collectors.toMap(Step::taskKey, Step::name, (earlier, later) -> later)),
        names(Stream.of(
                decisions.stream().map(Decision::officer),
                issued.stream().map(IssuedDocument::signedBy),
                told.stream().map(Note::officer))
            .flatMap(username -> username)));
  }

  /** Who stands behind the accounts. */
  private Map<String, String> names(Stream<String> usernames) {
    return usernames
        .filter(Objects::nonNull)
        .distinct()
        .collect(Collectors.toMap(username -> username, officers::nameOf));
  }

  @GetMapping("/files/{fileId}")
  ResponseEntity<byte[]> file(@PathVariable String code, @PathVariable UUID fileId) {
    var dossier = own.require(Papers.code(code));
    return papers.file(dossier.code(), fileId);
  }

  @GetMapping("/documents/{documentId}")
  ResponseEntity<byte[]> document(@PathVariable String code, @PathVariable UUID documentId) {
    var dossier = own.require(Papers.code(code));
    return papers.document(dossier.code(), documentId);
  }

  private static List<String> seen(List<Lookup> lookups) {
    return Stream.concat(
            Stream.of("answers", "decisions"),
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
