package vn.motcua.operation;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.motcua.dossier.DossierCode;
import vn.motcua.dossier.Dossiers;
import vn.motcua.exchange.Exchanges;
import vn.motcua.nationalportal.PortalResync;
import vn.motcua.shared.Refusal;
import vn.motcua.workflow.Incidents;

/** What was said about one dossier with whom, and telling the national portal of it once more. */
@Controller
@RequestMapping("/van-hanh/ho-so")
class DossierPageController {

  private final Dossiers dossiers;
  private final Exchanges exchanges;
  private final Incidents incidents;
  private final PortalResync resync;
  private final PageWords words;

  DossierPageController(
      Dossiers dossiers,
      Exchanges exchanges,
      Incidents incidents,
      PortalResync resync,
      PageWords words) {
    this.dossiers = dossiers;
    this.exchanges = exchanges;
    this.incidents = incidents;
    this.resync = resync;
    this.words = words;
  }

  /** From the field on other pages. */
  @GetMapping
  String find(@RequestParam(defaultValue = "") String code) {
    return "redirect:/van-hanh/ho-so/" + known(code.strip());
  }

  @GetMapping("/{code}")
  String show(@PathVariable String code, Model model) {
    var known = known(code);
    model.addAttribute("dossier", dossiers.require(known));
    model.addAttribute("requests", exchanges.about(known.value()));
    model.addAttribute(
        "incidents",
        incidents.open().stream()
            .filter(one -> known.value().equals(one.dossierCode()))
            .toList());
    return "operation/dossier";
  }

  @PostMapping("/{code}/dong-bo")
  String tellAgain(@PathVariable String code, RedirectAttributes next) {
    int rows = resync.dossier(known(code));
    next.addFlashAttribute("done", words.text("operation.done.resynced", rows));
    return "redirect:/van-hanh/ho-so/" + code;
  }

  private DossierCode known(String code) {
    if (!DossierCode.isWellFormed(code)) {
      throw Refusal.notFound("dossier.unknown", code);
    }
    return dossiers.require(new DossierCode(code)).code();
  }
}
