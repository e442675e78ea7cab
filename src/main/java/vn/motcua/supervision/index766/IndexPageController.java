package vn.motcua.supervision.index766;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.motcua.office.Officers;
import vn.motcua.shared.Refusal;
import vn.motcua.supervision.page.OfficeChoice;
import vn.motcua.supervision.page.RefusalWords;
import vn.motcua.supervision.page.SupervisionPage;
import vn.motcua.supervision.period.Period;

/** Chỉ số 766 — points, what they are made of, what is missing, and the dossiers behind each figure. */
@Controller
@SupervisionPage
@RequestMapping("/giam-sat/chi-so-766")
class IndexPageController {

  private static final Pattern WHOLE = Pattern.compile("\\d{1,12}|\\d{1,3}(?:[\\s.,]\\d{3}){1,3}");

  private final Index766 index;
  private final IndexEntries entries;
  private final IndexDossiers dossiers;
  private final ProcedureTimes times;
  private final OfficeChoice offices;
  private final Officers officers;
  private final RefusalWords words;
  private final Clock clock;

  IndexPageController(
      Index766 index,
      IndexEntries entries,
      IndexDossiers dossiers,
      ProcedureTimes times,
      OfficeChoice offices,
      Officers officers,
      RefusalWords words,
      Clock clock) {
    this.index = index;
    this.entries = entries;
    this.dossiers = dossiers;
    this.times = times;
    this.offices = offices;
    this.officers = officers;
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
    model.addAttribute("running", !period.isOver(today));
    var found = index.evaluate(chosen, period);
    model.addAttribute("index", found);
    model.addAttribute(
        "missing",
        found.groups().stream()
            .flatMap(group -> group.metrics().stream())
            .filter(metric -> metric.source() != Evaluation.Source.DOSSIERS)
            .toList());
    model.addAttribute("people", officers);
    model.addAttribute("times", times.of(chosen, period));
    return "supervision/index-766";
  }

  @GetMapping("/{metric}")
  String dossiers(
      @PathVariable String metric,
      @RequestParam(required = false) String office,
      @RequestParam(name = "period", required = false) String text,
      @RequestParam(defaultValue = "missing") String set,
      @RequestParam(defaultValue = "0") int page,
      Model model) {
    var period = Period.of(text, LocalDate.now(clock));
    var chosen = offices.chosen(office);
    boolean missing = !set.equals("numerator");
    model.addAttribute("office", chosen);
    model.addAttribute("officeName", offices.nameOf(chosen));
    model.addAttribute("period", period);
    model.addAttribute("set", missing ? "missing" : "numerator");
    model.addAttribute("page", dossiers.of(metric, chosen, period, missing, page));
    model.addAttribute("names", offices);
    return "supervision/index-766-dossiers";
  }

  @PostMapping
  String enter(
      @RequestParam String office,
      @RequestParam(name = "period") String text,
      @RequestParam String metric,
      @RequestParam(defaultValue = "") String numerator,
      @RequestParam(defaultValue = "") String denominator,
      @RequestParam(defaultValue = "") String source,
      RedirectAttributes next) {
    next.addAttribute("office", office);
    next.addAttribute("period", text);
    try {
      var draft = new IndexEntry(
          text, office, metric, number(numerator), number(denominator), source, null, null);
      entries.enter(Period.of(text), draft);
      next.addFlashAttribute("done", "supervision.page.index-766.done");
      next.addFlashAttribute("about", metric);
    } catch (Refusal refusal) {
      if (refusal.kind() == Refusal.Kind.NOT_FOUND) {
        throw refusal;
      }
      next.addFlashAttribute("error", words.of(refusal));
      next.addFlashAttribute(
          "typed",
          Map.of(
              "metric",
              metric,
              "numerator",
              numerator,
              "denominator",
              denominator,
              "source",
              source));
    }
    return "redirect:/giam-sat/chi-so-766";
  }

  /** The group mark may be that of either language; before anything but three digits it is a slip. */
  private static long number(String text) {
    if (!WHOLE.matcher(text.strip()).matches()) {
      throw Refusal.invalid("supervision.entry-out-of-range");
    }
    return Long.parseLong(text.replaceAll("[\\s.,]", ""));
  }
}
