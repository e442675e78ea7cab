package vn.motcua.workflow.cases;

import java.time.Duration;

/** Until when a run may go on; by the machine's own time, which no sandbox moves. */
record Deadline(long nanos, long seconds) {

  static Deadline in(Duration time) {
    return new Deadline(System.nanoTime() + time.toNanos(), time.toSeconds());
  }

  void check() {
    if (System.nanoTime() > nanos) {
      throw new CaseFailed("workflow.case-too-slow", seconds);
    }
  }
}
