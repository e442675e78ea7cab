package vn.motcua.workflow;

import org.springframework.stereotype.Component;

/** Chuyển kết quả về nơi trả. */
@Component
class SendToReturning extends Delegate {

  private final Transfers transfers;

  SendToReturning(Transfers transfers) {
    this.transfers = transfers;
  }

  @Override
  protected void run(DossierExecution execution) {
    execution.set("transfer", transfers.toReturning(execution.dossier()));
  }
}
