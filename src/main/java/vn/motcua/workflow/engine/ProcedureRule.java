package vn.motcua.workflow.engine;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.Set;
import vn.motcua.procedure.PackageFiles;

/** What {@code procedure.yaml} says fits the models, the tables and the form beside it. */
final class ProcedureRule {

  private static final String FILE = "procedure.yaml";
  private static final String LINKED = "LinkedDossierFinished";
  private static final Set<String> FEE_COLUMNS = Set.of("feeCode", "name", "amount", "waiver");

  private final JsonNode procedure;
  private final ModelPackage models;
  private final Findings findings;
  private final SourceRule sources;
  private final Set<String> answers;

  ProcedureRule(PackageFiles own, JsonNode procedure, ModelPackage models, Findings findings) {
    this.procedure = procedure;
    this.models = models;
    this.findings = findings;
    this.answers = models.answers(own.folder() + "-application");
    this.sources = new SourceRule(FILE, answers, procedure, findings);
  }

  void check() {
    date();
    expressions();
    names();
    fees();
    exchanges();
    links();
    window();
    escalation();
    answersNamed();
  }

  private void date() {
    try {
      LocalDate.parse(procedure.path("validFrom").asText());
    } catch (DateTimeException e) {
      findings.add(
          FILE,
          "validFrom",
          "workflow.package-value-invalid",
          procedure.path("validFrom").asText(),
          "ngày dạng 2026-07-01");
    }
  }

  private void expressions() {
    for (var component : procedure.path("components")) {
      if (component.path("required").isTextual()) {
        feel(
            "components." + component.path("code").asText() + ".required",
            component.path("required").asText());
      }
    }
    for (var limit : procedure.path("limits")) {
      if (limit.has("when")) {
        feel(
            "limits." + limit.path("name").asText() + ".when",
            limit.path("when").asText());
      }
    }
    procedure.path("routes").properties().forEach(route -> {
      feel("routes." + route.getKey(), route.getValue().asText());
      if (!ModelText.isVariable(route.getKey(), models.words())) {
        findings.add(FILE, "routes." + route.getKey(), "workflow.package-name-reserved");
      }
    });
  }

  private void feel(String place, String text) {
    Feel.fault(text)
        .ifPresent(why -> findings.add(FILE, place, "workflow.package-feel-invalid", text, why));
    if (Feel.isEndless(text)) {
      findings.add(FILE, place, "workflow.package-feel-endless", text);
    }
  }

  private void names() {
    for (var list :
        new String[][] {{"components", "code"}, {"limits", "name"}, {"escalation", "name"}}) {
      var seen = new HashSet<String>();
      for (var one : procedure.path(list[0])) {
        var name = one.path(list[1]).asText();
        if (!seen.add(name)) {
          findings.add(FILE, list[0] + "." + name, "workflow.package-name-twice", name);
        }
      }
    }
  }

  private void fees() {
    var decision = procedure.path("fees").path("decision").asText();
    if (decision.isEmpty()) {
      return;
    }
    var columns = models.columns(decision);
    if (columns == null) {
      findings.add(FILE, "fees.decision", "workflow.package-fee-table-unknown", decision);
      return;
    }
    FEE_COLUMNS.stream()
        .filter(column -> !columns.contains(column))
        .sorted()
        .forEach(column -> findings.add(
            FILE, "fees.decision", "workflow.package-fee-column-missing", decision, column));
  }

  private void exchanges() {
    procedure.path("exchanges").properties().forEach(exchange -> {
      var task = models.element(exchange.getKey());
      var place = "exchanges." + exchange.getKey();
      if (task == null
          || !Model.is(task, "serviceTask")
          || Model.camunda(task, "topic").isEmpty()) {
        findings.add(FILE, place, "workflow.package-exchange-task-unknown", exchange.getKey());
      }
      sources.check(place + ".give", exchange.getValue().path("give"), true);
      variable(place, exchange.getValue());
    });
  }

  private void links() {
    procedure.path("links").properties().forEach(link -> {
      var place = "links." + link.getKey();
      if (!models.waitsFor(link.getKey(), LINKED)) {
        findings.add(FILE, place, "workflow.package-link-task-unknown", link.getKey());
      }
      sources.check(place + ".give", link.getValue().path("give"), true);
      sources.check(place + ".keep", link.getValue().path("keep"), false);
      variable(place, link.getValue());
    });
    models
        .own("receiveTask")
        .map(task -> task.getAttribute("id"))
        .filter(task -> models.waitsFor(task, LINKED))
        .filter(task -> !procedure.path("links").has(task))
        .forEach(task -> findings.add(FILE, "links", "workflow.package-link-missing", task));
  }

  private void variable(String place, JsonNode rule) {
    if (rule.has("as") && !ModelText.isVariable(rule.path("as").asText(), models.words())) {
      findings.add(FILE, place + ".as", "workflow.package-name-reserved");
    }
  }

  private void window() {
    var window = procedure.path("window");
    if (window.isMissingNode()) {
      return;
    }
    LocalDateTime before = null;
    for (var name : new String[] {"opens", "closes", "corrections"}) {
      if (!window.has(name)) {
        continue;
      }
      try {
        var at = LocalDateTime.parse(window.path(name).asText());
        if (before != null && (at.isBefore(before) || name.equals("closes") && at.equals(before))) {
          findings.add(FILE, "window." + name, "workflow.package-window-order");
        }
        before = at;
      } catch (DateTimeException e) {
        findings.add(
            FILE,
            "window." + name,
            "workflow.package-value-invalid",
            window.path(name).asText(),
            "ngày giờ dạng 2027-04-21T07:00");
      }
    }
  }

  /** What a rung is counted from must be there to be counted. */
  private void escalation() {
    for (var rung : procedure.path("escalation")) {
      var place = "escalation." + rung.path("name").asText();
      boolean stuck = rung.path("on").asText().equals("STUCK");
      boolean counted = rung.has("times") || rung.path("unclaimed").asBoolean();
      if (stuck != counted
          || rung.has("times") && rung.has("after")
          || rung.path("unclaimed").asBoolean() && !rung.has("after")
          || rung.path("after").path("unit").asText().matches("SAME_DAY|NONE")) {
        findings.add(FILE, place, "workflow.package-rung-unclear");
      }
    }
  }

  private void answersNamed() {
    named("leadTime.answer", procedure.path("leadTime").path("answer"));
    named("collective.by", procedure.path("collective").path("by"));
    named("competence.answer", procedure.path("competence").path("answer"));
    if (procedure.path("competence").path("by").asText().equals("ANSWER")
        && !procedure.path("competence").has("answer")) {
      findings.add(
          FILE,
          "competence.answer",
          "workflow.package-key-missing",
          "tên câu trả lời giữ mã cơ quan");
    }
    procedure.path("searchable").forEach(name -> named("searchable", name));
  }

  private void named(String place, JsonNode name) {
    if (name.isTextual() && !answers.contains(name.asText())) {
      findings.add(FILE, place, "workflow.package-answer-unknown", name.asText());
    }
  }
}
