package vn.motcua.workflow.engine;

import java.util.Map;
import java.util.Set;
import org.w3c.dom.Element;
import vn.motcua.office.Role;

/** Events wait for messages somebody sends, times that can be read and errors that have words. */
final class EventRule implements ModelRule {

  private static final Map<String, Set<String>> DEFINITIONS = Map.of(
      "boundaryEvent",
      Set.of("timerEventDefinition", "messageEventDefinition", "errorEventDefinition"),
      "intermediateCatchEvent",
      Set.of("timerEventDefinition", "messageEventDefinition"),
      "endEvent",
      Set.of("errorEventDefinition", "terminateEventDefinition"),
      "startEvent",
      Set.of("timerEventDefinition", "messageEventDefinition", "errorEventDefinition"));

  @Override
  public void check(Model model, ModelPackage all) {
    model.nodes().stream()
        .filter(node -> DEFINITIONS.containsKey(node.getLocalName()))
        .forEach(event -> definition(model, event));
    model.all("messageEventDefinition").forEach(event -> reference(model, event, "messageRef"));
    model.all("receiveTask").forEach(task -> reference(model, task, "messageRef"));
    model.all("boundaryEvent").forEach(event -> attachment(model, event));
    model.all("userTask").stream()
        .filter(task -> Model.property(task, "role").equals(Role.CITIZEN.name()))
        .forEach(task -> citizen(model, task, all));
    model.all("errorEventDefinition").forEach(event -> error(model, event));
    model.all("timerEventDefinition").forEach(timer -> timer(model, timer, all.words()));
    for (var message : model.all("message")) {
      if (!all.words().messages().contains(message.getAttribute("name"))) {
        model.fault(message, "workflow.model-message-unknown", message.getAttribute("name"));
      }
    }
    for (var error : model.all("error")) {
      if (!all.words().explains(error.getAttribute("errorCode"))) {
        model.fault(error, "workflow.model-error-unknown", error.getAttribute("errorCode"));
      }
    }
  }

  private static void definition(Model model, Element event) {
    var definitions = Model.definitions(event);
    boolean startsSubProcess = Model.is(event, "startEvent")
        && event.getParentNode() instanceof Element scope
        && Model.isEventSubProcess(scope);
    boolean needed = startsSubProcess
        || Model.is(event, "boundaryEvent")
        || Model.is(event, "intermediateCatchEvent");
    boolean possible = startsSubProcess || !Model.is(event, "startEvent");
    boolean good = definitions.isEmpty()
        ? !needed
        : possible
            && definitions.size() == 1
            && DEFINITIONS.get(event.getLocalName()).contains(definitions.get(0).getLocalName());
    if (!good) {
      model.fault(event, "workflow.model-event-unknown");
    }
  }

  private static void reference(Model model, Element element, String attribute) {
    var target = model.byId(element.getAttribute(attribute));
    if (target == null || !Model.is(target, attribute.replace("Ref", ""))) {
      model.fault(
          element, "workflow.model-reference-unknown", attribute, element.getAttribute(attribute));
    }
  }

  private static void attachment(Model model, Element event) {
    var target = model.byId(event.getAttribute("attachedToRef"));
    if (target == null
        || !Model.isNode(target)
        || target.getParentNode() != event.getParentNode()
        || target == event) {
      model.fault(
          event,
          "workflow.model-reference-unknown",
          "attachedToRef",
          event.getAttribute("attachedToRef"));
    }
  }

  /** Nobody here completes what the citizen must do: a message does, or the citizen by a decision of an own form. */
  private static void citizen(Model model, Element task, ModelPackage all) {
    boolean told = model.all("boundaryEvent").stream()
        .filter(event -> event.getAttribute("attachedToRef").equals(task.getAttribute("id")))
        .flatMap(event -> Model.definitions(event).stream())
        .anyMatch(definition -> Model.is(definition, "messageEventDefinition"));
    var form = all.form(Model.camunda(task, "formRef"));
    if (!told && (form == null || !FormRule.asksForDecision(form))) {
      model.fault(task, "workflow.model-citizen-without-message");
    }
  }

  /** Only a boundary event may catch whatever comes. */
  private static void error(Model model, Element definition) {
    var event = (Element) definition.getParentNode();
    if (definition.hasAttribute("errorRef") || !Model.is(event, "boundaryEvent")) {
      reference(model, definition, "errorRef");
    }
  }

  private static void timer(Model model, Element timer, ModelWords words) {
    var times = Model.children(timer);
    if (times.size() != 1) {
      model.fault(timer, "workflow.model-timer-not-allowed", "");
      return;
    }
    var text = times.get(0).getTextContent().strip();
    if (!ModelText.isTime(times.get(0).getLocalName(), text, words)) {
      model.fault(timer, "workflow.model-timer-not-allowed", text);
    }
  }
}
