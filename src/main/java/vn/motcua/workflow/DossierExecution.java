package vn.motcua.workflow;

import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import vn.motcua.dossier.DossierCode;

/** What a delegate sees of the engine: the dossier, and the few variables gateways read. */
record DossierExecution(DelegateExecution execution) {

  private static final String WAY = "way";

  DossierCode dossier() {
    return new DossierCode(execution.getProcessBusinessKey());
  }

  String activity() {
    return execution.getCurrentActivityId();
  }

  /**
   * How one came here, as the model says it: the name of the flow, else of the event or gateway it leaves, e.g. "Chủ hộ
   * không đồng ý"; empty when the model names neither.
   */
  String way() {
    return Objects.toString(execution.getVariable(WAY), "");
  }

  /** The engine knows the way only while it is taken; kept is the one that leads to a stop notice. */
  static void keepWay(DelegateExecution taking) {
    SequenceFlow flow =
        taking.getBpmnModelInstance().getModelElementById(taking.getCurrentTransitionId());
    if (flow.getTarget() instanceof ServiceTask task
        && "${issueStopNotice}".equals(task.getCamundaDelegateExpression())) {
      taking.setVariable(WAY, flow.getName() == null ? flow.getSource().getName() : flow.getName());
    }
  }

  /** Which element of a list the task is repeated for, counted from nought; null when it is not repeated. */
  Integer item() {
    return (Integer) execution.getVariable("loopCounter");
  }

  /** A variable a message brought along. */
  Object get(String variable) {
    return execution.getVariable(variable);
  }

  void set(String variable, Object value) {
    execution.setVariable(variable, value);
  }
}
