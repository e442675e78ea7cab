package vn.motcua.sla;

import java.time.Instant;
import java.util.List;

/**
 * Hẹn trả — the moment a result is due, with the lines that explain it to the citizen.
 *
 * <p>The lines are written by the computation itself while it goes along (legal clock, “Explanation”).
 */
public record DueDate(Instant at, List<String> explanation) {

  public DueDate {
    explanation = List.copyOf(explanation);
  }

  /** All lines in one, split by dots, as on the receipt. */
  public String sentence() {
    return Wording.sentence(explanation);
  }
}
