package vn.motcua.workflow;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.bpmn.behavior.AbstractBpmnActivityBehavior;
import org.camunda.bpm.engine.impl.pvm.delegate.ActivityExecution;
import org.slf4j.MDC;
import org.springframework.stereotype.Component;
import vn.motcua.document.Documents;
import vn.motcua.exchange.Waiting;

/**
 * In và ký kết quả: the task is left at once, or when the last signature given elsewhere has come.
 *
 * <p>An activity behaviour, because an automatic task of the model cannot wait otherwise; a {@link JavaDelegate} in name, so that
 * models know it as one of the delegates.
 */
@Component
class IssueResult extends AbstractBpmnActivityBehavior implements JavaDelegate {

  private final Documents documents;

  IssueResult(Documents documents) {
    this.documents = documents;
  }

  @Override
  public void execute(ActivityExecution execution) {
    try (var context = MDC.putCloseable("dossier", execution.getProcessBusinessKey())) {
      if (isSigned(execution)) {
        leave(execution);
      }
    }
  }

  private boolean isSigned(ActivityExecution execution) {
    return Delegate.refusing(() -> documents.issueResult(
        new DossierExecution(execution).dossier(),
        new Waiting(
            execution.getProcessInstanceId(),
            execution.getId(),
            execution.getActivityInstanceId())));
  }

  @Override
  public void signal(ActivityExecution execution, String name, Object data) {
    leave(execution);
  }

  /** Never reached in the engine, which prefers the behaviour. */
  @Override
  public void execute(DelegateExecution execution) {
    throw new UnsupportedOperationException();
  }
}
