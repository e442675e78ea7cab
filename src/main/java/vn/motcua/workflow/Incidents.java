package vn.motcua.workflow;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.externaltask.ExternalTask;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.Incident;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.DossierCode;
import vn.motcua.dossier.Dossiers;
import vn.motcua.exchange.ExchangeState;
import vn.motcua.exchange.Exchanges;
import vn.motcua.shared.DomainEvent;
import vn.motcua.shared.DomainTransaction;
import vn.motcua.shared.Refusal;

/** Sự cố quy trình (cửa vào) — the door to what stands still in the engine: where, since when, why; and once more. */
@Component
@DomainTransaction
public class Incidents {

  /** An administrator has had a step done once more. */
  public record Repeated(String dossierCode, String step, Instant at) implements DomainEvent {
    @Override
    public String about() {
      return dossierCode;
    }
  }

  private static final int MOST = 500;
  private static final int ATTEMPTS = 3;
  private static final Set<ExchangeState.State> SETTLED =
      EnumSet.of(ExchangeState.State.RESUMED, ExchangeState.State.CANCELLED);

  private final RuntimeService processes;
  private final ManagementService jobs;
  private final ExternalTaskService tasks;
  private final IncidentViews views;
  private final Dossiers dossiers;
  private final Exchanges exchanges;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Incidents(
      RuntimeService processes,
      ManagementService jobs,
      ExternalTaskService tasks,
      IncidentViews views,
      Dossiers dossiers,
      Exchanges exchanges,
      ApplicationEventPublisher events,
      Clock clock) {
    this.processes = processes;
    this.jobs = jobs;
    this.tasks = tasks;
    this.views = views;
    this.dossiers = dossiers;
    this.exchanges = exchanges;
    this.events = events;
    this.clock = clock;
  }

  /** The oldest first; an incident of a called process is told once, where it happened. */
  public List<ProcessIncident> open() {
    return processes
        .createIncidentQuery()
        .orderByIncidentTimestamp()
        .asc()
        .listPage(0, MOST)
        .stream()
        .filter(incident -> incident.getId().equals(incident.getRootCauseIncidentId()))
        .map(views::of)
        .toList();
  }

  /**
   * A failed step is done again from its beginning; a refused question is asked anew, with what the dossier says now. A
   * request that hangs is not asked anew here: its key would change, and the peer might do twice what it was asked once.
   */
  public void repeat(String id) {
    var incident = processes.createIncidentQuery().incidentId(id).singleResult();
    if (incident == null) {
      throw Refusal.conflict("workflow.incident-gone");
    }
    var shown = views.of(incident);
    if (shown.dossierCode() != null) {
      dossiers.lock(new DossierCode(shown.dossierCode()));
    }
    switch (incident.getIncidentType()) {
      case Incident.FAILED_JOB_HANDLER_TYPE -> runAgain(incident.getConfiguration());
      case Incident.EXTERNAL_TASK_HANDLER_TYPE -> askAnew(incident.getConfiguration(), shown);
      default -> throw Refusal.conflict("workflow.incident-not-repeatable");
    }
    events.publishEvent(new Repeated(shown.dossierCode(), shown.step(), clock.instant()));
  }

  private void runAgain(String job) {
    if (jobs.createJobQuery().jobId(job).count() == 0) {
      throw Refusal.conflict("workflow.incident-gone");
    }
    jobs.setJobRetries(ATTEMPTS).jobId(job).dueDate(Date.from(clock.instant())).execute();
  }

  private void askAnew(String id, ProcessIncident shown) {
    var task = tasks.createExternalTaskQuery().externalTaskId(id).singleResult();
    if (task == null) {
      throw Refusal.conflict("workflow.incident-gone");
    }
    if (hangs(shown)) {
      throw Refusal.conflict("workflow.incident-hangs-at-peer");
    }
    var parent = parent(task);
    if (parent == null || parent.getActivityType().equals("multiInstanceBody")) {
      throw Refusal.conflict("workflow.incident-not-repeatable");
    }
    processes
        .createProcessInstanceModification(task.getProcessInstanceId())
        .startBeforeActivity(task.getActivityId(), parent.getId())
        .cancelActivityInstance(task.getActivityInstanceId())
        .execute();
  }

  private boolean hangs(ProcessIncident shown) {
    return exchanges.about(shown.dossierCode()).stream()
        .filter(one -> one.operation().equals(shown.topic()))
        .anyMatch(one -> !SETTLED.contains(one.state()));
  }

  private ActivityInstance parent(ExternalTask task) {
    var root = processes.getActivityInstance(task.getProcessInstanceId());
    return all(root)
        .filter(one -> Arrays.stream(one.getChildActivityInstances())
            .anyMatch(child -> child.getId().equals(task.getActivityInstanceId())))
        .findFirst()
        .orElse(null);
  }

  private static Stream<ActivityInstance> all(ActivityInstance from) {
    return Stream.concat(
        Stream.of(from), Arrays.stream(from.getChildActivityInstances()).flatMap(Incidents::all));
  }
}
