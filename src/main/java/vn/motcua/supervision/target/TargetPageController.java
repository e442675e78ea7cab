package vn.motcua.supervision.target;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.motcua.shared.Refusal;
import vn.motcua.supervision.page.OfficeChoice;
import vn.motcua.supervision.page.RefusalWords;
import vn.motcua.supervision.page.SupervisionPage;
import vn.motcua.supervision.period.Period;

/** Chỉ tiêu — targets per office, what was reached beside them, and who set them when. */
@Controller
@SupervisionPage
@RequestMapping("/giam-sat/chi-tieu")
class TargetPageController {

  private final Targets targets;
  private final TargetViews views;
  private final OfficeChoice offices;
  private final RefusalWords words;
  private final Clock clock;

  TargetPageController(
      Targets targets, TargetViews views, OfficeChoice offices, RefusalWords words, Clock clock) {
    this.targets = targets;
    this.views = views;
    this.offices = offices;
    this.words = words;
    this.clock = clock;
  }

  @GetMapping
  String show(
      @RequestParam(required = false) String office,
      @RequestParam(name = "period", required = false) String text,
      Model model) {
    var today = LocalDate.now(clock);
    var period = Period.of(text, today);
    var chosen = offices.chosen(office);
    model.addAttribute("offices", offices.all());
    model.addAttribute("office", chosen);
    model.addAttribute("period", period);
    model.addAttribute(
        "metrics", List.of(Metric.values()).stream().map(Metric::code).toList());
    model.addAttribute("rows", views.rows(chosen, period, today));
    model.addAttribute("history", views.history(chosen));
    model.addAttribute("today", today);
    return "supervision/targets";
  }

  @PostMapping
  String set(
      @RequestParam String office,
      @RequestParam String metric,
      @RequestParam(defaultValue = "") String value,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String period,
      RedirectAttributes next) {
    next.addAttribute("office", office);
    if (!period.isBlank()) {
      next.addAttribute("period", period);
    }
    try {
      targets.set(office, metric, number(value), date(from));
      next.addFlashAttribute("done", "supervision.page.targets.done");
    } catch (Refusal refusal) {
      if (refusal.kind() == Refusal.Kind.NOT_FOUND) {
        throw refusal;
      }
      next.addFlashAttribute("error", words.of(refusal));
      next.addFlashAttribute("typed", Map.of("metric", metric, "value", value, "from", from));
    }
    return "redirect:/giam-sat/chi-tieu";
  }

  /** A comma is a decimal point here; nothing typed takes the own target back. */
  private static BigDecimal number(String text) {
    if (text.isBlank()) {
      return null;
    }
    try {
      return new BigDecimal(text.strip().replace(',', '.'));
    } catch (NumberFormatException e) {
      throw Refusal.invalid("supervision.target-out-of-range");
    }
  }

  private static LocalDate date(String text) {
    try {
      return LocalDate.parse(text.strip());
    } catch (DateTimeParseException e) {
      throw Refusal.invalid("supervision.target-too-early");
    }
  }
}
