package vn.motcua.supervision.escalation;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.motcua.office.Officers;
import vn.motcua.office.Role;
import vn.motcua.shared.Refusal;
import vn.motcua.supervision.measure.Scope;
import vn.motcua.supervision.measure.Selection;
import vn.motcua.supervision.page.OfficeChoice;
import vn.motcua.supervision.page.RefusalWords;
import vn.motcua.supervision.page.SupervisionPage;
import vn.motcua.supervision.page.Translations;

/** Cảnh báo — what needs somebody's attention, mine first. */
@Controller
@SupervisionPage
@RequestMapping("/canh-bao")
class EscalationPageController {

  private static final String LIST = "redirect:/canh-bao";

  private final Escalations escalations;
  private final Urges urges;
  private final Officers officers;
  private final OfficeChoice offices;
  private final RefusalWords words;
  private final Translations translations;

  EscalationPageController(
      Escalations escalations,
      Urges urges,
      Officers officers,
      OfficeChoice offices,
      RefusalWords words,
      Translations translations) {
    this.escalations = escalations;
    this.urges = urges;
    this.officers = officers;
    this.offices = offices;
    this.words = words;
    this.translations = translations;
  }

  @GetMapping
  String list(
      Selection selection,
      @RequestParam(required = false) EscalationFilter.State state,
      @RequestParam(required = false) String kind,
      @RequestParam(defaultValue = "false") boolean mine,
      @RequestParam(defaultValue = "0") int page,
      Model model) {
    var filter = new EscalationFilter(state, kind, mine, selection, page, 50);
    var found = escalations.of(filter);
    model.addAttribute("items", found.items());
    model.addAttribute("total", found.total());
    model.addAttribute("filter", filter);
    model.addAttribute("states", EscalationFilter.State.values());
    model.addAttribute("kinds", List.of("NEAR", "LATE", "STUCK", "SILENT_PEER", "BY_HAND"));
    boolean supervisor = officers.current().has(Role.SUPERVISOR);
    model.addAttribute("supervisor", supervisor);
    model.addAttribute("offices", supervisor ? offices.all() : List.of());
    model.addAttribute("failures", escalations.failures());
    model.addAttribute("zone", Scope.ZONE);
    model.addAttribute("words", translations.ofReader());
    return "supervision/escalations";
  }

  @PostMapping("/{id}/xac-nhan")
  String acknowledge(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String note,
      RedirectAttributes next) {
    return told(next, "noted", null, () -> escalations.acknowledge(id, note));
  }

  @PostMapping("/don-doc")
  String urge(
      @RequestParam(defaultValue = "") String dossier,
      @RequestParam(defaultValue = "") String text,
      RedirectAttributes next) {
    return told(
        next, "urged", dossier, () -> urges.urge(EscalationController.code(dossier.strip()), text));
  }

  /** @param done what the page one comes back to says of it; there a refusal is read, too */
  private String told(RedirectAttributes next, String done, String about, Runnable act) {
    try {
      act.run();
      next.addFlashAttribute("done", done);
      next.addFlashAttribute("about", about);
    } catch (Refusal refusal) {
      next.addFlashAttribute("error", words.of(refusal));
    }
    return LIST;
  }
}
