package vn.motcua.workflow;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.motcua.document.FeeStatement;
import vn.motcua.dossier.DossierCode;
import vn.motcua.payment.Fee;
import vn.motcua.payment.Fees;
import vn.motcua.payment.PaymentRequest;
import vn.motcua.shared.Dong;

/** What papers say about money; here, because papers and payments do not know each other. */
@Component
class FeesOnPapers implements FeeStatement {

  private static final String GATEWAY = "Cổng thanh toán VNPAY";

  private final Fees fees;

  FeesOnPapers(Fees fees) {
    this.fees = fees;
  }

  @Override
  public Optional<Paid> paid(DossierCode code) {
    var paid =
        fees.of(code).stream().filter(fee -> fee.status() == Fee.Status.PAID).toList();
    return fees.payments(code).stream()
        .filter(payment -> payment.state() == PaymentRequest.State.PAID)
        .reduce((earlier, later) -> later)
        .map(last -> new Paid(
            paid.stream().map(fee -> new Line(fee.name(), fee.amount())).toList(),
            paid.stream().map(Fee::amount).reduce(Dong.ZERO, Dong::plus),
            last.method() == PaymentRequest.Method.CASH ? "Tiền mặt" : "Trực tuyến qua VNPAY",
            last.paidAt(),
            last.transactionNo(),
            last.officer() == null ? GATEWAY : last.officer()));
  }

  @Override
  public Dong refunded(DossierCode code) {
    return fees.payments(code).stream()
        .map(PaymentRequest::givenBack)
        .reduce(Dong.ZERO, Dong::plus);
  }
}
