package vn.motcua.office;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Ủy quyền — what one officer has put into the hands of another, by a decision in writing and for a period.
 *
 * @param procedures their codes; empty for all
 * @param validTo the last day, or null until it is ended
 */
public record Delegation(
    long id,
    String office,
    String delegator,
    String delegate,
    List<String> procedures,
    String decisionNumber,
    LocalDate decidedOn,
    LocalDate validFrom,
    LocalDate validTo,
    String enteredBy,
    Instant enteredAt,
    String endedBy,
    Instant endedAt) {

  public boolean isRunning(LocalDate today) {
    return endedAt == null && (validTo == null || !validTo.isBefore(today));
  }

  boolean covers(LocalDate day) {
    return isRunning(day) && !validFrom.isAfter(day);
  }
}
