package vn.motcua.supervision.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.motcua.office.Officers;
import vn.motcua.shared.Refusal;
import vn.motcua.supervision.measure.Scopes;
import vn.motcua.supervision.page.OfficeChoice;
import vn.motcua.supervision.page.RefusalWords;
import vn.motcua.supervision.page.SupervisionPage;
import vn.motcua.supervision.period.Period;

/** Báo cáo — the statutory reports on a page: figures, files, closings, and what has changed since. */
@Controller
@SupervisionPage
@RequestMapping("/giam-sat/bao-cao")
class ReportPageController {

  private static final String FIRST = ReportForm.II_06A.code();

  private final StatutoryReports reports;
  private final Closings closings;
  private final ClosingViews views;
  private final OfficeChoice offices;
  private final Officers officers;
  private final Scopes scopes;
  private final RefusalWords words;
  private final Clock clock;

  ReportPageController(
      StatutoryReports reports,
      Closings closings,
      ClosingViews views,
      OfficeChoice offices,
      Officers officers,
      Scopes scopes,
      RefusalWords words,
      Clock clock) {
    this.reports = reports;
    this.closings = closings;
    this.views = views;
    this.offices = offices;
    this.officers = officers;
    this.scopes = scopes;
    this.words = words;
    this.clock = clock;
  }

  @GetMapping
  String show(
      @RequestParam(required = false) String report,
      @RequestParam(required = false) String office,
      @RequestParam(name = "period", required = false) String text,
      Model model) {
    var form = ReportForm.of(report == null || report.isBlank() ? FIRST : report);
    var today = LocalDate.now(clock);
    var period = Period.of(text, today);
    var chosen = offices.chosen(office);
    var figures = reports.figures(form, chosen, period);
    var closed = closings.visible(form, chosen, period);
    model.addAttribute(
        "forms", List.of(ReportForm.values()).stream().map(Head::of).toList());
    model.addAttribute("form", Head.of(form));
    model.addAttribute("columns", form.columns());
    model.addAttribute("offices", offices.all());
    model.addAttribute("office", chosen);
    model.addAttribute("ownOffice", chosen.equals(offices.own()));
    model.addAttribute("period", period);
    model.addAttribute("figures", figures);
    model.addAttribute("over", period.isOver(today));
    model.addAttribute("mayClose", scopes.fieldsOf(officers.current()).isEmpty());
    model.addAttribute("closings", closed.stream().map(views::of).toList());
    model.addAttribute(
        "differences",
        closed.stream()
            .findFirst()
            .map(one -> closings.figures(one).differencesTo(figures))
            .orElse(List.of()));
    return "supervision/reports";
  }

  record Head(String code, String number, String title) {
    static Head of(ReportForm form) {
      return new Head(form.code(), form.number(), form.title());
    }
  }

  @PostMapping
  String close(
      @RequestParam String report,
      @RequestParam String office,
      @RequestParam(name = "period") String text,
      @RequestParam(required = false) Long replaces,
      @RequestParam(required = false) String reason,
      RedirectAttributes next) {
    next.addAttribute("report", report);
    next.addAttribute("office", office);
    next.addAttribute("period", text);
    try {
      var closing =
          closings.close(ReportForm.of(report), office, Period.of(text), replaces, reason);
      next.addFlashAttribute("done", "supervision.page.reports.done");
      next.addFlashAttribute("about", String.valueOf(closing.id()));
    } catch (Refusal refusal) {
      if (refusal.kind() == Refusal.Kind.NOT_FOUND) {
        throw refusal;
      }
      next.addFlashAttribute("error", words.of(refusal));
    }
    return "redirect:/giam-sat/bao-cao";
  }
}
