package vn.motcua.sla;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.DossierCode;
import vn.motcua.office.OfficeCode;
import vn.motcua.procedure.TimeLimit;

/** Hạn của bước — computes the due dates of steps and lets open steps follow their dossier (rule 12). */
@Component
class StepDates {

  private final StepTable steps;
  private final ClockTable clocks;
  private final ClockFace face;
  private final Calendars calendars;

  StepDates(StepTable steps, ClockTable clocks, ClockFace face, Calendars calendars) {
    this.steps = steps;
    this.clocks = clocks;
    this.face = face;
    this.calendars = calendars;
  }

  Reading read(OfficeCode office, TimeLimit limit, Instant createdAt, DossierCode dossier) {
    var dossierDue =
        face.of(List.of(dossier)).stream().findFirst().map(Deadline::dueAt).orElse(null);
    return calendars.clockOf(office).step(limit, createdAt, stoppages(dossier), dossierDue);
  }

  /** After a pause, an extension or a calendar change; while the clock stands the steps keep their dates. */
  void follow(ProcessingClock clock, Reading dossier) {
    if (clock.standing().isPresent()) {
      return;
    }
    for (var step : steps.of(clock.dossier())) {
      var reading = calendars
          .clockOf(step.office())
          .step(step.limit(), step.createdAt(), clock.stoppages(), dossier.dueAt());
      if (step.isOpen() && !Objects.equals(step.dueAt(), reading.dueAt())) {
        steps.move(step, reading);
      }
    }
  }

  /** How far an open step is from its due date, in the words of a list. */
  String standing(Step step, Instant now) {
    if (step.dueAt() == null) {
      return "Không có hạn";
    }
    var clock = calendars.clockOf(step.office());
    return switch (step.timing()) {
      case LATE -> "Quá hạn " + clock.distance(step.dueAt(), now) + " làm việc";
      case NEAR -> "Sắp đến hạn, còn " + clock.distance(now, step.dueAt()) + " làm việc";
      case ON_TIME -> "Còn " + clock.distance(now, step.dueAt()) + " làm việc";
    };
  }

  long workingMinutes(Step step, Instant endedAt) {
    return calendars
        .clockOf(step.office())
        .workingTime(step.createdAt(), endedAt, stoppages(step.dossier()))
        .toMinutes();
  }

  private List<Stoppage> stoppages(DossierCode dossier) {
    return clocks.find(dossier).map(ProcessingClock::stoppages).orElse(List.of());
  }
}
