package vn.motcua.registry;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Finds in an answer what the sheet says is there: facts and the one word that tells how it ended. */
@Component
class AnswerReader {

  private static final int LONGEST_FACT = 4000;

  private final Clock clock;

  AnswerReader(Clock clock) {
    this.clock = clock;
  }

  boolean holds(List<PeerSheet.Condition> conditions, JsonNode answer) {
    return Conditions.all(conditions, answer, clock);
  }

  boolean isDone(PeerSheet.Operation operation, JsonNode answer) {
    return operation.done().isEmpty()
        || operation.done().stream()
            .anyMatch(condition -> Conditions.holds(condition, answer, clock));
  }

  /** Whether the place where a success would stand is there at all. */
  boolean saysWhetherDone(PeerSheet.Operation operation, JsonNode answer) {
    return operation.done().stream()
        .anyMatch(condition -> !answer.at(condition.at()).isMissingNode());
  }

  Map<String, String> facts(PeerSheet sheet, Map<String, PeerSheet.Fact> wanted, JsonNode answer) {
    var facts = new TreeMap<String, String>();
    wanted.forEach((name, where) -> {
      var value = value(sheet, name, where, answer);
      if (value != null) {
        facts.put(name, value);
      }
    });
    return facts;
  }

  PeerSheet.Outcome outcome(List<PeerSheet.Outcome> outcomes, JsonNode answer) {
    return outcomes.stream()
        .filter(outcome -> holds(outcome.when(), answer))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("the answer has no outcome we know"));
  }

  private String value(PeerSheet sheet, String name, PeerSheet.Fact where, JsonNode answer) {
    if (where.text() != null) {
      return where.text();
    }
    var found = answer.at(where.at());
    if (found.isMissingNode()
        || found.isNull()
        || found.isValueNode() && found.asText().isBlank()) {
      return null;
    }
    if (found.isContainerNode() || found.asText().length() > LONGEST_FACT) {
      throw new IllegalArgumentException("the answer holds something odd for " + name);
    }
    var text = found.asText();
    if (where.date() != null) {
      return Conditions.date(text, where.date()).toString();
    }
    return where.codes() == null ? text : word(sheet.codes().get(where.codes()), text);
  }

  /** From the peer's code back to our word. */
  private static String word(Map<String, String> codes, String code) {
    return codes.entrySet().stream()
        .filter(entry -> entry.getValue().equals(code))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(code);
  }
}
