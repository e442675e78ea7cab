package vn.motcua.intake;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
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
import vn.motcua.dossier.DossierLook;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.Lookup;
import vn.motcua.office.Officers;
import vn.motcua.procedure.Procedures;

@RestController
@RequestMapping("/api/desk/v1/dossiers/{code}")
class DeskDossierController {

  private final DossierViews views;
  private final Dossiers dossiers;
  private final Documents documents;
  private final Procedures procedures;
  private final OwnOffice own;
  private final Papers papers;
  private final Officers officers;
  private final MessageSource messages;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  DeskDossierController(
      DossierViews views,
      Dossiers dossiers,
      Documents documents,
      Procedures procedures,
      OwnOffice own,
      Papers papers,
      Officers officers,
      MessageSource messages,
      ApplicationEventPublisher events,
      Clock clock) {
    this.views = views;
    this.dossiers = dossiers;
    this.documents = documents;
    this.procedures = procedures;
    this.own = own;
    this.papers = papers;
    this.officers = officers;
    this.messages = messages;
    this.events = events;
    this.clock = clock;
  }

  record DeskView(
      @JsonUnwrapped DossierViews.View state,
      DossierContent content,
      ProcedureLabels labels,
      List<String> warnings,
      List<Component> components,
      List<Lookup> lookups,
      List<Decision> decisions,
      List<IssuedDocument> documents) {}

  @GetMapping
  DeskView dossier(@PathVariable String code) {
    var dossier = own.require(Papers.code(code));
    look(dossier.code(), "dossier");
    return new DeskView(
        views.of(dossier.code()),
        dossier.content(),
        ProcedureLabels.of(procedures.version(dossier.procedureCode(), dossier.procedureVersion())),
        dossier.content().warnings().stream().map(this::words).toList(),
        dossiers.components(dossier.code()),
        dossiers.lookups(dossier.code()),
        dossiers.decisions(dossier.code()),
        documents.of(dossier.code()));
  }

  @GetMapping("/files/{fileId}")
  ResponseEntity<byte[]> file(@PathVariable String code, @PathVariable UUID fileId) {
    var dossier = own.require(Papers.code(code));
    look(dossier.code(), "file " + fileId);
    return papers.file(dossier.code(), fileId);
  }

  @GetMapping("/documents/{documentId}")
  ResponseEntity<byte[]> document(@PathVariable String code, @PathVariable UUID documentId) {
    var dossier = own.require(Papers.code(code));
    look(dossier.code(), "document " + documentId);
    return papers.document(dossier.code(), documentId);
  }

  private void look(vn.motcua.dossier.DossierCode code, String what) {
    events.publishEvent(
        new DossierLook(code, officers.current().username(), what, clock.instant()));
  }

  private String words(String warning) {
    return messages.getMessage(warning, null, warning, LocaleContextHolder.getLocale());
  }
}
