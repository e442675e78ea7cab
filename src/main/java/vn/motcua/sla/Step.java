package vn.motcua.sla;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import vn.motcua.dossier.DossierCode;
import vn.motcua.office.OfficeCode;
import vn.motcua.procedure.TimeLimit;

/**
 * Bước xử lý — one piece of work on a dossier: who, by when, how long (legal clock, rule 12).
 *
 * @param id the task's
 * @param dueAt null without a limit of its own and of the dossier
 * @param nearAt from when on the due date counts as near; null without a due date
 * @param workingMinutes working time from creation to end, without the time the dossier's clock stood; null while open
 * @param timing at the time of the question
 */
public record Step(
    String id,
    DossierCode dossier,
    String taskKey,
    String name,
    String officer,
    OfficeCode office,
    String role,
    TimeLimit limit,
    Instant createdAt,
    Instant claimedAt,
    Instant dueAt,
    Instant nearAt,
    Instant endedAt,
    String outcome,
    Long workingMinutes,
    Timing timing) {

  /** Bước mới — what is known of a step when it begins. */
  public record Opening(
      String id,
      DossierCode dossier,
      String taskKey,
      String name,
      OfficeCode office,
      String role,
      TimeLimit limit,
      Instant createdAt) {
    public Opening {
      createdAt = createdAt.truncatedTo(ChronoUnit.SECONDS);
    }
  }

  public boolean isOpen() {
    return endedAt == null;
  }
}
