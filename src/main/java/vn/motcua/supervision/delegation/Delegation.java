package vn.motcua.supervision.delegation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What one officer has put into the hands of another.
 *
 * @param procedures their codes; empty for all
 * @param validTo the last day, or null until it is ended
 */
record Delegation(
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

  boolean isRunning(LocalDate today) {
    return endedAt == null && (validTo == null || !validTo.isBefore(today));
  }
}
