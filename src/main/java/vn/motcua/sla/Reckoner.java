package vn.motcua.sla;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.DossierCode;
import vn.motcua.office.OfficeCode;
import vn.motcua.procedure.ClockRules;
import vn.motcua.procedure.TimeLimit;

/** Phép tính thời hạn — the legal clock without its tables, for whoever reckons many dates at once. */
@Component
public class Reckoner {

  private final Calendars calendars;

  Reckoner(Calendars calendars) {
    this.calendars = calendars;
  }

  /** Giờ làm việc trong ngày — a stretch in which an office works. */
  public record Hours(Instant from, Instant to) {}

  public ReckonedClock start(
      DossierCode dossier,
      OfficeCode office,
      TimeLimit limit,
      ClockRules rules,
      Instant receivedAt) {
    var clock = ProcessingClock.of(dossier, office, limit, rules, receivedAt);
    return new ReckonedClock(calendars.clockOf(office), clock);
  }

  /** The working spans of a date in order; none on a day off. */
  public List<Hours> hours(OfficeCode office, LocalDate date) {
    return calendars.calendarOf(office).day(date).spans().stream()
        .map(span -> new Hours(moment(date, span.from()), moment(date, span.to())))
        .toList();
  }

  /** When a limit of its own ends, such as the citizen's days to answer; null without a limit. */
  public Instant due(OfficeCode office, TimeLimit limit, Instant from) {
    return calendars.clockOf(office).from(limit, from).dueAt();
  }

  /** Rule 10. */
  public Instant handOverDue(OfficeCode office, Instant receivedAt) {
    return calendars.clockOf(office).handOver(receivedAt);
  }

  /** Rule 12; a step that begins before the clock of its dossier has no due date but its own. */
  public ReckonedClock.StepDue step(OfficeCode office, TimeLimit limit, Instant createdAt) {
    var reading = calendars.clockOf(office).step(limit, createdAt, List.of(), null);
    return new ReckonedClock.StepDue(reading.dueAt(), reading.nearAt());
  }

  /** A working moment that lies so much working time after another one. */
  public Instant later(OfficeCode office, Instant from, long workingMinutes) {
    return calendars.clockOf(office).later(from, Duration.ofMinutes(workingMinutes));
  }

  public long workingMinutes(OfficeCode office, Instant from, Instant to) {
    return calendars.clockOf(office).workingTime(from, to).toMinutes();
  }

  private static Instant moment(LocalDate date, java.time.LocalTime time) {
    return date.atTime(time).atZone(LegalClock.ZONE).toInstant();
  }
}
