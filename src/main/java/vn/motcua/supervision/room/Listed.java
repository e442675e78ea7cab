package vn.motcua.supervision.room;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * A dossier as supervisors see it in a list: nothing of the person behind it.
 *
 * @param step what is being done with it now, in the words of its model; null between two steps
 * @param team the role on whose desk it lies; null while it waits for another system and after its end
 * @param timing WAITING, PAUSED, LATE, NEAR or ON_TIME while it is open, else FINISHED_EARLY, FINISHED_ON_TIME, FINISHED_LATE or
 *     REFUSED at reception
 * @param risk how likely it ends late; null where nothing is foretold
 * @param lateOn the day on which it is expected to turn late
 */
record Listed(
    String code,
    String procedureCode,
    String procedureName,
    String office,
    String officeName,
    String team,
    String step,
    OffsetDateTime stepSince,
    String channel,
    OffsetDateTime submittedAt,
    OffsetDateTime receivedAt,
    OffsetDateTime dueAt,
    OffsetDateTime pausedSince,
    OffsetDateTime finishedAt,
    String timing,
    BigDecimal risk,
    LocalDate lateOn) {

  @JsonProperty("atRisk")
  public boolean isAtRisk() {
    return risk != null
        && risk.doubleValue() >= 0.5
        && (timing.equals("ON_TIME") || timing.equals("NEAR"));
  }
}
