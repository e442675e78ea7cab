package vn.motcua.supervision.forecast;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** Thời gian của một bước — how long a step takes, as a histogram of working minutes. */
final class Times {

  static final Times NONE = new Times(new TreeMap<>());

  /** A step without any record is thought to take half a day. */
  private static final double UNKNOWN = 4 * 60;

  private final double[] from;
  private final double[] to;
  /** How many lasted at most until the end of the bucket. */
  private final double[] sums;

  /** @param counts number of steps by bucket of the table {@code step_histogram} */
  Times(Map<Integer, Double> counts) {
    var sorted = new TreeMap<>(counts);
    from = sorted.keySet().stream().mapToDouble(Times::minutes).toArray();
    to = sorted.keySet().stream().mapToDouble(bucket -> minutes(bucket + 1)).toArray();
    sums = sorted.values().stream().mapToDouble(Double::doubleValue).toArray();
    Arrays.parallelPrefix(sums, Double::sum);
  }

  /** As the function {@code bucket_minutes} of the database. */
  static double minutes(int bucket) {
    return bucket < 16 ? bucket : (double) ((8 + bucket % 8L) << (bucket / 8 - 1));
  }

  /** The lower of {@code few} records here and the wider experience {@code wide}, in the ratio of records to {@code trust}. */
  static Times blend(Map<Integer, Double> few, Map<Integer, Double> wide, double trust) {
    double here = few.values().stream().mapToDouble(Double::doubleValue).sum();
    double there = wide.values().stream().mapToDouble(Double::doubleValue).sum();
    var counts = new TreeMap<>(few);
    if (there > 0) {
      wide.forEach((bucket, count) -> counts.merge(bucket, count / there * trust, Double::sum));
    }
    return here + there == 0 ? NONE : new Times(counts);
  }

  boolean isKnown() {
    return sums.length > 0;
  }

  /** Minutes below which that share of the steps ended. */
  double quantile(double share) {
    if (!isKnown()) {
      return UNKNOWN * 2 * share;
    }
    double wanted = share * sums[sums.length - 1];
    int at = Arrays.binarySearch(sums, wanted);
    int bucket = Math.min(sums.length - 1, at >= 0 ? at : -at - 1);
    double before = bucket == 0 ? 0 : sums[bucket - 1];
    double within = (wanted - before) / (sums[bucket] - before);
    return from[bucket] + Math.min(1, Math.max(0, within)) * (to[bucket] - from[bucket]);
  }

  /** The share of steps that ended within so many minutes. */
  double share(double minutes) {
    if (!isKnown()) {
      return Math.min(1, Math.max(0, minutes / (2 * UNKNOWN)));
    }
    int bucket = Arrays.binarySearch(to, minutes);
    bucket = bucket >= 0 ? bucket + 1 : -bucket - 1;
    double before = bucket == 0 ? 0 : sums[bucket - 1];
    if (bucket == sums.length) {
      return 1;
    }
    double within =
        Math.min(1, Math.max(0, (minutes - from[bucket]) / (to[bucket] - from[bucket])));
    return (before + within * (sums[bucket] - before)) / sums[sums.length - 1];
  }

  /**
   * How much longer a step lasts that has lasted so long already, at that quantile; what has outlasted everything known is
   * expected to last up to as long again.
   */
  double rest(double elapsed, double share) {
    double passed = share(elapsed);
    return passed >= 1
        ? share * Math.max(elapsed, 1)
        : Math.max(0, quantile(passed + share * (1 - passed)) - elapsed);
  }
}
