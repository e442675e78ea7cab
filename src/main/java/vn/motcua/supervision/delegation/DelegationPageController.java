package vn.motcua.supervision.delegation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.motcua.office.Delegation;
import vn.motcua.office.OfficeCode;
import vn.motcua.office.Officers;
import vn.motcua.shared.Refusal;
import vn.motcua.supervision.measure.SupervisedProcedures;
import vn.motcua.supervision.page.OfficeChoice;
import vn.motcua.supervision.page.RefusalWords;
import vn.motcua.supervision.page.SupervisionPage;
import vn.motcua.supervision.period.Period;

/** Ủy quyền — who may decide for whom, and what was decided so. */
@Controller
@SupervisionPage
@RequestMapping("/giam-sat/uy-quyen")
class DelegationPageController {

  private static final String BACK = "redirect:/giam-sat/uy-quyen";

  private final Delegations delegations;
  private final DelegationViews views;
  private final DelegationPapers papers;
  private final SupervisedProcedures procedures;
  private final OfficeChoice offices;
  private final Officers officers;
  private final RefusalWords words;
  private final Clock clock;

  DelegationPageController(
      Delegations delegations,
      DelegationViews views,
      DelegationPapers papers,
      SupervisedProcedures procedures,
      OfficeChoice offices,
      Officers officers,
      RefusalWords words,
      Clock clock) {
    this.delegations = delegations;
    this.views = views;
    this.papers = papers;
    this.procedures = procedures;
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
    model.addAttribute("lines", views.lines(chosen, period, today));
    model.addAttribute("acts", views.acts(chosen, period));
    model.addAttribute("offices", offices.all());
    model.addAttribute("office", chosen);
    model.addAttribute("officeName", offices.nameOf(chosen));
    model.addAttribute("period", period);
    model.addAttribute("today", today);
    model.addAttribute(
        "colleagues",
        officers.of(new OfficeCode(chosen)).stream()
            .filter(officer -> officer.hasDesk())
            .toList());
    model.addAttribute("procedures", procedures.choices());
    return "supervision/delegation";
  }

  @GetMapping("/bao-cao.{format:pdf|xlsx}")
  ResponseEntity<byte[]> file(
      @PathVariable String format,
      @RequestParam(required = false) String office,
      @RequestParam(name = "period", required = false) String text) {
    var period = Period.of(text, LocalDate.now(clock));
    var chosen = offices.chosen(office);
    var bytes = format.equals("pdf") ? papers.pdf(chosen, period) : papers.workbook(chosen, period);
    var name = "uy-quyen-%s-%s.%s".formatted(chosen, period, format);
    return ResponseEntity.ok()
        .contentType(
            format.equals("pdf")
                ? MediaType.APPLICATION_PDF
                : MediaType.parseMediaType(
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .body(bytes);
  }

  @PostMapping
  String enter(
      @RequestParam String office,
      @RequestParam(defaultValue = "") String delegator,
      @RequestParam(defaultValue = "") String delegate,
      @RequestParam(required = false) List<String> procedure,
      @RequestParam(defaultValue = "") String number,
      @RequestParam(defaultValue = "") String decidedOn,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String to,
      RedirectAttributes next) {
    return acted(
        office,
        next,
        "supervision.page.delegation.done-entered",
        () -> delegations.enter(new Delegation(
            0,
            office,
            delegator,
            delegate,
            procedure == null ? List.of() : procedure,
            number,
            date(decidedOn),
            date(from),
            date(to),
            null,
            null,
            null,
            null)));
  }

  @PostMapping("/{id:\\d{1,18}}/ket-thuc")
  String end(@PathVariable long id, @RequestParam String office, RedirectAttributes next) {
    return acted(office, next, "supervision.page.delegation.done-ended", () -> delegations.end(id));
  }

  private String acted(String office, RedirectAttributes next, String done, Runnable act) {
    next.addAttribute("office", office);
    try {
      act.run();
      next.addFlashAttribute("done", done);
    } catch (Refusal refusal) {
      if (refusal.kind() == Refusal.Kind.NOT_FOUND) {
        throw refusal;
      }
      next.addFlashAttribute("error", words.of(refusal));
    }
    return BACK;
  }

  private static LocalDate date(String text) {
    try {
      return text.isBlank() ? null : LocalDate.parse(text.strip());
    } catch (DateTimeParseException e) {
      throw Refusal.invalid("supervision.delegation-days-wrong");
    }
  }
}
