package vn.motcua.workflow.engine;

import com.fasterxml.jackson.databind.JsonNode;
import vn.motcua.procedure.PackageFiles;

/** The lines of a generic result: a label with its value, or a heading. */
final class ResultRule {

  private static final String FILE = "result.yaml";

  private final JsonNode result;
  private final Findings findings;
  private final SourceRule sources;

  ResultRule(
      JsonNode result,
      PackageFiles own,
      JsonNode procedure,
      ModelPackage models,
      Findings findings) {
    this.result = result;
    this.findings = findings;
    this.sources = new SourceRule(
        FILE,
        models.answers(own.folder() + "-application"),
        procedure == null ? result : procedure,
        findings);
  }

  void check() {
    int n = 0;
    for (var line : result.path("lines")) {
      var place = "lines." + n++;
      boolean heading = line.has("heading");
      if (heading == (line.has("label") && line.has("value"))
          || heading && (line.has("label") || line.has("value"))) {
        findings.add(FILE, place, "workflow.package-line-unclear");
      } else if (!heading) {
        sources.check(place, line.path("value").asText(), true, true);
      }
    }
  }
}
