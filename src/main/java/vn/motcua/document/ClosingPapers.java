package vn.motcua.document;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierEntry;
import vn.motcua.dossier.DossierStatus;
import vn.motcua.dossier.Dossiers;
import vn.motcua.shared.Dong;

/** Form 05 (stop notice) and the receipt for fees. */
@Component
class ClosingPapers {

  private final Letterhead letterhead;
  private final Dossiers dossiers;
  private final FeeStatement fees;

  ClosingPapers(Letterhead letterhead, Dossiers dossiers, FeeStatement fees) {
    this.letterhead = letterhead;
    this.dossiers = dossiers;
    this.fees = fees;
  }

  /** @param way how the dossier came to its end, in the words of its model; for ends nobody gave a reason for */
  Issue stopNotice(Dossier dossier, String number, String way) {
    var decision = dossiers.lastOfficialDecision(dossier.code()).orElseThrow();
    var withdrawal = withdrawal(dossier);
    var office = Dossiers.officeInCharge(dossier);
    var facts = letterhead.of(dossier, office, number, decision.officer());
    facts.keySet().removeAll(List.of("phone", "email")); // form 05 has no place for them
    Dong refund = fees.refunded(dossier.code());
    facts.put(
        "receivedAt",
        letterhead.moment(
            dossier.acceptedAt() == null ? dossier.submittedAt() : dossier.acceptedAt()));
    facts.put(
        "requestedBy",
        withdrawal == null
            ? letterhead.office(office).name()
            : dossier.applicant().fullName() + " (công dân rút hồ sơ)");
    facts.put(
        "requestedAt", letterhead.moment(withdrawal == null ? decision.at() : withdrawal.at()));
    facts.put("stage", stageBeforeTheEnd(dossier).title());
    facts.put("decision", "Dừng giải quyết hồ sơ. Lý do: " + reason(dossier, withdrawal, way));
    facts.put("refund", refund.toString());
    facts.put("refundInWords", VietnameseWords.money(refund));
    if (!refund.isZero()) {
      facts.put("refundWay", "Hoàn qua cổng thanh toán đã dùng để nộp, hoặc tiền mặt tại quầy");
    }
    facts.put("recipients", "- Như trên;\n- Lưu: hồ sơ.");
    return new Issue(
        dossier.code(),
        Documents.STOP_NOTICE,
        "Thông báo dừng giải quyết hồ sơ",
        number,
        facts,
        List.of());
  }

  Issue feeReceipt(Dossier dossier, String number) {
    var paid = fees.paid(dossier.code()).orElseThrow();
    var facts = letterhead.of(dossier.handlingOffice(), number, paid.receivedBy());
    facts.put("dossierCode", dossier.code().value());
    facts.put("payer", dossier.applicant().fullName());
    facts.put("payerId", dossier.applicant().personalId().digits());
    facts.put("address", dossier.applicant().address());
    facts.put("content", letterhead.contentOf(dossier));
    facts.put("total", paid.total().toString());
    facts.put("totalInWords", VietnameseWords.money(paid.total()));
    facts.put("paymentMethod", paid.method());
    facts.put("paidAt", letterhead.moment(paid.paidAt()));
    Letterhead.putIfKnown(facts, "transactionCode", paid.transactionNo());
    var rows = paid.lines().stream()
        .map(line -> Map.of("name", line.name(), "amount", line.amount().toString()))
        .toList();
    return new Issue(
        dossier.code(), Documents.FEE_RECEIPT, "Biên lai thu phí, lệ phí", number, facts, rows);
  }

  private String reason(Dossier dossier, DossierEntry withdrawal, String way) {
    if (withdrawal != null) {
      return "công dân yêu cầu rút hồ sơ (" + withdrawal.note() + ")";
    }
    if (dossier.status() == DossierStatus.SUPPLEMENT_REQUESTED) {
      return "quá thời hạn bổ sung hồ sơ";
    }
    if (dossier.status() == DossierStatus.PAYMENT_REQUESTED) {
      return "quá thời hạn nộp phí, lệ phí";
    }
    var given = dossiers.lastDecision(dossier.code()).orElseThrow().input().get("reason");
    return given == null ? way : given.toString();
  }

  private DossierEntry withdrawal(Dossier dossier) {
    return dossiers.history(dossier.code()).stream()
        .filter(entry -> entry.status() == DossierStatus.WITHDRAWAL_REQUESTED)
        .reduce((earlier, later) -> later)
        .orElse(null);
  }

  private DossierStatus stageBeforeTheEnd(Dossier dossier) {
    return dossiers.history(dossier.code()).stream()
        .map(DossierEntry::status)
        .filter(status ->
            status != DossierStatus.WITHDRAWAL_REQUESTED && status != DossierStatus.STOPPED)
        .reduce((earlier, later) -> later)
        .orElse(dossier.status());
  }
}
