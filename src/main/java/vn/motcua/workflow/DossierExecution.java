package vn.motcua.workflow;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import vn.motcua.dossier.DossierCode;

/** What a delegate sees of the engine: the dossier, and the few variables gateways read. */
record DossierExecution(DelegateExecution execution) {

  DossierCode dossier() {
    return new DossierCode(execution.getProcessBusinessKey());
  }

  void set(String variable, Object value) {
    execution.setVariable(variable, value);
  }
}
