package vn.motcua.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierCode;
import vn.motcua.dossier.Dossiers;
import vn.motcua.office.Role;
import vn.motcua.sla.Deadline;
import vn.motcua.sla.Deadlines;
import vn.motcua.sla.Step;
import vn.motcua.sla.Steps;

/**
 * Phiếu kiểm soát quá trình (mẫu 06) — who gave the dossier to whom and when, written from the records of its steps.
 *
 * <p>Printed whenever it is asked for and not kept: it goes on growing. Source: Thông tư 03/2025/TT-VPCP, Phụ lục I.
 */
@Component
public class ControlSlip {

  private static final List<String> DECIDING =
      List.of(Role.EXAMINATION.name(), Role.APPROVAL.name());

  private final Printer printer;
  private final Letterhead letterhead;
  private final Dossiers dossiers;
  private final Deadlines deadlines;
  private final Steps steps;
  private final LegalTime time;
  private final BroughtComponents brought;

  ControlSlip(
      Printer printer,
      Letterhead letterhead,
      Dossiers dossiers,
      Deadlines deadlines,
      Steps steps,
      LegalTime time,
      BroughtComponents brought) {
    this.printer = printer;
    this.letterhead = letterhead;
    this.dossiers = dossiers;
    this.deadlines = deadlines;
    this.steps = steps;
    this.time = time;
    this.brought = brought;
  }

  /** A PDF/A-2b. */
  public byte[] of(DossierCode code) {
    var dossier = dossiers.require(code);
    return printer.print("control-slip", facts(dossier), rows(dossier));
  }

  private Map<String, Object> facts(Dossier dossier) {
    var facts = letterhead.of(dossier, dossier.receivingOffice(), dossier.code().value(), "");
    facts.keySet().removeAll(List.of("number", "signerTitle", "signerName", "email"));
    facts.put(
        "receivedAt",
        dossier.acceptedAt() == null ? "Chưa tiếp nhận" : letterhead.moment(dossier.acceptedAt()));
    facts.put("legalTime", time.words(dossier));
    facts.put(
        "dueAt",
        deadlines
            .of(dossier.code())
            .map(Deadline::dueAt)
            .map(letterhead::moment)
            .orElse("Chưa có hẹn trả"));
    facts.put("unitDueAt", unitDue(dossier.code()));
    facts.put("components", brought.inWords(dossier));
    return facts;
  }

  /** When the last step of the deciding office that has begun has to be done. */
  private String unitDue(DossierCode code) {
    return steps.of(code).stream()
        .filter(
            step -> step.role() != null && step.dueAt() != null && DECIDING.contains(step.role()))
        .map(Step::dueAt)
        .max(Comparator.naturalOrder())
        .map(letterhead::moment)
        .orElse("Chưa chuyển giải quyết");
  }

  /** Each hand-over is one row: the step that ended, and the next one that began. */
  private List<Map<String, String>> rows(Dossier dossier) {
    var all = steps.of(dossier.code());
    var rows = new ArrayList<Map<String, String>>();
    for (int n = 0; n < all.size(); n++) {
      var from = n == 0 ? dossier.applicant().fullName() : words(all.get(n - 1));
      var given = n == 0 ? dossier.submittedAt() : all.get(n).createdAt();
      var result = n == 0 ? "" : result(all.get(n - 1));
      rows.add(Map.of(
          "from",
          from,
          "to",
          words(all.get(n)),
          "at",
          letterhead.shortMoment(given),
          "result",
          result,
          "note",
          all.get(n).isOpen() ? "Đang giải quyết" : ""));
    }
    if (!all.isEmpty() && dossier.status().isFinal()) {
      var last = all.get(all.size() - 1);
      rows.add(Map.of(
          "from", words(last),
          "to", dossier.applicant().fullName(),
          "at", letterhead.shortMoment(last.isOpen() ? last.createdAt() : last.endedAt()),
          "result", result(last),
          "note", dossier.status().title()));
    }
    return rows;
  }

  private String words(Step step) {
    if (step.role() == null || step.role().equals(Role.CITIZEN.name())) {
      return Role.CITIZEN.title();
    }
    var office = letterhead.office(step.office()).name();
    var unit = office + " – " + Role.valueOf(step.role()).title();
    return step.officer() == null ? unit : unit + " (" + letterhead.nameOf(step.officer()) + ")";
  }

  private String result(Step step) {
    if (step.isOpen() || step.dueAt() == null) {
      return "";
    }
    if (step.endedAt().isAfter(step.dueAt())) {
      return "Quá hạn";
    }
    return letterhead.day(step.endedAt()).isBefore(letterhead.day(step.dueAt()))
        ? "Trước hạn"
        : "Đúng hạn";
  }
}
