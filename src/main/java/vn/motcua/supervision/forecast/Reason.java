package vn.motcua.supervision.forecast;

import java.util.LinkedHashMap;
import java.util.Map;
import vn.motcua.supervision.forecast.Experience.Step;

/**
 * Lý do — what makes a dossier likely to be late, in working minutes.
 *
 * @param waiting how many lie at the same desk
 */
record Reason(
    Standing standing, Outlook outlook, long left, long elapsed, long expected, int waiting) {

  Map<String, Object> facts() {
    var slowest = outlook.slowest(standing.place());
    var step = new Step(standing.office().value(), standing.procedure(), slowest);
    var facts = new LinkedHashMap<String, Object>();
    facts.put("task", standing.task());
    facts.put("name", standing.name());
    facts.put("open", standing.isAtDesk());
    facts.put("slowest", slowest);
    facts.put("here", quantiles(outlook.experience().times(step)));
    facts.put("province", quantiles(outlook.experience().province(step)));
    facts.put("left", left);
    facts.put("elapsed", elapsed);
    facts.put("expected", expected);
    facts.put("waiting", waiting);
    return facts;
  }

  private static long[] quantiles(Times times) {
    return new long[] {Math.round(times.quantile(0.5)), Math.round(times.quantile(0.9))};
  }
}
