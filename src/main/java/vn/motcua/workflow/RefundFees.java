package vn.motcua.workflow;

import org.springframework.stereotype.Component;
import vn.motcua.payment.Refunds;

/** Hoàn phí đã nộp. */
@Component
class RefundFees extends Delegate {

  private final Refunds refunds;

  RefundFees(Refunds refunds) {
    this.refunds = refunds;
  }

  @Override
  protected void run(DossierExecution execution) {
    refunds.giveBackAll(execution.dossier());
  }
}
