package vn.motcua.operation;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.motcua.exchange.Reconciliations;
import vn.motcua.nationalportal.PortalResync;
import vn.motcua.office.Officers;
import vn.motcua.shared.Refusal;

/** Trang đối soát — our books beside those of the peers, and what an administrator does about a difference. */
@Controller
@RequestMapping("/van-hanh/doi-soat")
class LedgerPageController {

  private static final String LIST = "redirect:/van-hanh/doi-soat";
  private static final int SHOWN = 200;

  private final Reconciliations reconciliations;
  private final PortalResync resync;
  private final Officers officers;
  private final PageWords words;
  private final Clock clock;

  LedgerPageController(
      Reconciliations reconciliations,
      PortalResync resync,
      Officers officers,
      PageWords words,
      Clock clock) {
    this.reconciliations = reconciliations;
    this.resync = resync;
    this.officers = officers;
    this.words = words;
    this.clock = clock;
  }

  @GetMapping
  String show(Model model) {
    var open = reconciliations.open();
    var today = LocalDate.now(clock);
    model.addAttribute("open", open.stream().limit(SHOWN).toList());
    model.addAttribute("total", open.size());
    model.addAttribute(
        "days",
        reconciliations.days().stream()
            .filter(day -> !day.day().isBefore(today.minusDays(14)) || day.open() > 0)
            .toList());
    model.addAttribute("yesterday", today.minusDays(1));
    model.addAttribute("today", today);
    return "operation/ledgers";
  }

  /** The lists come when the peers have answered. */
  @PostMapping("/so-sanh")
  String compare(
      @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate day, RedirectAttributes next) {
    reconciliations.run(past(day));
    next.addFlashAttribute("done", words.text("operation.done.comparing", words.day(day)));
    return LIST;
  }

  @PostMapping("/dong-bo")
  String tellDayAgain(
      @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate day, RedirectAttributes next) {
    int rows = resync.day(past(day));
    next.addFlashAttribute("done", words.text("operation.done.resynced-day", words.day(day), rows));
    return LIST;
  }

  @PostMapping("/{id:\\d{1,18}}/ket-thuc")
  String settle(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String reason,
      RedirectAttributes next) {
    reconciliations.settle(id, reason, officers.current().username());
    next.addFlashAttribute("done", words.text("operation.done.difference", String.valueOf(id)));
    return LIST;
  }

  private LocalDate past(LocalDate day) {
    if (day.isAfter(LocalDate.now(clock)) || day.getYear() < 2000) {
      throw Refusal.invalid("operation.day-not-possible");
    }
    return day;
  }
}
