package vn.motcua.intake;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierCode;
import vn.motcua.dossier.Dossiers;
import vn.motcua.procedure.Procedures;

/** Tra cứu hồ sơ — the public page: code and the last four digits of the phone, and nothing without them. */
@Controller
class TrackingController {

  private final Dossiers dossiers;
  private final DossierViews views;
  private final Procedures procedures;
  private final TrackingGuard guard;

  TrackingController(
      Dossiers dossiers, DossierViews views, Procedures procedures, TrackingGuard guard) {
    this.dossiers = dossiers;
    this.views = views;
    this.procedures = procedures;
    this.guard = guard;
  }

  @GetMapping("/tra-cuu")
  String ask(@RequestParam(name = "ma", defaultValue = "") String code, Model model) {
    model.addAttribute("code", code);
    return "tracking-form";
  }

  @PostMapping("/tra-cuu")
  String show(
      @RequestParam("ma") String typed,
      @RequestParam("so") String digits,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    var code = typed.strip().toUpperCase(java.util.Locale.ROOT);
    model.addAttribute("code", code);
    if (guard.mustWait(code, request.getRemoteAddr())) {
      response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
      model.addAttribute("error", "intake.tracking-wait");
      return "tracking-form";
    }
    var dossier = find(code, digits.strip());
    if (dossier.isEmpty()) {
      guard.failed(code, request.getRemoteAddr());
      response.setStatus(HttpStatus.NOT_FOUND.value());
      model.addAttribute("error", "intake.tracking-not-found");
      return "tracking-form";
    }
    response.setHeader("Cache-Control", "private, no-store");
    var view = views.of(dossier.get().code());
    model.addAttribute("dossier", view);
    model.addAttribute(
        "procedure",
        procedures
            .version(dossier.get().procedureCode(), dossier.get().procedureVersion())
            .name()
            .vi());
    model.addAttribute("next", TrackingWords.next(dossier.get(), view));
    return "tracking";
  }

  private Optional<Dossier> find(String code, String digits) {
    if (!DossierCode.isWellFormed(code) || !digits.matches("\\d{4}")) {
      return Optional.empty();
    }
    return dossiers
        .find(new DossierCode(code))
        .filter(dossier ->
            dossier.applicant().phone() != null && dossier.applicant().phone().endsWith(digits));
  }
}
