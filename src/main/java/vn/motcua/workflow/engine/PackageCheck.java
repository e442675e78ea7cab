package vn.motcua.workflow.engine;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import vn.motcua.procedure.PackageFiles;
import vn.motcua.procedure.Procedure;
import vn.motcua.shared.Refusal.Fault;

/** Kiểm tra gói thủ tục — one look at a whole package, the same at build, at start and at run time; all findings at once. */
public final class PackageCheck {

  private final ModelWords words;
  private final PackageFiles shared;
  private final Function<PackageFiles, Procedure> reader;

  /**
   * @param reader what a readable package says; it gives the shared forms their choices
   */
  public PackageCheck(
      ModelWords words, PackageFiles shared, Function<PackageFiles, Procedure> reader) {
    this.words = words;
    this.shared = shared;
    this.reader = reader;
  }

  public List<Fault> faults(PackageFiles own) {
    var findings = new Findings();
    new TextRule(findings).check(own);
    var procedure = YamlFile.read("procedure", own, findings);
    var cases = YamlFile.read("cases", own, findings);
    var result =
        own.files().containsKey("result.yaml") ? YamlFile.read("result", own, findings) : null;
    var models = new ModelPackage(content(own, procedure), words, process -> false, findings)
        .withLimits(names(procedure));
    models.faults();
    new FilesRule(own, shared, models, findings).check(procedure);
    if (procedure != null) {
      new ProcedureRule(own, procedure, models, findings).check();
    }
    if (cases != null) {
      new CasesRule(cases, procedure, models, findings).check();
    }
    MessagesRule.check(own, shared, findings);
    if (result != null) {
      new ResultRule(result, own, procedure, models, findings).check();
    }
    return findings.faults().stream()
        .filter(fault -> !fault.pointer().startsWith(PackageFiles.SHARED + "/"))
        .toList();
  }

  /** Own files by their own names; what the package shares by the names it is deployed under. */
  private Map<String, byte[]> content(PackageFiles own, JsonNode procedure) {
    var content = new TreeMap<String, byte[]>();
    own.files().forEach((name, bytes) -> {
      if (name.matches(".*\\.(bpmn|dmn|form)")) {
        content.put(name, bytes);
      }
    });
    own.called(shared).forEach(content::putIfAbsent);
    content.putAll(sharedForms(own, procedure));
    return content;
  }

  private Map<String, byte[]> sharedForms(PackageFiles own, JsonNode procedure) {
    var forms = new HashMap<String, byte[]>();
    try {
      if (procedure != null) {
        var all = reader.apply(own);
        shared.files().keySet().stream()
            .filter(name -> name.endsWith(".form"))
            .map(name -> YamlFile.json(shared.files().get(name)).path("id").asText())
            .forEach(id -> forms.put(
                PackageFiles.SHARED + "/" + id + ".form",
                all.form(id).json().toString().getBytes(StandardCharsets.UTF_8)));
        return forms;
      }
    } catch (RuntimeException e) {
      forms.clear(); // the other rules say what is wrong; here only the names of the forms are
      // needed
    }
    shared.files().forEach((name, bytes) -> {
      if (name.endsWith(".form")) {
        forms.put(name.replace("forms/", PackageFiles.SHARED + "/"), bytes);
      }
    });
    return forms;
  }

  private static List<String> names(JsonNode procedure) {
    return procedure == null
        ? null
        : YamlFile.list(procedure.path("limits")).stream()
            .map(limit -> limit.path("name").asText())
            .toList();
  }
}
