package vn.motcua.supervision.flow;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * Luồng hồ sơ — what came, went and stayed in a period, of one office and one procedure.
 *
 * @param counts by name; the names are those of the columns in {@code supervision/flow-*.sql}
 */
public record Flow(String office, String procedure, Map<String, Long> counts) {

  public long count(String name) {
    return counts.getOrDefault(name, 0L);
  }

  /** Of several together. */
  public static Map<String, Long> sum(Collection<Flow> flows) {
    var sum = new HashMap<String, Long>();
    flows.forEach(
        flow -> flow.counts().forEach((name, count) -> sum.merge(name, count, Long::sum)));
    return sum;
  }
}
