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

  FeeRecord(Fees fees, PortalCodes codes) {
    this.fees = fees;
    this.codes = codes;
  }

  void write(Map<String, Object> hoSo, DossierCode dossier) {
    var owed = fees.of(dossier).stream()
        .filter(fee -> fee.status() != Fee.Status.WAIVED && !fee.amount().isZero())
        .toList();
    boolean online = fees.payments(dossier).stream()
        .anyMatch(payment -> payment.method() == PaymentRequest.Method.VNPAY
            && payment.state() == PaymentRequest.State.PAID);
    var word = owed.isEmpty() ? "NOTHING_DUE" : online ? "ONLINE" : "NOT_ONLINE";
    hoSo.put("DuocThanhToanTrucTuyen", codes.of("payment", word));
    hoSo.put(
        "DanhSachLePhi",
        owed.stream()
            .map(fee -> Map.of(
                "TenPhiLePhi", fee.name(),
                "MaPhiLePhi", fee.feeCode(),
                "Gia", Long.toString(fee.amount().amount())))
            .toList());
  }
}
