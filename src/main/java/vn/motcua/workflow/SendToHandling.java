package vn.motcua.workflow;

import org.springframework.stereotype.Component;

/** Chuyển cơ quan giải quyết. */
@Component
class SendToHandling extends Delegate {

  private final Transfers transfers;

  SendToHandling(Transfers transfers) {
    this.transfers = transfers;
  }

  @Override
  protected void run(DossierExecution execution) {
    execution.set("transfer", transfers.toHandling(execution.dossier()));
  }
}
