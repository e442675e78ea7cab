package vn.motcua.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.motcua.office.Absence;
import vn.motcua.office.Absences;
import vn.motcua.office.OfficeCode;
import vn.motcua.office.Officers;

/** Absences as the page shows them to whoever looks. */
@Component
class AbsenceLines {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  /**
   * @param note only for who takes over, who is away and who decides
   * @param undone the roles nobody would be left for, to be read before deciding
   */
  record Line(
      long id,
      String officer,
      String days,
      String substitute,
      String state,
      String note,
      String undone,
      boolean decidable,
      boolean endable) {}

  private final Absences absences;
  private final Officers officers;
  private final DeskWords words;
  private final Clock clock;

  AbsenceLines(Absences absences, Officers officers, DeskWords words, Clock clock) {
    this.absences = absences;
    this.officers = officers;
    this.words = words;
    this.clock = clock;
  }

  List<Line> of(OfficeCode office) {
    return absences.of(office).stream().map(this::line).toList();
  }

  private Line line(Absence one) {
    var me = officers.current().username();
    boolean decides = absences.mayDecide(one);
    boolean own = me.equals(one.officer());
    boolean asked = one.isOpen() && decides;
    return new Line(
        one.id(),
        officers.nameOf(one.officer()),
        DAY.format(one.firstDay()) + " – " + DAY.format(one.lastDay()),
        substitute(one),
        state(one),
        own || decides || me.equals(one.substitute()) ? one.note() : null,
        asked ? String.join(", ", absences.undone(one)) : "",
        asked,
        one.holds() && (own || decides));
  }

  private String substitute(Absence one) {
    if (one.substitute() == null) {
      return words.text("desk.absence.to-group");
    }
    var name = officers.nameOf(one.substitute());
    return one.procedures().isEmpty()
        ? words.text("desk.absence.all-procedures", name)
        : words.text(
            "desk.absence.some-procedures",
            name,
            one.procedures().stream().map(words::procedure).collect(Collectors.joining("; ")));
  }

  private String state(Absence one) {
    if (one.isOpen()) {
      return words.text("desk.absence.open");
    }
    if (!one.approved()) {
      return words.text("desk.absence.declined", one.answer());
    }
    if (one.endedAt() != null) {
      return words.text("desk.absence.ended");
    }
    return words.text(
        one.covers(LocalDate.now(clock)) ? "desk.absence.now" : "desk.absence.approved");
  }
}
