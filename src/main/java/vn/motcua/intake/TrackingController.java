package vn.motcua.intake;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.dossier.DossierStatus;
import vn.motcua.procedure.Procedures;

/** Tra cứu hồ sơ — the public page: code and the last four digits of the phone, and nothing without them. */
@Controller
class TrackingController {

  private static final Map<Integer, String> STATUSES = Arrays.stream(DossierStatus.values())
      .collect(Collectors.toMap(DossierStatus::code, DossierStatus::name));

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
      Locale locale,
      Model model) {
    model.addAttribute("again", "/tra-cuu");
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
            .in(locale));
    model.addAttribute("statuses", STATUSES);
    model.addAttribute("next", TrackingWords.next(dossier.get(), view));
    return "tracking";
  }
}
