package vn.motcua.sla;

import java.time.Instant;
import java.util.List;

/**
 * Số chỉ của đồng hồ — what follows from the facts of a clock and the calendar at the time of reading.
 *
 * @param promisedAt the due date as if the clock ran; null when there is no limit or the clock has not started
 * @param nearAt from when on the due date counts as near
 * @param pausedSince since when the clock stands, or null
 */
record Reading(Instant promisedAt, Instant nearAt, Instant pausedSince, List<String> lines) {

  /** While the clock stands there is no due date (rule 7). */
  Instant dueAt() {
    return pausedSince == null ? promisedAt : null;
  }
}
