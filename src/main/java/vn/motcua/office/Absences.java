package vn.motcua.office;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.motcua.shared.DomainTransaction;
import vn.motcua.shared.Refusal;

/** Vắng mặt (cửa vào) — asked by the officer or the head, decided by the head, the head's own by a supervisor. */
@Component
@DomainTransaction
public class Absences {

  private static final int LONGEST_TEXT = 2000;
  private static final int LONGEST_DAYS = 366;

  private final AbsenceTable table;
  private final Coverage coverage;
  private final Officers officers;
  private final Offices offices;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Absences(
      AbsenceTable table,
      Coverage coverage,
      Officers officers,
      Offices offices,
      ApplicationEventPublisher events,
      Clock clock) {
    this.table = table;
    this.coverage = coverage;
    this.officers = officers;
    this.offices = offices;
    this.events = events;
    this.clock = clock;
  }

  /** For oneself, or by who decides for another. */
  public Absence ask(Absence.Wish wish) {
    var me = officers.current();
    var whose = officers
        .find(Objects.requireNonNullElse(wish.officer(), ""))
        .filter(one -> sees(me, one.office()))
        .orElseThrow(() -> Refusal.invalid("office.absence-officer-unknown"));
    if (!whose.username().equals(me.username()) && !decides(me, whose)) {
      throw Refusal.forbidden("office.absence-not-yours");
    }
    check(wish, whose);
    var now = clock.instant();
    long id = table.insert(whose.office(), wish, me.username(), now);
    events.publishEvent(new AbsenceEvent.Asked(
        id, whose.username(), wish.firstDay(), wish.lastDay(), wish.substitute(), now));
    return require(id);
  }

  /** Refused when nobody would be left for a task on one of the days. */
  public Absence approve(long id) {
    var absence = toDecide(id);
    if (absence.lastDay().isBefore(today())) {
      throw Refusal.conflict("office.absence-over");
    }
    requireNoOther(absence.officer(), absence.office(), absence.firstDay(), absence.lastDay());
    coverage.requireWith(absence);
    return decided(absence, true, null);
  }

  public Absence decline(long id, String why) {
    if (why == null || why.isBlank() || why.length() > LONGEST_TEXT) {
      throw Refusal.invalid("office.absence-declined-without-reason");
    }
    return decided(toDecide(id), false, why);
  }

  private Absence toDecide(long id) {
    var absence = require(id);
    var whose = officers.find(absence.officer()).orElseThrow(() -> unknown(id));
    if (!decides(officers.current(), whose)) {
      throw Refusal.forbidden("office.absence-not-yours-to-decide");
    }
    coverage.lock(absence.office());
    var asked = require(id);
    if (!asked.isOpen()) {
      throw Refusal.conflict("office.absence-decided");
    }
    return asked;
  }

  private Absence decided(Absence absence, boolean approved, String answer) {
    var now = clock.instant();
    table.decide(absence.id(), approved, answer, officers.current().username(), now);
    events.publishEvent(
        new AbsenceEvent.Decided(absence.id(), absence.officer(), approved, answer, now));
    return require(absence.id());
  }

  /** Back before the last day, or not gone at all; what was handed over stays where it is. */
  public Absence end(long id) {
    var absence = require(id);
    var me = officers.current();
    var whose = officers.find(absence.officer()).orElseThrow(() -> unknown(id));
    if (!whose.username().equals(me.username()) && !decides(me, whose)) {
      throw Refusal.forbidden("office.absence-not-yours");
    }
    coverage.lock(absence.office());
    if (!require(id).holds() || absence.lastDay().isBefore(today())) {
      throw Refusal.conflict("office.absence-over");
    }
    coverage.requireWithout(absence);
    var now = clock.instant();
    table.end(id, me.username(), now);
    events.publishEvent(new AbsenceEvent.Ended(id, absence.officer(), now));
    return require(id);
  }

  /** Not over yet, asked for, approved and declined. */
  public List<Absence> of(OfficeCode office) {
    var me = officers.current();
    if (!sees(me, office)) {
      throw Refusal.notFound("office.unknown", office);
    }
    return table.of(office, today());
  }

  /** Everywhere, those that hold today. */
  public List<Absence> running() {
    return table.on(today());
  }

  /** In words what approving would leave undone; empty when nothing. */
  public List<String> undone(Absence absence) {
    return coverage.gapsWith(absence).stream()
        .map(gap -> gap.role().title())
        .distinct()
        .toList();
  }

  public boolean mayDecide(Absence absence) {
    var me = officers.current();
    return officers.find(absence.officer()).filter(whose -> decides(me, whose)).isPresent();
  }

  private boolean decides(Officer me, Officer whose) {
    if (me.username().equals(whose.username())) {
      return false;
    }
    boolean head = me.has(Role.APPROVAL) && me.office().equals(whose.office());
    return head && !whose.has(Role.APPROVAL) || me.has(Role.SUPERVISOR) && sees(me, whose.office());
  }

  private boolean sees(Officer me, OfficeCode office) {
    return me.office().equals(office)
        || me.has(Role.SUPERVISOR) && offices.withAllBelow(me.office()).contains(office);
  }

  private void check(Absence.Wish wish, Officer whose) {
    var first = wish.firstDay();
    var last = wish.lastDay();
    if (first == null
        || last == null
        || last.isBefore(first)
        || last.isBefore(today())
        || last.isAfter(first.plusDays(LONGEST_DAYS))) {
      throw Refusal.invalid("office.absence-days-wrong");
    }
    if (wish.note() != null && wish.note().length() > LONGEST_TEXT) {
      throw Refusal.invalid("office.absence-note-too-long", LONGEST_TEXT);
    }
    if (wish.substitute() == null) {
      if (!wish.procedures().isEmpty()) {
        throw Refusal.invalid("office.substitute-missing");
      }
    } else {
      requireColleague(wish.substitute(), whose);
    }
    requireNoOther(whose.username(), whose.office(), first, last);
  }

  private void requireNoOther(String officer, OfficeCode office, LocalDate first, LocalDate last) {
    boolean other = table.of(office, first).stream()
        .anyMatch(one -> one.officer().equals(officer) && one.holds() && one.overlaps(first, last));
    if (other) {
      throw Refusal.conflict("office.absence-overlaps");
    }
  }

  private void requireColleague(String substitute, Officer whose) {
    officers
        .find(substitute)
        .filter(one -> one.office().equals(whose.office()) && one.hasDesk())
        .filter(one -> !one.username().equals(whose.username()))
        .orElseThrow(() -> Refusal.invalid("office.substitute-unknown"));
  }

  private Absence require(long id) {
    return table
        .find(id)
        .filter(one -> sees(officers.current(), one.office()))
        .orElseThrow(() -> unknown(id));
  }

  private static Refusal unknown(long id) {
    return Refusal.notFound("office.absence-unknown", id);
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
