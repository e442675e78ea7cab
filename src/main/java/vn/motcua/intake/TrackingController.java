package vn.motcua.intake;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.procedure.Procedures;

/** Tra cứu hồ sơ — the public page: code and the last four digits of the phone, and nothing without them. */
@Controller
class TrackingController {

  private final TrackedDossiers tracked;
  private final DossierViews views;
  private final Procedures procedures;

  TrackingController(TrackedDossiers tracked, DossierViews views, Procedures procedures) {
    this.tracked = tracked;
    this.views = views;
    this.procedures = procedures;
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
    var dossier = tracked.find(typed, digits, request, response, model);
    if (dossier.isEmpty()) {
      return "tracking-form";
    }
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
}
