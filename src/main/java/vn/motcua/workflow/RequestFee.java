package vn.motcua.workflow;

import org.springframework.stereotype.Component;
import vn.motcua.payment.Fees;

/** Thông báo nộp phí. */
@Component
class RequestFee extends Delegate {

  private final Fees fees;

  RequestFee(Fees fees) {
    this.fees = fees;
  }

  @Override
  protected void run(DossierExecution execution) {
    fees.request(execution.dossier());
  }
}
