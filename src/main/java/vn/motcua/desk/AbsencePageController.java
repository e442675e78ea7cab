package vn.motcua.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.motcua.intake.CleanText;
import vn.motcua.office.Absence;
import vn.motcua.office.Absences;
import vn.motcua.office.OfficeCode;
import vn.motcua.office.Officer;
import vn.motcua.office.Officers;
import vn.motcua.procedure.Procedures;
import vn.motcua.shared.Refusal;
import vn.motcua.workflow.AbsentWork;

/** Absences: asked for by whoever goes, decided by the head, the head's own by a supervisor. */
@Controller
@RequestMapping("/ban-lam-viec/vang-mat")
class AbsencePageController {

  private static final String PAGE = "/ban-lam-viec/vang-mat";

  private final Absences absences;
  private final AbsenceLines lines;
  private final AbsentWork work;
  private final Procedures procedures;
  private final Officers officers;
  private final MessageSource messages;
  private final Clock clock;

  AbsencePageController(
      Absences absences,
      AbsenceLines lines,
      AbsentWork work,
      Procedures procedures,
      Officers officers,
      MessageSource messages,
      Clock clock) {
    this.absences = absences;
    this.lines = lines;
    this.work = work;
    this.procedures = procedures;
    this.officers = officers;
    this.messages = messages;
    this.clock = clock;
  }

  /** What the form sends. */
  record Asked(
      String officer,
      String from,
      String to,
      String substitute,
      List<String> procedure,
      String note) {}

  /** @param office of whom; a supervisor may look at another one than the own */
  @GetMapping
  String page(@RequestParam(required = false) String office, Model model) {
    var me = officers.current();
    var code = office == null ? me.office() : code(office);
    model.addAttribute("lines", lines.of(code));
    model.addAttribute("office", code.value());
    model.addAttribute("me", me);
    model.addAttribute(
        "colleagues", officers.of(code).stream().filter(Officer::hasDesk).toList());
    model.addAttribute("procedures", procedures.inForce());
    model.addAttribute("today", LocalDate.now(clock));
    return "desk/absence";
  }

  @PostMapping
  String ask(Asked asked, @RequestParam(required = false) String office, RedirectAttributes next) {
    return acted(office, next, "desk.done.absence-asked", () -> absences.ask(wish(asked)));
  }

  @PostMapping("/{id:\\d{1,18}}/dong-y")
  String approve(
      @PathVariable long id,
      @RequestParam(required = false) String office,
      RedirectAttributes next) {
    return acted(office, next, "desk.done.absence-approved", () -> {
      var approved = absences.approve(id);
      work.giveBack();
      return approved;
    });
  }

  @PostMapping("/{id:\\d{1,18}}/tu-choi")
  String decline(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(required = false) String office,
      RedirectAttributes next) {
    return acted(
        office,
        next,
        "desk.done.absence-declined",
        () -> absences.decline(id, CleanText.of(reason, "/reason")));
  }

  @PostMapping("/{id:\\d{1,18}}/ket-thuc")
  String end(
      @PathVariable long id,
      @RequestParam(required = false) String office,
      RedirectAttributes next) {
    return acted(office, next, "desk.done.absence-ended", () -> {
      var ended = absences.end(id);
      work.giveBack();
      return ended;
    });
  }

  private Absence.Wish wish(Asked asked) {
    var some = asked.procedure() == null ? List.<String>of() : asked.procedure();
    if (some.stream().anyMatch(code -> procedures.find(code).isEmpty())) {
      throw Refusal.notFound("procedure.unknown", some);
    }
    return new Absence.Wish(
        blank(asked.officer()) ? officers.current().username() : asked.officer(),
        day(asked.from()),
        day(asked.to()),
        blank(asked.substitute()) ? null : asked.substitute(),
        some,
        blank(asked.note()) ? null : CleanText.of(asked.note(), "/note"));
  }

  private String acted(String office, RedirectAttributes next, String done, Supplier<Absence> act) {
    if (office != null) {
      next.addAttribute("office", office);
    }
    try {
      act.get();
      next.addFlashAttribute("done", text(done));
    } catch (Refusal no) {
      next.addFlashAttribute("error", text(no.code(), no.arguments()));
    }
    return "redirect:" + PAGE;
  }

  private String text(String key, Object... arguments) {
    return messages.getMessage(key, arguments, key, LocaleContextHolder.getLocale());
  }

  private static boolean blank(String text) {
    return text == null || text.isBlank();
  }

  private static LocalDate day(String text) {
    try {
      return blank(text) ? null : LocalDate.parse(text.strip());
    } catch (DateTimeParseException e) {
      throw Refusal.invalid("office.absence-days-wrong");
    }
  }

  private static OfficeCode code(String text) {
    try {
      return new OfficeCode(text);
    } catch (IllegalArgumentException e) {
      throw Refusal.notFound("office.unknown", text);
    }
  }
}
