package vn.motcua.workflow;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.Dossiers;
import vn.motcua.procedure.Form;
import vn.motcua.procedure.Procedures;

/** The form a task is done with is the one its model was deployed with, whatever the procedure says by now. */
@Component
class TaskForms {

  private final TaskService tasks;
  private final RepositoryService repository;
  private final Dossiers dossiers;
  private final Procedures procedures;
  private final ObjectMapper json;
  private final Map<String, Map<String, Form>> byDefinition = new ConcurrentHashMap<>();

  TaskForms(
      TaskService tasks,
      RepositoryService repository,
      Dossiers dossiers,
      Procedures procedures,
      ObjectMapper json) {
    this.tasks = tasks;
    this.repository = repository;
    this.dossiers = dossiers;
    this.procedures = procedures;
    this.json = json;
  }

  Form of(WorkItem item) {
    var task = tasks.createTaskQuery().taskId(item.id()).singleResult();
    if (task == null) {
      var dossier = dossiers.require(item.dossier());
      return procedures
          .version(dossier.procedureCode(), dossier.procedureVersion())
          .form(item.form());
    }
    var form =
        byDefinition.computeIfAbsent(task.getProcessDefinitionId(), this::forms).get(item.form());
    if (form == null) {
      throw new IllegalStateException("no form " + item.form() + " was deployed");
    }
    return form;
  }

  private Map<String, Form> forms(String definition) {
    var deployment = repository.getProcessDefinition(definition).getDeploymentId();
    var forms = new HashMap<String, Form>();
    for (var name : repository.getDeploymentResourceNames(deployment)) {
      if (name.endsWith(".form")) {
        var form = read(deployment, name);
        forms.put(form.id(), form);
      }
    }
    return forms;
  }

  private Form read(String deployment, String name) {
    try (var content = repository.getResourceAsStream(deployment, name)) {
      return Form.of(json.readTree(content));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
