package vn.motcua.supervision.personal;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.office.Officer;
import vn.motcua.office.Officers;
import vn.motcua.office.Role;
import vn.motcua.shared.DomainTransaction;
import vn.motcua.shared.Refusal;
import vn.motcua.supervision.measure.Scope;

/** Số liệu của tôi — an officer's own month; the direct head may see one officer at a time, and that is noted. */
@Controller
@DomainTransaction
class PersonalController {

  private final Officers officers;
  private final PersonalFigures figures;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  PersonalController(
      Officers officers, PersonalFigures figures, ApplicationEventPublisher events, Clock clock) {
    this.officers = officers;
    this.figures = figures;
    this.events = events;
    this.clock = clock;
  }

  @GetMapping("/so-lieu-cua-toi")
  public String show(
      @RequestParam(required = false) String officer,
      @RequestParam(required = false) String month,
      Model model) {
    var me = officers.current();
    var one = chosen(me, officer);
    var when = month(month);
    if (!one.equals(me)) {
      events.publishEvent(new PersonalLook(me.username(), one.username(), when, clock.instant()));
    }
    model.addAttribute("one", one);
    model.addAttribute("own", one.equals(me));
    model.addAttribute("month", when);
    model.addAttribute("done", figures.done(one, when));
    model.addAttribute("tasks", figures.tasks(one, when));
    model.addAttribute("open", figures.open(one));
    model.addAttribute("colleagues", colleagues(me));
    return "supervision/personal";
  }

  private List<Officer> colleagues(Officer me) {
    return me.has(Role.APPROVAL)
        ? officers.of(me.office()).stream().filter(Officer::hasDesk).toList()
        : List.of();
  }

  /** Somebody else's figures look to all but the direct head as if there were none. */
  private Officer chosen(Officer me, String username) {
    if (username == null || username.isBlank() || username.equals(me.username())) {
      return me;
    }
    return officers
        .find(username)
        .filter(one -> PersonalFigures.isLedBy(one, me))
        .orElseThrow(() -> Refusal.notFound("supervision.officer-unknown"));
  }

  private YearMonth month(String text) {
    if (text == null || text.isBlank()) {
      return YearMonth.from(LocalDate.ofInstant(clock.instant(), Scope.ZONE));
    }
    try {
      return YearMonth.parse(text);
    } catch (DateTimeException e) {
      throw Refusal.invalid("supervision.month-unreadable");
    }
  }
}
