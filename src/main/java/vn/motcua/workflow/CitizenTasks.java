package vn.motcua.workflow;

import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.DossierCode;
import vn.motcua.dossier.Dossiers;
import vn.motcua.office.Role;
import vn.motcua.procedure.Form;
import vn.motcua.procedure.FormCheck;
import vn.motcua.procedure.Procedures;
import vn.motcua.shared.DomainTransaction;
import vn.motcua.shared.Refusal;

/**
 * Việc của công dân — what the citizen, or somebody whose consent counts, decides by a form of the procedure.
 *
 * <p>What is told by a message instead, such as a payment, has no decision in its form and cannot be answered here.
 */
@Component
@DomainTransaction
class CitizenTasks {

  private final TaskService engine;
  private final WorkItems items;
  private final Dossiers dossiers;
  private final Procedures procedures;
  private final FormCheck forms;

  CitizenTasks(
      TaskService engine,
      WorkItems items,
      Dossiers dossiers,
      Procedures procedures,
      FormCheck forms) {
    this.engine = engine;
    this.items = items;
    this.dossiers = dossiers;
    this.procedures = procedures;
    this.forms = forms;
  }

  WorkItem awaited(DossierCode code, String taskKey) {
    dossiers.require(code);
    return items
        .openOf(code, taskKey)
        .filter(
            item -> item.role() == Role.CITIZEN && form(item).input("decision").isPresent())
        .orElseThrow(() -> Refusal.conflict("workflow.not-awaited", code, taskKey));
  }

  Form form(WorkItem item) {
    var dossier = dossiers.require(item.dossier());
    return procedures
        .version(dossier.procedureCode(), dossier.procedureVersion())
        .form(item.form());
  }

  void answer(DossierCode code, String taskKey, Map<String, Object> answers) {
    dossiers.require(code);
    dossiers.lock(code);
    var item = awaited(code, taskKey);
    var faults = forms.faults(form(item), answers, "/answers");
    if (!faults.isEmpty()) {
      throw Refusal.invalid("workflow.input-invalid", faults);
    }
    var input = TaskInput.checked(item.id(), Role.CITIZEN_NAME, null, answers);
    // Who chooses again and leaves a field empty means it: what stood there the time before is
    // over.
    dossiers.forget(code, forms.leftEmpty(form(item), answers));
    input.during(() -> engine.complete(item.id(), Map.of("decision", input.decision())));
  }
}
