package vn.motcua.sandbox.simulation;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What to simulate.
 *
 * @param communes each with its own police; departments come beside them
 * @param until the last moment that is simulated; null is now
 * @param keep whether dossiers that are there already stay; null refuses where there are some
 */
record Options(
    int dossiers, int months, Path data, int communes, long seed, Instant until, Boolean keep) {

  static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final Set<String> FLAGS = Set.of("--append", "--replace");
  private static final Set<String> KNOWN =
      Set.of("--dossiers", "--months", "--data", "--offices", "--seed", "--until");

  /** Throws an {@link IllegalArgumentException} that says in Vietnamese what is wrong. */
  static Options read(List<String> words) {
    var values = new HashMap<String, String>();
    var rest = new ArrayDeque<>(words);
    while (!rest.isEmpty()) {
      var word = rest.poll();
      if (FLAGS.contains(word)) {
        values.put(word, "");
      } else if (KNOWN.contains(word) && !rest.isEmpty()) {
        values.put(word, rest.poll());
      } else {
        throw new IllegalArgumentException("Không hiểu: " + word);
      }
    }
    return of(values);
  }

  private static Options of(Map<String, String> values) {
    var until = values.get("--until");
    return new Options(
        number(values, "--dossiers", 100_000),
        number(values, "--months", 12),
        Path.of(values.getOrDefault("--data", "data")),
        number(values, "--offices", 60),
        number(values, "--seed", 7),
        until == null ? null : moment(until),
        values.containsKey("--append")
            ? Boolean.TRUE
            : values.containsKey("--replace") ? Boolean.FALSE : null);
  }

  private static Instant moment(String text) {
    return text.contains("T")
        ? java.time.LocalDateTime.parse(text).atZone(ZONE).toInstant()
        : LocalDate.parse(text).atTime(LocalTime.of(16, 0)).atZone(ZONE).toInstant();
  }

  private static int number(Map<String, String> values, String name, int usual) {
    try {
      int number = Integer.parseInt(values.getOrDefault(name, "" + usual).replace("_", ""));
      if (number < 1) {
        throw new NumberFormatException();
      }
      return number;
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(name + " cần một số nguyên dương");
    }
  }
}
