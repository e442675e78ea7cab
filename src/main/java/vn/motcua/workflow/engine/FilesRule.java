package vn.motcua.workflow.engine;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import vn.motcua.procedure.PackageFiles;

/** The files a package has to have, under the names they have to have, and no others. */
final class FilesRule {

  private static final String ALLOWED =
      "(procedure|cases|result|messages)\\.yaml|[a-z][a-z0-9-]*\\.(bpmn|dmn)|forms/[a-z][a-z0-9-]*\\.form";

  private final PackageFiles own;
  private final PackageFiles shared;
  private final ModelPackage models;
  private final Findings findings;

  FilesRule(PackageFiles own, PackageFiles shared, ModelPackage models, Findings findings) {
    this.own = own;
    this.shared = shared;
    this.models = models;
    this.findings = findings;
  }

  void check(JsonNode procedure) {
    var folder = own.folder();
    if (!folder.matches("[a-z][a-z0-9-]{1,60}")) {
      findings.add(folder, "", "workflow.package-folder-name");
    }
    for (var name : Set.of(folder + ".bpmn", "forms/application.form")) {
      if (!own.files().containsKey(name)) {
        findings.add(name, "", "workflow.package-file-missing");
      }
    }
    for (var name : own.files().keySet()) {
      if (!name.matches(ALLOWED)) {
        findings.add(name, "", "workflow.package-file-unexpected");
      }
      if (!name.contains("/")
          && !name.equals("messages.yaml") // its texts lie over those of all
          && shared.files().containsKey(name)) {
        findings.add(name, "", "workflow.package-file-of-all");
      }
    }
    if (own.files().containsKey("forms/application.form")
        && !models.hasForm(folder + "-application")) {
      findings.add(
          "forms/application.form", "", "workflow.package-application-id", folder + "-application");
    }
    if (procedure != null) {
      result(procedure.path("result"));
    }
  }

  private void result(JsonNode result) {
    boolean drawn = result.path("template").asText().equals("paper");
    if (drawn && !own.files().containsKey("result.yaml")) {
      findings.add("result.yaml", "", "workflow.package-file-missing");
    }
    for (var name : new String[] {"template", "extractTemplate"}) {
      var template = result.path(name).asText();
      if (!template.isEmpty() && !template.equals("paper") && !isTemplate(template)) {
        findings.add(
            "procedure.yaml", "result." + name, "workflow.package-template-unknown", template);
      }
    }
  }

  private static boolean isTemplate(String name) {
    return FilesRule.class.getResource("/reports/" + name + ".jrxml") != null;
  }
}
