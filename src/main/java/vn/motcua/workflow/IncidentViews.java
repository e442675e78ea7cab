package vn.motcua.workflow;

import java.util.Optional;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.externaltask.ExternalTask;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.springframework.stereotype.Component;

/** What the engine calls an incident, in the words of the model and of the dossier. */
@Component
class IncidentViews {

  private static final int LONGEST_WHY = 300;

  /** Ids and telephone numbers; the engine notes what an exception says, whatever it says. */
  private static final Pattern PERSONAL = Pattern.compile("\\b(0\\d{2})\\d{5,7}(\\d{2})\\b");

  private final RuntimeService processes;
  private final RepositoryService models;
  private final ExternalTaskService tasks;

  IncidentViews(RuntimeService processes, RepositoryService models, ExternalTaskService tasks) {
    this.processes = processes;
    this.models = models;
    this.tasks = tasks;
  }

  ProcessIncident of(Incident incident) {
    return new ProcessIncident(
        incident.getId(),
        dossier(incident),
        step(incident),
        topic(incident),
        incident.getIncidentTimestamp().toInstant(),
        why(incident.getIncidentMessage()));
  }

  /** A called process may run without the key of its dossier; then its caller has it. */
  private String dossier(Incident incident) {
    var process = processes
        .createProcessInstanceQuery()
        .processInstanceId(incident.getProcessInstanceId())
        .singleResult();
    if (process == null || process.getBusinessKey() != null) {
      return process == null ? null : process.getBusinessKey();
    }
    var root = processes
        .createProcessInstanceQuery()
        .processInstanceId(process.getRootProcessInstanceId())
        .singleResult();
    return root == null ? null : root.getBusinessKey();
  }

  private String step(Incident incident) {
    var activity = incident.getFailedActivityId() == null
        ? incident.getActivityId()
        : incident.getFailedActivityId();
    var model = models.getBpmnModelInstance(incident.getProcessDefinitionId());
    var element = activity == null ? null : model.getModelElementById(activity);
    return element instanceof FlowElement step && step.getName() != null
        ? step.getName().replaceAll("\\s+", " ")
        : activity;
  }

  private String topic(Incident incident) {
    return !incident.getIncidentType().equals(Incident.EXTERNAL_TASK_HANDLER_TYPE)
        ? null
        : Optional.ofNullable(tasks
                .createExternalTaskQuery()
                .externalTaskId(incident.getConfiguration())
                .singleResult())
            .map(ExternalTask::getTopicName)
            .orElse("");
  }

  private static String why(String message) {
    var text = message == null ? "" : PERSONAL.matcher(message).replaceAll("$1*****$2");
    return text.length() <= LONGEST_WHY ? text : text.substring(0, LONGEST_WHY) + "…";
  }
}
