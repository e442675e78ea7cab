package vn.motcua.analysis;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.motcua.office.Officer;
import vn.motcua.office.Officers;
import vn.motcua.office.Role;
import vn.motcua.shared.Refusal;

/** Xưởng thủ tục — the analysts' page: what was brought, what is wrong with it, and who published it. */
@Controller
@RequestMapping("/phan-tich")
class WorkshopPageController {

  private static final String LIST = "redirect:/phan-tich";

  private final Packages packages;
  private final PackageViews views;
  private final Officers officers;
  private final Clock clock;

  WorkshopPageController(Packages packages, PackageViews views, Officers officers, Clock clock) {
    this.packages = packages;
    this.views = views;
    this.officers = officers;
    this.clock = clock;
  }

  @GetMapping
  String list(Model model) {
    model.addAttribute("packages", packages.newest().stream().map(views::line).toList());
    model.addAttribute("analyst", officers.current().has(Role.ANALYST));
    return "analysis";
  }

  @GetMapping("/{id}")
  String one(@PathVariable String id, Model model, RedirectAttributes next) {
    return shown(next, LIST, () -> {
      var found = packages.require(AnalysisController.id(id));
      var officer = officers.current();
      model.addAttribute("one", views.view(found));
      model.addAttribute("analyst", officer.has(Role.ANALYST));
      model.addAttribute("mayPublish", mayPublish(found, officer));
      model.addAttribute("today", LocalDate.now(clock));
      return "analysis-package";
    });
  }

  private static boolean mayPublish(AnalystPackage one, Officer officer) {
    return one.state() == PackageState.CHECKED && !one.uploaded().by().equals(officer.username());
  }

  @PostMapping
  String upload(@RequestParam("file") MultipartFile file, RedirectAttributes next)
      throws IOException {
    var bytes = file.getBytes();
    return shown(next, LIST, () -> to(packages.upload(bytes).id()));
  }

  @PostMapping("/{id}/check")
  String check(@PathVariable String id, RedirectAttributes next) {
    return acted(id, next, known -> packages.check(known));
  }

  @PostMapping("/{id}/publication")
  String publish(
      @PathVariable String id,
      @RequestParam(name = "from", defaultValue = "") String from,
      RedirectAttributes next) {
    return acted(id, next, known -> packages.publish(known, AnalysisController.date(from)));
  }

  @PostMapping("/{id}/withdrawal")
  String withdraw(@PathVariable String id, RedirectAttributes next) {
    return acted(id, next, known -> packages.withdraw(known));
  }

  private String acted(String id, RedirectAttributes next, Act act) {
    return shown(next, LIST + "/" + id.replaceAll("[^0-9a-fA-F-]", ""), () -> {
      var known = AnalysisController.id(id);
      act.on(known);
      return to(known);
    });
  }

  private interface Act {
    void on(UUID id);
  }

  private static String to(UUID id) {
    return LIST + "/" + id;
  }

  /** A refusal is read on the page one comes back to. */
  private String shown(RedirectAttributes next, String otherwise, Supplier<String> work) {
    try {
      return work.get();
    } catch (Refusal refusal) {
      var fault = refusal.faults().stream().findFirst();
      next.addFlashAttribute(
          "error",
          fault
              .map(one -> views.text(one.code(), one.arguments()))
              .orElseGet(() -> views.text(refusal.code(), refusal.arguments())));
      return refusal.code().equals("analysis.package-unknown") ? LIST : otherwise;
    }
  }
}
