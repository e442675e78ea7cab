package vn.motcua.sla;

import java.time.Instant;

/**
 * Lần tạm dừng — one reason for which the clock stands, from when to when, and who said so.
 *
 * @param restarts whether its end starts the whole limit again (rule 8)
 */
record Pause(PauseReason reason, Instant startedAt, Instant endedAt, String by, boolean restarts) {

  boolean isOpen() {
    return endedAt == null;
  }

  Pause endedAt(Instant moment) {
    var end = moment.isBefore(startedAt) ? startedAt : moment;
    return new Pause(reason, startedAt, end, by, restarts);
  }

  boolean endsAfter(Instant moment) {
    return isOpen() || endedAt.isAfter(moment);
  }

  Pause withoutRestart() {
    return new Pause(reason, startedAt, endedAt, by, false);
  }
}
