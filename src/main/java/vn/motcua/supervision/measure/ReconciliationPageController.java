package vn.motcua.supervision.measure;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import vn.motcua.office.Officers;
import vn.motcua.shared.Sight;

/** Trang đối soát — whether the figures are what the dossiers say; differences by name only to who sees the whole tree. */
@Controller
class ReconciliationPageController {

  private final MeasureReconciliation reconciliation;
  private final Officers officers;
  private final Scopes scopes;

  ReconciliationPageController(
      MeasureReconciliation reconciliation, Officers officers, Scopes scopes) {
    this.reconciliation = reconciliation;
    this.officers = officers;
    this.scopes = scopes;
  }

  @GetMapping("/giam-sat/doi-soat")
  String show(Model model) {
    var last = reconciliation.last();
    var whole = seesEverything();
    model.addAttribute("last", last.orElse(null));
    model.addAttribute("whole", whole);
    model.addAttribute(
        "differences",
        whole ? last.map(MeasureReconciliation.Look::differences).orElse(List.of()) : List.of());
    return "supervision/reconciliation";
  }

  /** Compares the figures of the whole province, whoever asks: the answer is a number. */
  @PostMapping("/giam-sat/doi-soat")
  String compare() {
    try (var everything = Sight.everything().open()) {
      reconciliation.compare();
    }
    return "redirect:/giam-sat/doi-soat";
  }

  private boolean seesEverything() {
    var officer = officers.current();
    return scopes.fieldsOf(officer).isEmpty() && scopes.isTop(officer.office());
  }
}
