package vn.motcua.workflow;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.externaltask.ExternalTask;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.DossierCode;
import vn.motcua.dossier.Dossiers;
import vn.motcua.exchange.ExchangeEvent;
import vn.motcua.exchange.Waiting;

/** A peer has answered: the waiting task goes on, in the transaction that closes the row. */
@Component
class PeerAnswers {

  private static final String WORKER = "exchange";
  private static final long LOCK_MILLIS = 60_000;

  private final ExternalTaskService tasks;
  private final RuntimeService processes;
  private final RepositoryService models;
  private final PeerListener peers;
  private final Dossiers dossiers;
  private final ObjectMapper json;

  PeerAnswers(
      ExternalTaskService tasks,
      RuntimeService processes,
      RepositoryService models,
      PeerListener peers,
      Dossiers dossiers,
      ObjectMapper json) {
    this.tasks = tasks;
    this.processes = processes;
    this.models = models;
    this.peers = peers;
    this.dossiers = dossiers;
    this.json = json;
  }

  @EventListener
  void answered(ExchangeEvent.Answered event) throws JsonProcessingException {
    var task = waiting(event.waiting());
    if (task.isPresent()) {
      var dossier = new DossierCode(event.exchange().subject());
      var operation = event.exchange().operation();
      dossiers.recordLookup(dossier, operation, shown(event.json()));
      var answered = new PeerDelegate.Answered(
          dossier, task.get().getActivityId(), item(task.get()), event.json());
      tasks.complete(task.get().getId(), WORKER, peers.delegate(operation).take(answered));
    }
  }

  @EventListener
  void refused(ExchangeEvent.Refused event) {
    waiting(event.waiting()).ifPresent(task -> {
      if (catches(task, event.code())) {
        tasks.handleBpmnError(task.getId(), WORKER, event.code(), event.detail());
      } else {
        tasks.handleFailure(task.getId(), WORKER, event.code(), event.detail(), 0, 0);
      }
    });
  }

  @EventListener
  void givenUp(ExchangeEvent.GivenUp event) {
    waiting(event.waiting())
        .ifPresent(
            task -> tasks.handleFailure(task.getId(), WORKER, event.error(), event.error(), 0, 0));
  }

  /** Without the peer's own words: an officer sees what was asked for and no more. */
  private JsonNode shown(String answer) throws JsonProcessingException {
    var tree = json.readTree(answer);
    return tree instanceof ObjectNode object ? object.without("raw") : tree;
  }

  private Integer item(ExternalTask task) {
    return (Integer) processes.getVariable(task.getExecutionId(), "loopCounter");
  }

  /** The task, unless the activity has been left: then the answer is dropped. */
  private Optional<ExternalTask> waiting(Waiting waiting) {
    if (waiting == null) {
      return Optional.empty();
    }
    var task =
        tasks.createExternalTaskQuery().executionId(waiting.executionId()).singleResult();
    if (task == null || !task.getActivityInstanceId().equals(waiting.activityInstanceId())) {
      return Optional.empty();
    }
    tasks.lock(task.getId(), WORKER, LOCK_MILLIS);
    return Optional.of(task);
  }

  /** An error nobody catches would end the process in silence; then a person must look. */
  private boolean catches(ExternalTask task, String code) {
    return models
        .getBpmnModelInstance(task.getProcessDefinitionId())
        .getModelElementsByType(BoundaryEvent.class)
        .stream()
        .filter(event -> event.getAttachedTo().getId().equals(task.getActivityId()))
        .flatMap(event -> event.getEventDefinitions().stream())
        .filter(ErrorEventDefinition.class::isInstance)
        .map(ErrorEventDefinition.class::cast)
        .anyMatch(definition ->
            definition.getError() == null || code.equals(definition.getError().getErrorCode()));
  }
}
