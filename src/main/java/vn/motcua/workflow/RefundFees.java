package vn.motcua.workflow;

import org.springframework.stereotype.Component;
import vn.motcua.payment.Fees;

/** Hoàn phí đã nộp. */
@Component
class RefundFees extends Delegate {

  private final Fees fees;

  RefundFees(Fees fees) {
    this.fees = fees;
  }

  @Override
  protected void run(DossierExecution execution) {
    fees.refund(execution.dossier());
  }
}
