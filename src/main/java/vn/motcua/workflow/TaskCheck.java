package vn.motcua.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.Decision;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.FurtherRequests;
import vn.motcua.office.Officer;
import vn.motcua.procedure.FormCheck;
import vn.motcua.procedure.Procedures;
import vn.motcua.shared.Refusal;
import vn.motcua.shared.Refusal.Fault;

/** What an officer submits is untrusted: checked against the task's form and the rules between tasks. */
@Component
class TaskCheck {

  private final Dossiers dossiers;
  private final Procedures procedures;
  private final TaskForms taskForms;
  private final FormCheck forms;
  private final FurtherRequests further;
  private final DecisionRules rules;

  TaskCheck(
      Dossiers dossiers,
      Procedures procedures,
      TaskForms taskForms,
      FormCheck forms,
      FurtherRequests further,
      DecisionRules rules) {
    this.dossiers = dossiers;
    this.procedures = procedures;
    this.taskForms = taskForms;
    this.forms = forms;
    this.further = further;
    this.rules = rules;
  }

  TaskInput check(WorkItem item, Officer officer, Map<String, Object> values) {
    var form = taskForms.of(item);
    var faults = new ArrayList<Fault>(forms.faults(form, values, "/variables"));
    if (faults.isEmpty() && "supplement".equals(values.get("decision"))) {
      faults.addAll(items(item, values));
    }
    if (!faults.isEmpty()) {
      throw Refusal.invalid("workflow.input-invalid", faults);
    }
    rules.check(item, officer, String.valueOf(values.get("decision")));
    return TaskInput.checked(
        item.id(),
        officer.username(),
        officer
            .standsFor(item.role(), item.procedureCode())
            .map(Decision.Acting::of)
            .orElse(null),
        StandardSentences.written(form, values));
  }

  private List<Fault> items(WorkItem item, Map<String, Object> values) {
    var dossier = dossiers.require(item.dossier());
    var procedure = procedures.version(dossier.procedureCode(), dossier.procedureVersion());
    int allowed =
        procedure.clock().maxSupplements() + further.of(item.dossier()).size();
    if (dossiers.supplementRequests(item.dossier()).size() >= allowed) {
      throw Refusal.conflict("workflow.supplement-requested-before", item.dossier());
    }
    if (!(values.get("items") instanceof List<?> items) || items.isEmpty()) {
      return List.of(new Fault("/variables/items", "workflow.items-missing"));
    }
    var faults = new ArrayList<Fault>();
    for (int n = 0; n < items.size(); n++) {
      var row = (Map<?, ?>) items.get(n);
      var component = row.get("componentCode");
      var field = row.get("field");
      if (isBlank(row.get("sentence")) && isBlank(row.get("remark"))) {
        faults.add(new Fault("/variables/items/" + n + "/remark", "workflow.item-without-remark"));
      }
      boolean known = component != null
              && procedure.component(component.toString()).isPresent()
          || field != null && procedure.application().input(field.toString()).isPresent();
      if (!known || component != null && field != null) {
        faults.add(new Fault(
            "/variables/items/" + n,
            "workflow.item-unknown",
            component == null ? field : component));
      }
    }
    return faults;
  }

  private static boolean isBlank(Object text) {
    return text == null || text.toString().isBlank();
  }
}
