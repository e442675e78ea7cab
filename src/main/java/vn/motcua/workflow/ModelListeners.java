package vn.motcua.workflow;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;

/**
 * Hangs our listeners on the elements whose extension properties ask for them.
 *
 * <p>Parse listeners and built-in listeners are internal classes of the engine: a built-in listener runs even where custom
 * listeners are skipped, so that no exchange stays open behind a cancelled activity.
 */
@Component
class ModelListeners extends AbstractBpmnParseListener {

  private final StageListener stages;
  private final StepListener steps;
  private final PeerListener peers;
  private final LinkListener links;

  ModelListeners(StageListener stages, StepListener steps, PeerListener peers, LinkListener links) {
    this.stages = stages;
    this.steps = steps;
    this.peers = peers;
    this.links = links;
  }

  @Override
  public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
    hangStage(element, activity);
    var step = steps.of(
        new Properties(element),
        element.attributeNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "formRef"));
    var task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
    for (var event : new String[] {
      TaskListener.EVENTNAME_CREATE,
      TaskListener.EVENTNAME_ASSIGNMENT,
      TaskListener.EVENTNAME_COMPLETE,
      TaskListener.EVENTNAME_DELETE
    }) {
      task.addBuiltInTaskListener(event, step);
    }
  }

  @Override
  public void parseServiceTask(Element element, ScopeImpl scope, ActivityImpl activity) {
    hangStage(element, activity);
    if ("external".equals(element.attributeNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "type"))) {
      var topic = element.attributeNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "topic");
      activity.addBuiltInListener(ExecutionListener.EVENTNAME_START, peers.asking(topic));
      activity.addBuiltInListener(ExecutionListener.EVENTNAME_END, peers.leaving());
    }
  }

  @Override
  public void parseReceiveTask(Element element, ScopeImpl scope, ActivityImpl activity) {
    hangStage(element, activity);
    activity.addBuiltInListener(ExecutionListener.EVENTNAME_START, links.waiting());
    activity.addBuiltInListener(ExecutionListener.EVENTNAME_END, links.leaving());
  }

  @Override
  public void parseSequenceFlow(Element element, ScopeImpl scope, TransitionImpl transition) {
    transition.addListener(
        ExecutionListener.EVENTNAME_TAKE, (ExecutionListener) DossierExecution::keepWay);
  }

  @Override
  public void parseCallActivity(Element element, ScopeImpl scope, ActivityImpl activity) {
    hangStage(element, activity);
  }

  @Override
  public void parseStartEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
    hangStage(element, activity);
  }

  @Override
  public void parseEndEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
    hangStage(element, activity);
  }

  private void hangStage(Element element, ActivityImpl activity) {
    var properties = new Properties(element);
    if (properties.get("dossierStatus") != null || properties.get("clock") != null) {
      activity.addBuiltInListener(ExecutionListener.EVENTNAME_START, stages.of(properties));
    }
  }

  /** The extension properties of an element. */
  static final class Properties {
    private final Map<String, String> values = new HashMap<>();

    Properties(Element element) {
      var extensions = element.element("extensionElements");
      var list = extensions == null ? null : extensions.element("properties");
      if (list != null) {
        // An element template writes an empty value where the analyst chose nothing.
        list.elements("property").stream()
            .filter(property -> !property.attribute("value", "").isBlank())
            .forEach(
                property -> values.put(property.attribute("name"), property.attribute("value")));
      }
    }

    String get(String name) {
      return values.get(name);
    }
  }
}
