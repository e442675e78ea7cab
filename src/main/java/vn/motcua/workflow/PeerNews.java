package vn.motcua.workflow;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.springframework.context.event.EventListener;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.DossierCode;
import vn.motcua.dossier.Dossiers;
import vn.motcua.registry.RegisterNews;
import vn.motcua.shared.NotYet;
import vn.motcua.shared.Refusal;

/** A register has told something by itself: the dossier keeps the facts, and the process that waits for it goes on. */
@Component
class PeerNews {

  private final RuntimeService processes;
  private final RepositoryService models;
  private final HistoryService history;
  private final Dossiers dossiers;

  PeerNews(
      RuntimeService processes,
      RepositoryService models,
      HistoryService history,
      Dossiers dossiers) {
    this.processes = processes;
    this.models = models;
    this.history = history;
    this.dossiers = dossiers;
  }

  @EventListener
  void told(RegisterNews news) {
    if (!DossierCode.isWellFormed(news.dossier())) {
      throw Refusal.notFound("dossier.unknown", news.dossier());
    }
    var code = new DossierCode(news.dossier());
    dossiers.lock(code);
    dossiers.require(code);
    dossiers.establish(code, news.facts());
    dossiers.recordLookup(code, news.source(), news.shown());
    if (news.message() != null) {
      tell(code, news.message(), Map.of(news.variable(), news.outcome()));
    }
  }

  /** A peer may be quicker than our own step towards waiting for it: then it tells again. */
  void tell(DossierCode code, String message, Map<String, Object> variables) {
    if (hear(code, message, variables) == 0 && isStillToCome(code, message)) {
      throw new NotYet("nobody waits yet for " + message + " of " + code);
    }
  }

  /** How many waited for it. */
  int hear(DossierCode code, String message, Map<String, Object> variables) {
    try {
      return processes
          .createMessageCorrelation(message)
          .processInstanceBusinessKey(code.value())
          .setVariables(variables)
          .correlateAllWithResult()
          .size();
    } catch (OptimisticLockingException meanwhile) {
      throw new OptimisticLockingFailureException("a job has moved " + code, meanwhile);
    }
  }

  private boolean isStillToCome(DossierCode code, String message) {
    return processes
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(code.value())
        .list()
        .stream()
        .anyMatch(process -> {
          var waiting = waitingFor(process, message);
          return !waiting.isEmpty()
              && waiting.stream().noneMatch(activity -> hasPassed(process, activity));
        });
  }

  private boolean hasPassed(ProcessInstance process, String activity) {
    return history
            .createHistoricActivityInstanceQuery()
            .processInstanceId(process.getId())
            .activityId(activity)
            .finished()
            .count()
        > 0;
  }

  private Set<String> waitingFor(ProcessInstance process, String message) {
    var model = models.getBpmnModelInstance(process.getProcessDefinitionId());
    var waiting = new HashSet<String>();
    model.getModelElementsByType(ReceiveTask.class).stream()
        .filter(task -> task.getMessage() != null && task.getMessage().getName().equals(message))
        .map(BaseElement::getId)
        .forEach(waiting::add);
    model.getModelElementsByType(CatchEvent.class).stream()
        .filter(event -> event.getEventDefinitions().stream()
            .filter(MessageEventDefinition.class::isInstance)
            .map(MessageEventDefinition.class::cast)
            .anyMatch(definition -> definition.getMessage().getName().equals(message)))
        .map(BaseElement::getId)
        .forEach(waiting::add);
    return waiting;
  }
}
