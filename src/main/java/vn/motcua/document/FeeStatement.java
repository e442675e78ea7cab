package vn.motcua.document;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.motcua.dossier.DossierCode;
import vn.motcua.shared.Dong;

/** Kê khai phí — the port through which papers learn what was paid and given back. */
public interface FeeStatement {

  record Line(String name, Dong amount) {}

  /**
   * @param transactionNo of the payment gateway; null for cash
   * @param receivedBy login name of who took the cash, or the name of the gateway that took the money
   */
  record Paid(
      List<Line> lines,
      Dong total,
      String method,
      Instant paidAt,
      String transactionNo,
      String receivedBy) {}

  Optional<Paid> paid(DossierCode code);

  /** What goes back to the citizen, and how. */
  Dong refunded(DossierCode code);
}
