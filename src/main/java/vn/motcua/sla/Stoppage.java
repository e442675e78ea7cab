package vn.motcua.sla;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Khoảng dừng — a stretch in which the clock stands for one or more overlapping reasons, counted once (rule 7).
 *
 * @param to when the last reason ended, or null while one is left
 */
record Stoppage(Instant from, Instant to, Set<PauseReason> reasons, boolean restarts) {

  /** The stretches of a dossier's pauses in order of time, in whatever order the pauses come. */
  static List<Stoppage> of(List<Pause> pauses) {
    var merged = new ArrayList<Stoppage>();
    pauses.stream()
        .sorted(Comparator.comparing(Pause::startedAt))
        .map(Stoppage::of)
        .forEach(next -> add(merged, next));
    return List.copyOf(merged);
  }

  boolean isOpen() {
    return to == null;
  }

  boolean endsAfter(Instant moment) {
    return to == null || to.isAfter(moment);
  }

  /** What of it lies after the moment. */
  Stoppage since(Instant moment) {
    return from.isBefore(moment) ? new Stoppage(moment, to, reasons, restarts) : this;
  }

  /** What of it lies before the moment; one that still lasts ends there. */
  Stoppage until(Instant moment) {
    return endsAfter(moment) ? new Stoppage(from, moment, reasons, restarts) : this;
  }

  private static Stoppage of(Pause pause) {
    return new Stoppage(
        pause.startedAt(), pause.endedAt(), EnumSet.of(pause.reason()), pause.restarts());
  }

  private static void add(List<Stoppage> merged, Stoppage next) {
    var last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
    if (last != null && !(last.to != null && last.to.isBefore(next.from))) {
      merged.set(merged.size() - 1, last.and(next));
    } else {
      merged.add(next);
    }
  }

  private Stoppage and(Stoppage other) {
    var all = EnumSet.copyOf(reasons);
    all.addAll(other.reasons);
    var end = isOpen() || other.isOpen()
        ? null
        : Stream.of(to, other.to).max(Comparator.naturalOrder()).get();
    return new Stoppage(from, end, all, restarts || other.restarts);
  }
}
