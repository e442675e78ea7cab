package vn.motcua.workflow.engine;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.w3c.dom.Element;

/** A decision is one table by itself, in FEEL and nothing else. */
final class DecisionRule {

  private static final Set<String> FEEL =
      Set.of("", "feel", "https://www.omg.org/spec/DMN/20191111/FEEL/");

  /** FEEL can call Java; the engine has that switched off, and here it is not even written down. */
  private static final Pattern FOREIGN = Pattern.compile("\\bexternal\\b|\\bjava\\s*:");

  private DecisionRule() {}

  static void check(Model tables) {
    var decisions = named(tables, "decision");
    if (decisions.isEmpty()) {
      tables.fault("workflow.model-decision-table-missing");
    }
    decisions.forEach(decision -> decision(tables, decision));
    for (var element : tables.all()) {
      var language = element.getAttribute("expressionLanguage");
      if (!FEEL.contains(language)) {
        tables.fault(element, "workflow.model-expression-language", language);
      }
      if (element.getLocalName().equals("text")
          && FOREIGN.matcher(element.getTextContent()).find()) {
        tables.fault(
            element,
            "workflow.model-expression-not-allowed",
            element.getTextContent().strip());
      }
    }
    feel(tables);
    for (var name : new String[] {"input", "output"}) {
      named(tables, name).stream()
          .filter(column -> column.getAttribute("label").isBlank())
          .forEach(column -> tables.fault(column, "workflow.model-label-missing"));
    }
  }

  /** The names of the columns a decision gives. */
  static Set<String> outputs(Element decision) {
    return Model.children(decision).stream()
        .flatMap(table -> Model.children(table).stream())
        .filter(column -> column.getLocalName().equals("output"))
        .map(column -> column.getAttribute("name"))
        .collect(Collectors.toSet());
  }

  /** What cannot be read would fail when the first dossier comes to it. */
  private static void feel(Model tables) {
    for (var kind : new String[] {"inputExpression", "inputEntry", "outputEntry"}) {
      for (var cell : named(tables, kind)) {
        var text = cell.getTextContent().strip();
        var fault = kind.equals("inputEntry") ? Feel.faultOfTest(text) : Feel.fault(text);
        fault.ifPresent(why -> tables.fault(cell, "workflow.package-feel-invalid", text, why));
        if (Feel.isEndless(text)) {
          tables.fault(cell, "workflow.package-feel-endless", text);
        }
      }
    }
  }

  private static void decision(Model tables, Element decision) {
    if (!decision.getAttribute("id").matches("[a-z][a-z0-9-]*")) {
      tables.fault(decision, "workflow.model-decision-id");
    }
    if (decision.getAttribute("name").isBlank()) {
      tables.fault(decision, "workflow.model-label-missing");
    }
    if (decision
        .getAttributeNS("http://camunda.org/schema/1.0/dmn", "historyTimeToLive")
        .isEmpty()) {
      tables.fault(decision, "workflow.model-time-to-live-missing");
    }
    boolean onlyTable = Model.children(decision).stream()
        .filter(child -> !child.getLocalName().equals("extensionElements"))
        .map(Element::getLocalName)
        .toList()
        .equals(List.of("decisionTable"));
    if (!onlyTable) {
      tables.fault(decision, "workflow.model-decision-table-missing");
    }
  }

  private static List<Element> named(Model tables, String name) {
    return tables.all().stream()
        .filter(element -> Grammars.DMN.equals(element.getNamespaceURI())
            && element.getLocalName().equals(name))
        .toList();
  }
}
