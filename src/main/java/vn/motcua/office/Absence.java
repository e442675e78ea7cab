package vn.motcua.office;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Vắng mặt — the days an officer is away, and who does the work meanwhile.
 *
 * @param substitute login name; null when the work goes back to the group
 * @param procedures for which the substitute acts; empty for all
 * @param note for who takes over; null for nothing
 * @param approved null until the head has decided
 * @param answer why it was declined
 */
public record Absence(
    long id,
    OfficeCode office,
    String officer,
    LocalDate firstDay,
    LocalDate lastDay,
    String substitute,
    List<String> procedures,
    String note,
    String askedBy,
    Instant askedAt,
    String decidedBy,
    Instant decidedAt,
    Boolean approved,
    String answer,
    Instant endedAt) {

  /** What an officer asks for. */
  public record Wish(
      String officer,
      LocalDate firstDay,
      LocalDate lastDay,
      String substitute,
      List<String> procedures,
      String note) {}

  public boolean isOpen() {
    return approved == null;
  }

  /** Approved, and not ended before its time. */
  public boolean holds() {
    return Boolean.TRUE.equals(approved) && endedAt == null;
  }

  public boolean covers(LocalDate day) {
    return !day.isBefore(firstDay) && !day.isAfter(lastDay);
  }

  /** As it would stand if it were approved. */
  Absence approvedNow() {
    return new Absence(
        id,
        office,
        officer,
        firstDay,
        lastDay,
        substitute,
        procedures,
        note,
        askedBy,
        askedAt,
        askedBy,
        askedAt,
        true,
        null,
        null);
  }

  boolean overlaps(LocalDate first, LocalDate last) {
    return !firstDay.isAfter(last) && !lastDay.isBefore(first);
  }
}
