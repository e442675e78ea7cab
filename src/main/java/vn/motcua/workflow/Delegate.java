package vn.motcua.workflow;

import java.util.function.Supplier;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.slf4j.MDC;
import vn.motcua.shared.Refusal;

/** An automatic task on our own data: one method of one door; a refusal becomes the BPMN error of the same code. */
abstract class Delegate implements JavaDelegate {

  protected abstract void run(DossierExecution execution);

  @Override
  public final void execute(DelegateExecution execution) {
    try (var context = MDC.putCloseable("dossier", execution.getProcessBusinessKey())) {
      refusing(() -> {
        run(new DossierExecution(execution));
        return null;
      });
    }
  }

  static <T> T refusing(Supplier<T> work) {
    try {
      return work.get();
    } catch (Refusal refusal) {
      throw new BpmnError(refusal.code(), refusal);
    }
  }
}
