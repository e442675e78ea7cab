package vn.motcua.workflow.engine;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.stream.Stream;

/** The analyst's cases name only what the models, the forms and the application have. */
final class CasesRule {

  private static final String FILE = "cases.yaml";

  private final JsonNode cases;
  private final JsonNode procedure;
  private final ModelPackage models;
  private final Findings findings;

  /**
   * @param procedure may be null: then nothing is said about fees
   */
  CasesRule(JsonNode cases, JsonNode procedure, ModelPackage models, Findings findings) {
    this.cases = cases;
    this.procedure = procedure;
    this.models = models;
    this.findings = findings;
  }

  void check() {
    var titles = new HashSet<String>();
    for (var list : new String[] {"cases", "fees"}) {
      for (var one : cases.path(list)) {
        if (!titles.add(one.path("case").asText())) {
          findings.add(FILE, title(one), "workflow.package-name-twice", title(one));
        }
      }
    }
    cases.path("cases").forEach(this::check);
    if (cases.path("fees").size() > 0
        && procedure != null
        && procedure.path("fees").path("decision").isMissingNode()) {
      findings.add(FILE, "fees", "workflow.package-fees-without-table");
    }
  }

  private void check(JsonNode one) {
    var named = Stream.of("path", "timers")
        .flatMap(list -> YamlFile.list(one.path(list)).stream().map(JsonNode::asText));
    var keys = Stream.of("decisions", "messages")
        .flatMap(map -> one.path(map).properties().stream().map(entry -> entry.getKey()));
    var withdrawal = Stream.of(one.path("withdrawAt").asText()).filter(id -> !id.isEmpty());
    Stream.of(named, keys, withdrawal)
        .flatMap(names -> names)
        .distinct()
        .filter(id -> models.element(id) == null)
        .forEach(id -> findings.add(FILE, title(one), "workflow.package-case-element-unknown", id));
    one.path("messages").properties().stream()
        .map(message -> message.getValue().asText())
        .filter(message -> !models.words().messages().contains(message))
        .forEach(
            message -> findings.add(FILE, title(one), "workflow.model-message-unknown", message));
    one.path("answers").properties().stream()
        .map(answer -> answer.getKey())
        .filter(name -> !isAutomatic(name))
        .forEach(
            name -> findings.add(FILE, title(one), "workflow.package-case-element-unknown", name));
    one.path("decisions").properties().forEach(made -> YamlFile.list(made.getValue()).stream()
        .map(JsonNode::asText)
        .distinct()
        .filter(decision -> models.isNeverMade(made.getKey(), decision))
        .forEach(decision -> findings.add(
            FILE, title(one), "workflow.package-case-decision-unknown", made.getKey(), decision)));
  }

  private boolean isAutomatic(String name) {
    return models.words().delegates().contains(name)
        || models.words().peers().containsKey(name)
        || models.element(name) != null;
  }

  private static String title(JsonNode one) {
    return one.path("case").asText();
  }
}
