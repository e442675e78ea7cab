package vn.motcua.sandbox.simulation;

import java.util.List;
import java.util.SplittableRandom;

/** Ngẫu nhiên có hạt giống — the same seed gives the same year. */
final class Chance {

  private final SplittableRandom random;

  Chance(long seed, Object... of) {
    random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + java.util.Arrays.hashCode(of) * 31L);
  }

  double share() {
    return random.nextDouble();
  }

  boolean is(double probability) {
    return random.nextDouble() < probability;
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  /** Of a log-normal distribution. */
  double about(double median, double spread) {
    return median * Math.exp(spread * normal());
  }

  double about(double[] medianAndSpread) {
    return about(medianAndSpread[0], medianAndSpread[1]);
  }

  private double normal() {
    double radius = Math.sqrt(-2 * Math.log(1 - random.nextDouble()));
    return radius * Math.cos(2 * Math.PI * random.nextDouble());
  }
}
