package vn.motcua.supervision.forecast;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import vn.motcua.supervision.forecast.Experience.Next;
import vn.motcua.supervision.forecast.Experience.Step;

/**
 * Triển vọng — the probability that what is left to do takes longer than the time that is left.
 *
 * <p>The rest of the current step is taken from the steps that lasted at least as long as it has already; what comes after it
 * is walked through many times once per office, procedure and task, always with the same luck, and looked up for each dossier.
 */
final class Outlook {

  private static final int WALKS = 400;
  private static final int SHARES = 100;
  private static final int LONGEST = 40;

  private final Experience experience;
  private final List<String> usual;
  private final Map<Place, double[]> walks = new ConcurrentHashMap<>();

  /** @param usual the tasks of a model nobody has gone through yet, in order */
  Outlook(Experience experience, List<String> usual) {
    this.experience = experience;
    this.usual = usual;
  }

  Experience experience() {
    return experience;
  }

  /**
   * Where a dossier stands.
   *
   * @param task the open one, or the last that was done
   * @param open whether it is still to be done by an officer
   */
  record Place(String office, String procedure, LocalDate version, String task, boolean open) {}

  /** @param elapsed working minutes the current task lies there; @param left working minutes until the due date */
  double late(Place place, double elapsed, double left) {
    var after = walks.computeIfAbsent(after(place), this::walk);
    if (!place.open()) {
      return 1 - share(after, left);
    }
    var times = experience.times(step(place, place.task()));
    double late = 0;
    for (int n = 0; n < SHARES; n++) {
      late += 1 - share(after, left - times.rest(elapsed, (n + 0.5) / SHARES));
    }
    return Math.min(1, Math.max(0, late / SHARES));
  }

  /** Working minutes in which it will most probably be finished. */
  double expected(Place place, double elapsed) {
    double after = median(place);
    return place.open()
        ? after + experience.times(step(place, place.task())).rest(elapsed, 0.5)
        : after;
  }

  private double median(Place place) {
    return walks.computeIfAbsent(after(place), this::walk)[WALKS / 2];
  }

  /** The task that keeps such dossiers longest here, the current one or one that follows. */
  String slowest(Place place) {
    var candidates = new java.util.ArrayList<String>();
    var task = place.task();
    if (place.open()) {
      candidates.add(task);
    }
    for (int n = 0; n < 6 && task != null; n++) {
      task = experience.next(place.procedure(), place.version(), task).stream()
          .max(java.util.Comparator.comparingDouble(Next::share))
          .map(Next::key)
          .orElse(null);
      if (task != null && experience.province(step(place, task)).isKnown()) {
        candidates.add(task);
      }
    }
    return candidates.stream()
        .filter(Objects::nonNull)
        .max(java.util.Comparator.comparingDouble(
            one -> experience.times(step(place, one)).quantile(0.5)))
        .orElse(place.task());
  }

  private static Place after(Place place) {
    return new Place(place.office(), place.procedure(), place.version(), place.task(), false);
  }

  private double[] walk(Place place) {
    var luck = new SplittableRandom(
        Objects.hash(place.office(), place.procedure(), place.version(), place.task()));
    var sums = new double[WALKS];
    for (int n = 0; n < WALKS; n++) {
      sums[n] = once(place, luck);
    }
    Arrays.sort(sums);
    return sums;
  }

  private double once(Place place, SplittableRandom luck) {
    double minutes = 0;
    var task = next(place, place.task(), luck);
    for (int n = 0; task != null && n < LONGEST; n++) {
      var step = step(place, task);
      if (usual.contains(task)
          || experience.province(step).isKnown()) { // else the citizen is waited for
        minutes += experience.times(step).quantile(luck.nextDouble());
      }
      task = next(place, task, luck);
    }
    return minutes;
  }

  private String next(Place place, String task, SplittableRandom luck) {
    var ways = experience.next(place.procedure(), place.version(), task);
    if (ways.isEmpty()) {
      int at = usual.indexOf(task); // -1 before the first
      return at + 1 == usual.size() ? null : usual.get(at + 1);
    }
    double drawn = luck.nextDouble();
    for (var way : ways) {
      drawn -= way.share();
      if (drawn < 0) {
        return way.key();
      }
    }
    return ways.get(ways.size() - 1).key();
  }

  private static Step step(Place place, String task) {
    return new Step(place.office(), place.procedure(), task);
  }

  /** The share of the walks that take at most so long. */
  private static double share(double[] sorted, double minutes) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] <= minutes) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return (double) low / sorted.length;
  }
}
