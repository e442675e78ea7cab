package vn.motcua.intake;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.motcua.procedure.Procedure;
import vn.motcua.shared.Refusal.Fault;
import vn.motcua.sla.Deadlines;

/** When a procedure may be filed: inside its window to the second, and early enough before the day it is about. */
@Component
class TimeCheck {

  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private final Deadlines deadlines;
  private final Clock clock;

  TimeCheck(Deadlines deadlines, Clock clock) {
    this.deadlines = deadlines;
    this.clock = clock;
  }

  List<Fault> faults(Procedure procedure, Map<String, Object> answers, Competence.Pair offices) {
    return Stream.concat(window(procedure), leadTime(procedure, answers, offices))
        .toList();
  }

  /** Whether the citizen may still correct a filing. */
  boolean isCorrectable(Procedure procedure) {
    var window = procedure.window();
    return window != null && window.corrections() != null && now().isBefore(window.corrections());
  }

  private Stream<Fault> window(Procedure procedure) {
    var window = procedure.window();
    if (window == null) {
      return Stream.empty();
    }
    if (now().isBefore(window.opens())) {
      return Stream.of(
          new Fault("/procedureCode", "intake.window-not-open", MOMENT.format(window.opens())));
    }
    return now().isBefore(window.closes())
        ? Stream.empty()
        : Stream.of(
            new Fault("/procedureCode", "intake.window-closed", MOMENT.format(window.closes())));
  }

  private Stream<Fault> leadTime(
      Procedure procedure, Map<String, Object> answers, Competence.Pair offices) {
    var lead = procedure.leadTime();
    if (lead == null || offices == null || !(answers.get(lead.answer()) instanceof String text)) {
      return Stream.empty();
    }
    try {
      var earliest = deadlines
          .dueDate(offices.handling(), lead.limit(), clock.instant())
          .map(due -> LocalDate.ofInstant(due.at(), clock.getZone()))
          .orElseThrow();
      return LocalDate.parse(text).isBefore(earliest)
          ? Stream.of(new Fault(
              "/answers/" + lead.answer(),
              "intake.too-late-before",
              lead.amount(),
              DAY.format(earliest)))
          : Stream.empty();
    } catch (DateTimeException e) {
      return Stream.empty(); // the form names it
    }
  }

  private LocalDateTime now() {
    return LocalDateTime.ofInstant(clock.instant(), clock.getZone());
  }
}
