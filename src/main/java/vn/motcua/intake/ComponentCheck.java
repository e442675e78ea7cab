package vn.motcua.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.motcua.document.FileScan;
import vn.motcua.document.FileStore;
import vn.motcua.document.StoredFile;
import vn.motcua.procedure.Expressions;
import vn.motcua.procedure.Procedure;
import vn.motcua.procedure.Procedure.RequiredComponent;
import vn.motcua.shared.Refusal;
import vn.motcua.shared.Refusal.Fault;

/** The papers of a filing: known to the procedure, really uploaded, of an accepted kind, and none missing. */
@Component
class ComponentCheck {

  private static final Map<String, String> EXTENSIONS =
      Map.of("application/pdf", "pdf", "image/jpeg", "jpg", "image/png", "png");

  private static final int MOST_SHEETS = 99;

  private final FileStore files;
  private final Expressions expressions;

  ComponentCheck(FileStore files, Expressions expressions) {
    this.files = files;
    this.expressions = expressions;
  }

  List<vn.motcua.dossier.Component> read(JsonNode body, List<Fault> faults) {
    var components = new ArrayList<vn.motcua.dossier.Component>();
    var uploaded = list(body, "components", faults);
    for (int n = 0; n < uploaded.size(); n++) {
      var row = uploaded.get(n);
      var pointer = "/components/" + n + "/fileId";
      try {
        var file = files.file(UUID.fromString(row.path("fileId").asText("")));
        components.add(vn.motcua.dossier.Component.uploaded(
            row.path("componentCode").asText(""), file.fileId()));
      } catch (IllegalArgumentException | Refusal e) {
        faults.add(new Fault(pointer, "intake.file-unknown"));
      }
    }
    var paper = list(body, "paper", faults);
    for (int n = 0; n < paper.size(); n++) {
      int originals = sheets(paper.get(n), n, "originals", faults);
      int copies = sheets(paper.get(n), n, "copies", faults);
      if (originals + copies > 0) {
        components.add(new vn.motcua.dossier.Component(
            paper.get(n).path("componentCode").asText(""), null, originals, copies));
      }
    }
    return components;
  }

  private static int sheets(JsonNode row, int n, String field, List<Fault> faults) {
    var value = row.path(field);
    boolean valid = value.isMissingNode()
        || value.canConvertToInt() && value.intValue() >= 0 && value.intValue() <= MOST_SHEETS;
    if (!valid) {
      faults.add(new Fault("/paper/" + n + "/" + field, "intake.sheets-out-of-range", MOST_SHEETS));
    }
    return valid ? value.asInt(0) : 0;
  }

  private static JsonNode list(JsonNode body, String field, List<Fault> faults) {
    var value = body.path(field);
    if (value.isArray()) {
      return value;
    }
    if (!value.isMissingNode()) {
      faults.add(new Fault("/" + field, "intake.field-malformed", field));
    }
    return MissingNode.getInstance();
  }

  List<Fault> faults(
      Procedure procedure, Map<String, Object> answers, List<vn.motcua.dossier.Component> brought) {
    var faults = new ArrayList<Fault>();
    for (int n = 0; n < brought.size(); n++) {
      check(procedure, brought.get(n), n, faults);
    }
    var given = brought.stream().map(vn.motcua.dossier.Component::componentCode).toList();
    for (var missing : required(procedure, answers, given)) {
      if (!given.contains(missing)) {
        faults.add(new Fault(
            "/components",
            "intake.component-missing",
            procedure.component(missing).orElseThrow().name(),
            missing));
      }
    }
    return faults;
  }

  /** The files that must be there, given these answers and papers. */
  List<String> required(Procedure procedure, Map<String, Object> answers, List<String> given) {
    var facts = new HashMap<>(answers);
    facts.put("components", given);
    return procedure.components().stream()
        .filter(component -> component.kind() == RequiredComponent.Kind.FILE)
        .filter(component -> isRequired(component, facts))
        .map(RequiredComponent::code)
        .toList();
  }

  private void check(
      Procedure procedure, vn.motcua.dossier.Component given, int n, List<Fault> faults) {
    var pointer = "/components/" + n;
    var known = procedure.component(given.componentCode());
    if (known.isEmpty()) {
      faults.add(
          new Fault(pointer + "/componentCode", "intake.component-unknown", given.componentCode()));
    } else if (given.fileId() != null) {
      var file = files.file(given.fileId());
      if (file.scan() == FileScan.INFECTED) {
        faults.add(new Fault(pointer + "/fileId", "document.file-infected"));
      }
      if (!isAccepted(known.get(), file)) {
        faults.add(new Fault(
            pointer + "/fileId", "intake.component-of-wrong-type", known.get().name()));
      }
      if (!isSmallEnough(known.get(), file)) {
        faults.add(new Fault(
            pointer + "/fileId", "intake.component-too-large", known.get().name()));
      }
    }
  }

  /** Whether it could have been uploaded for this component. */
  static boolean fits(RequiredComponent component, StoredFile file) {
    return isAccepted(component, file) && isSmallEnough(component, file);
  }

  private static boolean isSmallEnough(RequiredComponent component, StoredFile file) {
    return component.maxBytes() == null || file.size() <= component.maxBytes();
  }

  private static boolean isAccepted(RequiredComponent component, StoredFile file) {
    return component.accept() == null
        || component.accept().contains(EXTENSIONS.get(file.mediaType()));
  }

  private boolean isRequired(RequiredComponent component, Map<String, Object> facts) {
    var required = component.required();
    return required != null && (required.equals("true") || expressions.holds(required, facts));
  }
}
