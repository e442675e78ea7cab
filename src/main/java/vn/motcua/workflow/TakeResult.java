package vn.motcua.workflow;

import org.springframework.stereotype.Component;
import vn.motcua.dossier.Leg;

/** Ghi nhận kết quả đã về nơi trả. */
@Component
class TakeResult extends Delegate {

  private final Transfers transfers;

  TakeResult(Transfers transfers) {
    this.transfers = transfers;
  }

  @Override
  protected void run(DossierExecution execution) {
    transfers.received(execution.dossier(), Leg.Kind.RETURN);
  }
}
