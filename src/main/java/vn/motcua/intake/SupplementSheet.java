package vn.motcua.intake;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.motcua.document.FileStore;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.SupplementRequest;
import vn.motcua.dossier.SupplementRequest.Item;
import vn.motcua.procedure.Form;
import vn.motcua.procedure.Procedure;
import vn.motcua.procedure.Procedures;
import vn.motcua.shared.Refusal.Fault;

/** What the citizen's answer page shows: the fields and papers that were asked for, and nothing else of the dossier. */
@Component
class SupplementSheet {

  /** @param value as it was typed last, or as it stands in the dossier */
  record Question(
      String key,
      String label,
      String type,
      Map<String, String> choices,
      String value,
      String remark,
      boolean required,
      String error) {}

  /** @param fileId of what was uploaded in a try before, so that it need not be chosen again */
  record WantedPaper(
      String code,
      String name,
      String accept,
      String remark,
      String fileId,
      String fileName,
      String error) {}

  record Asked(
      String reason,
      java.time.Instant until,
      List<Question> questions,
      List<WantedPaper> papers,
      List<String> otherErrors) {}

  private final Procedures procedures;
  private final FileStore files;
  private final MessageSource messages;

  SupplementSheet(Procedures procedures, FileStore files, MessageSource messages) {
    this.procedures = procedures;
    this.files = files;
    this.messages = messages;
  }

  Asked of(
      Dossier dossier,
      SupplementRequest request,
      SupplementReply reply,
      List<Fault> faults,
      Locale locale) {
    var procedure = procedure(dossier);
    var questions = request.items().stream()
        .filter(item -> item.field() != null)
        .map(item -> question(procedure, dossier, item, reply, faults, locale))
        .toList();
    var papers = request.items().stream()
        .filter(item -> item.componentCode() != null)
        .map(item -> paper(procedure, item, reply, faults, locale))
        .toList();
    var others = faults.stream()
        .filter(fault -> questions.stream().noneMatch(one -> isAbout(fault, one.key()))
            && papers.stream().noneMatch(one -> reply.isAbout(fault, one.code())))
        .map(fault -> words(fault, locale))
        .distinct()
        .toList();
    return new Asked(request.reason(), request.answerUntil(), questions, papers, others);
  }

  /** What of the form was asked for. */
  List<Form.Input> fields(Dossier dossier, SupplementRequest request) {
    var application = procedure(dossier).application();
    return request.items().stream()
        .map(Item::field)
        .filter(java.util.Objects::nonNull)
        .flatMap(field -> application.input(field).stream())
        .toList();
  }

  private Question question(
      Procedure procedure,
      Dossier dossier,
      Item item,
      SupplementReply reply,
      List<Fault> faults,
      Locale locale) {
    var input = procedure.application().input(item.field()).orElseThrow();
    var stands = dossier.content().answers().get(input.key());
    return new Question(
        input.key(),
        input.label(),
        input.type(),
        input.choices(),
        reply.typed(input.key()).orElse(stands == null ? "" : stands.toString()),
        item.remark(),
        input.json().path("validate").path("required").asBoolean(),
        error(faults.stream().filter(fault -> isAbout(fault, input.key())).toList(), locale));
  }

  private WantedPaper paper(
      Procedure procedure, Item item, SupplementReply reply, List<Fault> faults, Locale locale) {
    var component = procedure.component(item.componentCode()).orElseThrow();
    var kept = reply.fileOf(component.code());
    return new WantedPaper(
        component.code(),
        component.name(),
        component.accept() == null ? "" : "." + String.join(",.", component.accept()),
        item.remark(),
        kept.map(Object::toString).orElse(null),
        kept.map(id -> files.file(id).name()).orElse(null),
        error(
            faults.stream()
                .filter(fault -> reply.isAbout(fault, component.code()))
                .toList(),
            locale));
  }

  private static boolean isAbout(Fault fault, String key) {
    return fault.pointer().equals("/answers/" + key)
        || fault.pointer().startsWith("/answers/" + key + "/");
  }

  private String error(List<Fault> faults, Locale locale) {
    return faults.isEmpty() ? null : words(faults.get(0), locale);
  }

  private String words(Fault fault, Locale locale) {
    return messages.getMessage(fault.code(), fault.arguments(), fault.code(), locale);
  }

  private Procedure procedure(Dossier dossier) {
    return procedures.version(dossier.procedureCode(), dossier.procedureVersion());
  }
}
