package vn.motcua.nationalportal;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.DossierCode;
import vn.motcua.payment.Fee;
import vn.motcua.payment.Fees;
import vn.motcua.payment.PaymentRequest;

/** The part of HoSo about money. */
@Component
class FeeRecord {

  private final Fees fees;
  private final PortalCodes codes;
  private final PortalFields fields;

  FeeRecord(Fees fees, PortalCodes codes, PortalFields fields) {
    this.fees = fees;
    this.codes = codes;
    this.fields = fields;
  }

  void write(Map<String, Object> facts, DossierCode dossier) {
    var owed = fees.of(dossier).stream()
        .filter(fee -> fee.status() != Fee.Status.WAIVED && !fee.amount().isZero())
        .toList();
    boolean online = fees.payments(dossier).stream()
        .anyMatch(payment -> payment.method() == PaymentRequest.Method.VNPAY
            && payment.state() == PaymentRequest.State.PAID);
    var word = owed.isEmpty() ? "NOTHING_DUE" : online ? "ONLINE" : "NOT_ONLINE";
    facts.put("payment", codes.of("payment", word));
    facts.put(
        "fees",
        owed.stream()
            .map(fee -> fields.write(
                "fee",
                Map.of(
                    "name", fee.name(),
                    "code", fee.feeCode(),
                    "amount", Long.toString(fee.amount().amount()))))
            .toList());
  }
}
