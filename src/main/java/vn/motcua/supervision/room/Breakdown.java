package vn.motcua.supervision.room;

import java.util.HashMap;
import java.util.Map;

/** Figures in all and by one thing at a time, as one walk over the rows gives them. */
final class Breakdown {

  /** What figures are split by, named as the column. */
  enum By {
    ALL,
    OFFICE_CODE,
    PROCEDURE_CODE,
    CHANNEL,
    TEAM
  }

  private final Map<By, Map<String, Figures>> figures = new HashMap<>();

  void add(By by, String code, Figures more) {
    figures.computeIfAbsent(by, any -> new HashMap<>()).merge(code, more, Figures::plus);
  }

  void add(Breakdown other) {
    other.figures.forEach((by, all) -> all.forEach((code, more) -> add(by, code, more)));
  }

  Figures all() {
    return by(By.ALL).getOrDefault("", Figures.NONE);
  }

  Map<String, Figures> by(By by) {
    return figures.getOrDefault(by, Map.of());
  }
}
