package vn.motcua.sla;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import vn.motcua.dossier.DossierCode;
import vn.motcua.office.OfficeCode;
import vn.motcua.procedure.TimeLimit;

/**
 * Thời hạn của hồ sơ — what the legal clock of a dossier shows (legal clock, rules 7 and 11).
 *
 * @param startedAt null while a clock that starts on payment waits for it
 * @param dueAt null without a limit, before the start, and while the clock stands
 * @param pausedFor every reason for which it stands, empty while it runs
 * @param extended whether the one extension has been used
 * @param timing at the time of the question; of a finished dossier at its end, while paused at the pause
 */
public record Deadline(
    DossierCode dossier,
    OfficeCode office,
    TimeLimit limit,
    Instant receivedAt,
    Instant startedAt,
    Instant dueAt,
    Instant pausedSince,
    Set<PauseReason> pausedFor,
    boolean extended,
    Instant finishedAt,
    Timing timing,
    List<String> explanation) {

  public boolean isPaused() {
    return pausedSince != null;
  }

  public boolean isFinished() {
    return finishedAt != null;
  }
}
