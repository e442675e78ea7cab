package vn.motcua.workflow.cases;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;

/**
 * Ca tính phí — one example of what the fee table must give.
 *
 * @param facts answers and circumstances; {@code receivedOn} at least
 * @param lines code and amount of every line, {@code PHI-X 8000}, or {@code PHI-X 0 waived}
 */
public record FeeCase(
    @JsonProperty("case") String title, Map<String, Object> facts, List<String> lines) {

  public FeeCase {
    facts = facts == null ? Map.of() : facts;
    lines = lines == null ? List.of() : lines;
  }
}
