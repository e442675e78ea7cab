package vn.motcua.workflow;

import java.util.HashMap;
import java.util.Set;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import vn.motcua.delivery.ParcelEvent;
import vn.motcua.dossier.DossierCode;
import vn.motcua.dossier.DossierEvent;
import vn.motcua.dossier.Dossiers;
import vn.motcua.payment.PaymentEvent;
import vn.motcua.procedure.Procedures;
import vn.motcua.shared.NotYet;

/** What happens to a dossier starts its process or is told to it as a message, in the same transaction. */
@Component
class DossierProcesses {

  /** The messages a model may wait for. */
  static final Set<String> MESSAGES = Set.of(
      "SupplementAnswered",
      "WithdrawalRequested",
      "FeePaid",
      "ParcelDelivered",
      "ParcelReturned",
      "LinkedDossierFinished",
      "ListSettled",
      "CarrierReported");

  private final RuntimeService processes;
  private final Dossiers dossiers;
  private final Procedures procedures;
  private final Deployments deployments;
  private final Routes routes;
  private final Tasks tasks;

  DossierProcesses(
      RuntimeService processes,
      Dossiers dossiers,
      Procedures procedures,
      Deployments deployments,
      Routes routes,
      Tasks tasks) {
    this.processes = processes;
    this.dossiers = dossiers;
    this.procedures = procedures;
    this.deployments = deployments;
    this.routes = routes;
    this.tasks = tasks;
  }

  @EventListener
  void submitted(DossierEvent.Submitted event) {
    var dossier = dossiers.require(event.code());
    var procedure = procedures.version(dossier.procedureCode(), dossier.procedureVersion());
    var variables = new HashMap<>(routes.of(event.code()));
    variables.put("procedureCode", dossier.procedureCode());
    variables.put("officeCode", dossier.handlingOffice().value());
    processes.startProcessInstanceById(
        deployments.definition(procedure), event.code().value(), variables);
    if (event.takenInBy() != null) {
      tasks.takeIn(event.code(), event.takenInBy());
    }
  }

  @EventListener
  void supplementAnswered(DossierEvent.SupplementAnswered event) {
    tell(event.code(), "SupplementAnswered");
  }

  @EventListener
  void withdrawalRequested(DossierEvent.WithdrawalRequested event) {
    tell(event.code(), "WithdrawalRequested");
  }

  @EventListener
  void feePaid(PaymentEvent.FeePaid event) {
    tell(event.code(), "FeePaid");
  }

  @EventListener
  void parcelDelivered(ParcelEvent.Delivered event) {
    tellWaiting(event.code(), "ParcelDelivered");
  }

  @EventListener
  void parcelReturned(ParcelEvent.ReturnedToSender event) {
    tellWaiting(event.code(), "ParcelReturned");
  }

  private int tell(DossierCode code, String message) {
    try {
      return processes
          .createMessageCorrelation(message)
          .processInstanceBusinessKey(code.value())
          .correlateAllWithResult()
          .size();
    } catch (OptimisticLockingException meanwhile) {
      throw new OptimisticLockingFailureException("a job has moved " + code, meanwhile);
    }
  }

  /**
   * The post may be quicker than our own step towards waiting for it: then nothing is recorded, and the post tells again.
   */
  private void tellWaiting(DossierCode code, String message) {
    boolean stillPosting = processes
            .createExecutionQuery()
            .processInstanceBusinessKey(code.value())
            .activityId("Task_PostParcel")
            .count()
        > 0;
    if (tell(code, message) == 0 && stillPosting) {
      throw new NotYet("nobody waits yet for " + message + " of " + code);
    }
  }
}
