package vn.motcua.supervision.forecast;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Kinh nghiệm — how long steps took and which followed which, of some months.
 *
 * <p>An office is judged by its own records as far as it has them; the rest is filled from the province's, with the weight of
 * a few records.
 */
final class Experience {

  /** So many records the province's experience counts for. */
  private static final double TRUST = 12;

  /** Fewer dossiers than these say nothing of the way of one version. */
  private static final long ENOUGH = 30;

  record Step(String office, String procedure, String task) {}

  /** @param key null where the dossier ended */
  record Next(String key, double share) {}

  private final Map<Step, Map<Integer, Double>> here = new HashMap<>();
  private final Map<Step, Map<Integer, Double>> everywhere = new HashMap<>();
  private final Map<Step, Times> blended = new ConcurrentHashMap<>();
  private final Map<List<String>, Map<String, Double>> paths = new HashMap<>();

  /** Of the months from one to before another. */
  static Experience read(JdbcClient jdbc, LocalDate from, LocalDate before) {
    var experience = new Experience();
    jdbc.sql(
            """
            select office_code, procedure_code, task_key, bucket, sum(steps) as steps from step_histogram
            where month >= ? and month < ? group by 1, 2, 3, 4""")
        .params(from, before)
        .query((RowCallbackHandler) row -> experience.add(
            new Step(row.getString(1), row.getString(2), row.getString(3)),
            row.getInt(4),
            row.getDouble(5)));
    return experience;
  }

  void add(Step step, int bucket, double steps) {
    here.computeIfAbsent(step, key -> new TreeMap<>()).merge(bucket, steps, Double::sum);
    everywhere
        .computeIfAbsent(new Step(null, step.procedure(), step.task()), key -> new TreeMap<>())
        .merge(bucket, steps, Double::sum);
    everywhere
        .computeIfAbsent(new Step(null, null, step.task()), key -> new TreeMap<>())
        .merge(bucket, steps, Double::sum);
  }

  void follow(String procedure, LocalDate version, String task, String next, double dossiers) {
    for (var key :
        List.of(List.of(procedure, version.toString(), task), List.of(procedure, "", task))) {
      paths
          .computeIfAbsent(
              key, one -> new TreeMap<>(java.util.Comparator.nullsLast(String::compareTo)))
          .merge(next == null ? "" : next, dossiers, Double::sum);
    }
  }

  /** Here, filled up from everywhere. */
  Times times(Step step) {
    return blended.computeIfAbsent(
        step, one -> Times.blend(here.getOrDefault(one, Map.of()), wide(one), TRUST));
  }

  Times province(Step step) {
    return Times.blend(wide(step), Map.of(), 0);
  }

  private Map<Integer, Double> wide(Step step) {
    var sameProcedure = everywhere.get(new Step(null, step.procedure(), step.task()));
    return sameProcedure != null
        ? sameProcedure
        : everywhere.getOrDefault(new Step(null, null, step.task()), Map.of());
  }

  /** What may follow, by how often it did; empty where nothing is known of the task. */
  List<Next> next(String procedure, LocalDate version, String task) {
    var own = paths.get(List.of(procedure, version.toString(), task));
    var used = own != null && sum(own) >= ENOUGH ? own : paths.get(List.of(procedure, "", task));
    if (used == null) {
      return List.of();
    }
    double all = sum(used);
    return used.entrySet().stream()
        .map(one -> new Next(one.getKey().isEmpty() ? null : one.getKey(), one.getValue() / all))
        .toList();
  }

  private static double sum(Map<String, Double> counts) {
    return counts.values().stream().mapToDouble(Double::doubleValue).sum();
  }
}
