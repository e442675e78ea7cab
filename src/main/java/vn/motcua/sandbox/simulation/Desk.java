package vn.motcua.sandbox.simulation;

import java.util.List;

/** Bàn làm việc — the officers of one role in one office; who is free first takes what came first. */
final class Desk {

  /** So much longer than the plot says a task may take where few dossiers come, so that thin years do not crawl. */
  private static final double LONGEST = 1.5;

  private final List<String> officers;
  private final long[] free;
  private final double[] pace;
  private final double scale;

  /**
   * @param wanted share of the working time that the officers shall be busy
   * @param busy share they would be if all worked as the plot says
   */
  Desk(List<String> officers, double wanted, double busy, Chance chance) {
    this.officers = officers;
    this.free = new long[officers.size()];
    this.pace = new double[officers.size()];
    for (int n = 0; n < pace.length; n++) {
      pace[n] = 0.8 + 0.45 * chance.share();
    }
    this.scale = busy == 0 ? 1 : Math.min(LONGEST, wanted / busy);
  }

  /** A turn at the desk. */
  record Turn(String officer, long from, long to) {}

  Turn take(WorkHours hours, long created, double minutes) {
    int first = 0;
    for (int n = 1; n < free.length; n++) {
      if (free[n] < free[first]) {
        first = n;
      }
    }
    long from = hours.open(Math.max(created, free[first]));
    free[first] = hours.plus(from, Math.max(60, Math.round(minutes * 60 * scale * pace[first])));
    return new Turn(officers.get(first), from, free[first]);
  }

  /** Somebody, without waiting for a turn. */
  String anybody(long number) {
    return officers.get((int) Math.floorMod(number, (long) officers.size()));
  }
}
