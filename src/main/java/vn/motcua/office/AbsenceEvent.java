package vn.motcua.office;

import java.time.Instant;
import java.time.LocalDate;
import vn.motcua.shared.DomainEvent;

/** Sự kiện vắng mặt — what is asked, decided and ended about officers' absences. */
public sealed interface AbsenceEvent extends DomainEvent {

  record Asked(
      long absence,
      String officer,
      LocalDate firstDay,
      LocalDate lastDay,
      String substitute,
      Instant at)
      implements AbsenceEvent {}

  record Decided(long absence, String officer, boolean approved, String answer, Instant at)
      implements AbsenceEvent {}

  /** Before its last day. */
  record Ended(long absence, String officer, Instant at) implements AbsenceEvent {}
}
