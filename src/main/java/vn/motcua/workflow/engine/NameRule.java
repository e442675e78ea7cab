package vn.motcua.workflow.engine;

import java.util.HashSet;
import java.util.Map;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/** Ids are chosen, people read labels: one process per file, named as the file. */
final class NameRule implements ModelRule {

  private static final Pattern CHOSEN = Pattern.compile("[A-Z][A-Za-z0-9]*(_[A-Z][A-Za-z0-9]*)*");

  private static final Map<String, String> PREFIXES = Map.ofEntries(
      Map.entry("startEvent", "StartEvent_"),
      Map.entry("endEvent", "EndEvent_"),
      Map.entry("boundaryEvent", "BoundaryEvent_"),
      Map.entry("intermediateCatchEvent", "IntermediateEvent_"),
      Map.entry("userTask", "Task_"),
      Map.entry("serviceTask", "Task_"),
      Map.entry("receiveTask", "Task_"),
      Map.entry("callActivity", "Call_"),
      Map.entry("subProcess", "SubProcess_"),
      Map.entry("exclusiveGateway", "Gateway_"),
      Map.entry("parallelGateway", "Gateway_"),
      Map.entry("eventBasedGateway", "Gateway_"),
      Map.entry("sequenceFlow", "SequenceFlow_"),
      Map.entry("message", "Message_"),
      Map.entry("error", "Error_"));

  @Override
  public void check(Model model, ModelPackage all) {
    process(model);
    var seen = new HashSet<String>();
    for (var element : model.all()) {
      if (element.hasAttribute("id") && !seen.add(element.getAttribute("id"))) {
        model.fault(element, "workflow.model-id-twice");
      }
      if (Model.BPMN.equals(element.getNamespaceURI())) {
        id(model, element);
      }
      if (Model.isNode(element)) {
        label(model, element);
      }
    }
  }

  private static void process(Model model) {
    var processes = model.all("process");
    if (processes.size() != 1) {
      model.fault("workflow.model-process-count");
    }
    var expected = model.file().replaceFirst("\\.bpmn$", "");
    for (var process : processes) {
      if (!process.getAttribute("id").equals(expected) || !expected.matches("[a-z][a-z0-9-]*")) {
        model.fault(process, "workflow.model-process-id", expected);
      }
      if (process.getAttribute("name").isBlank()) {
        model.fault(process, "workflow.model-label-missing");
      }
      if (!"true".equals(process.getAttribute("isExecutable"))) {
        model.fault(process, "workflow.model-not-executable");
      }
      if (Model.camunda(process, "historyTimeToLive").isEmpty()) {
        model.fault(process, "workflow.model-time-to-live-missing");
      }
    }
  }

  private static void id(Model model, Element element) {
    var prefix = PREFIXES.get(element.getLocalName());
    var id = element.getAttribute("id");
    if (prefix == null || isPlainFlow(model, element)) {
      return;
    }
    if (id.isEmpty()) {
      model.fault(element, "workflow.model-id-missing");
    } else if (!id.startsWith(prefix)
        || !CHOSEN.matcher(id.substring(prefix.length())).matches()) {
      model.fault(element, "workflow.model-id-not-chosen", prefix);
    }
  }

  /** Nobody refers to a flow that is always taken, so its id may stay the Modeler's. */
  private static boolean isPlainFlow(Model model, Element element) {
    var source = model.byId(element.getAttribute("sourceRef"));
    return Model.is(element, "sequenceFlow")
        && !element.getAttribute("id").isEmpty()
        && (source == null || !Model.is(source, "exclusiveGateway"));
  }

  private static void label(Model model, Element node) {
    var label = node.getAttribute("name").strip();
    if (label.isEmpty() || label.equals(node.getAttribute("id"))) {
      model.fault(node, "workflow.model-label-missing");
    } else if (Model.is(node, "exclusiveGateway")
        && model.outgoing(node).size() > 1
        && !label.endsWith("?")) {
      model.fault(node, "workflow.model-question-mark-missing");
    }
  }
}
