package vn.motcua.workflow;

import org.springframework.stereotype.Component;
import vn.motcua.dossier.Leg;

/** Ghi nhận đã nhận hồ sơ chuyển đến. */
@Component
class TakeOver extends Delegate {

  private final Transfers transfers;

  TakeOver(Transfers transfers) {
    this.transfers = transfers;
  }

  @Override
  protected void run(DossierExecution execution) {
    transfers.received(execution.dossier(), Leg.Kind.HANDLING);
  }
}
