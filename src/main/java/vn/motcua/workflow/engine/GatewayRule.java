package vn.motcua.workflow.engine;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.w3c.dom.Element;

/** Every way out of a choice has a condition or is the default, and a condition reads one variable. */
final class GatewayRule implements ModelRule {

  @Override
  public void check(Model model, ModelPackage all) {
    model.all("sequenceFlow").forEach(flow -> flow(model, flow));
    for (var condition : model.all("conditionExpression")) {
      var text = condition.getTextContent().strip();
      if (!ModelText.isCondition(text, all.words())) {
        model.fault(condition, "workflow.model-condition-not-allowed", text);
      }
    }
    model.all("exclusiveGateway").forEach(gateway -> gateway(model, gateway, all));
    for (var node : model.nodes()) {
      if (!node.getLocalName().endsWith("Gateway") && model.outgoing(node).size() > 1) {
        model.fault(node, "workflow.model-fork-without-gateway");
      }
    }
  }

  private static void flow(Model model, Element flow) {
    for (var end : new String[] {"sourceRef", "targetRef"}) {
      var node = model.byId(flow.getAttribute(end));
      if (node == null || !Model.isNode(node) || node.getParentNode() != flow.getParentNode()) {
        model.fault(flow, "workflow.model-reference-unknown", end, flow.getAttribute(end));
      }
    }
    var source = model.byId(flow.getAttribute("sourceRef"));
    boolean chosen = source != null
        && Model.is(source, "exclusiveGateway")
        && !source.getAttribute("default").equals(flow.getAttribute("id"));
    if (!Model.children(flow, "conditionExpression").isEmpty() && !chosen) {
      model.fault(flow, "workflow.model-condition-misplaced");
    }
  }

  private static void gateway(Model model, Element gateway, ModelPackage all) {
    var flows = model.outgoing(gateway);
    var otherwise = gateway.getAttribute("default");
    if (!otherwise.isEmpty()
        && flows.stream().noneMatch(flow -> flow.getAttribute("id").equals(otherwise))) {
      model.fault(gateway, "workflow.model-reference-unknown", "default", otherwise);
    }
    for (var flow : flows) {
      boolean open = Model.children(flow, "conditionExpression").isEmpty()
          && !flow.getAttribute("id").equals(otherwise);
      if (open && flows.size() > 1) {
        model.fault(flow, "workflow.model-condition-missing", gateway.getAttribute("name"));
      }
      Model.children(flow, "conditionExpression")
          .forEach(condition -> ModelText.choice(condition.getTextContent().strip())
              .filter(choice -> isNeverMade(model, gateway, choice, all))
              .ifPresent(choice -> model.fault(flow, "workflow.model-choice-never-made", choice)));
    }
  }

  /** Whether the gateway follows a user task whose form does not offer the choice. */
  private static boolean isNeverMade(
      Model model, Element gateway, String choice, ModelPackage all) {
    return model.incoming(gateway).stream()
        .map(flow -> model.byId(flow.getAttribute("sourceRef")))
        .filter(source -> source != null && Model.is(source, "userTask"))
        .map(task -> all.form(Model.camunda(task, "formRef")))
        .anyMatch(form -> form != null && !choices(form).contains(choice));
  }

  static Set<String> choices(JsonNode form) {
    return StreamSupport.stream(form.path("components").spliterator(), false)
        .filter(field -> field.path("key").asText().equals("decision"))
        .flatMap(field -> StreamSupport.stream(field.path("values").spliterator(), false))
        .map(value -> value.path("value").asText())
        .collect(Collectors.toSet());
  }
}
