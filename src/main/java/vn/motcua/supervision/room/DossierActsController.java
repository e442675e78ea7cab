package vn.motcua.supervision.room;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.motcua.dossier.DossierCode;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.FurtherRequests;
import vn.motcua.dossier.Notes;
import vn.motcua.office.Officers;
import vn.motcua.procedure.Procedures;
import vn.motcua.shared.Refusal;
import vn.motcua.supervision.escalation.Urges;
import vn.motcua.supervision.page.RefusalWords;
import vn.motcua.supervision.page.SupervisionPage;

/** What a supervisor does about a dossier from its own page. */
@Controller
@SupervisionPage
@RequestMapping("/giam-sat/ho-so/{code}")
class DossierActsController {

  private final SupervisedDossiers supervised;
  private final Notes notes;
  private final FurtherRequests further;
  private final Dossiers dossiers;
  private final Procedures procedures;
  private final Urges urges;
  private final Officers officers;
  private final RefusalWords words;

  DossierActsController(
      SupervisedDossiers supervised,
      Notes notes,
      FurtherRequests further,
      Dossiers dossiers,
      Procedures procedures,
      Urges urges,
      Officers officers,
      RefusalWords words) {
    this.supervised = supervised;
    this.notes = notes;
    this.further = further;
    this.dossiers = dossiers;
    this.procedures = procedures;
    this.urges = urges;
    this.officers = officers;
    this.words = words;
  }

  @PostMapping("/don-doc")
  String urge(
      @PathVariable String code,
      @RequestParam(name = "text", defaultValue = "") String text,
      RedirectAttributes next) {
    var known = known(code);
    return told(known, next, "urged", () -> urges.urge(known, text));
  }

  @PostMapping("/ghi-chu")
  String note(
      @PathVariable String code,
      @RequestParam(name = "text", defaultValue = "") String text,
      RedirectAttributes next) {
    var known = known(code);
    var writer = officers.current().username();
    return told(known, next, "noted", () -> notes.add(known, writer, text.strip()));
  }

  @PostMapping("/bo-sung-them")
  String furtherRequest(
      @PathVariable String code,
      @RequestParam(name = "reason", defaultValue = "") String reason,
      RedirectAttributes next) {
    var known = known(code);
    var supervisor = officers.current().username();
    return told(
        known,
        next,
        "allowed",
        () -> further.allow(known, requestsOfProcedure(known), reason, supervisor));
  }

  private int requestsOfProcedure(DossierCode code) {
    var dossier = dossiers.require(code);
    return procedures
        .version(dossier.procedureCode(), dossier.procedureVersion())
        .clock()
        .maxSupplements();
  }

  private DossierCode known(String code) {
    return new DossierCode(supervised.require(code).code());
  }

  /** @param done what the page one comes back to says of it; there a refusal is read, too */
  private String told(DossierCode code, RedirectAttributes next, String done, Runnable act) {
    try {
      act.run();
      next.addFlashAttribute("done", done);
    } catch (Refusal refusal) {
      next.addFlashAttribute("error", words.of(refusal));
    }
    return "redirect:/giam-sat/ho-so/" + code;
  }
}
