package vn.motcua.workflow;

import org.springframework.stereotype.Component;
import vn.motcua.payment.Fees;

/** Tính phí, lệ phí. */
@Component
class ComputeFee extends Delegate {

  private final Fees fees;

  ComputeFee(Fees fees) {
    this.fees = fees;
  }

  @Override
  protected void run(DossierExecution execution) {
    execution.set("feeDue", fees.compute(execution.dossier()).isDue());
  }
}
