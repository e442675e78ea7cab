package vn.motcua.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.motcua.exchange.HandFact;

/** What an administrator enters when a register's answer came in another way than over the wire. */
final class AnswersByHand {

  static final String OUTCOME = "outcome";

  private AnswersByHand() {}

  /** Facts about each of several people are left to the examiner: who they are no sheet knows. */
  static List<HandFact> facts(PeerSheet sheet, PeerSheet.Operation operation) {
    var facts = new ArrayList<HandFact>();
    facts.add(new HandFact(
        OUTCOME, true, operation.outcomes().stream().map(PeerSheet.Outcome::is).toList()));
    if (!operation.perPerson()) {
      operation.facts().forEach((name, fact) -> {
        if (fact.text() == null) {
          facts.add(new HandFact(name, false, words(sheet, fact)));
        }
      });
    }
    return facts;
  }

  static PeerSheet.Outcome outcome(PeerSheet.Operation operation, Map<String, String> entered) {
    return operation.outcomes().stream()
        .filter(outcome -> outcome.is().equals(entered.get(OUTCOME)))
        .findFirst()
        .orElseThrow();
  }

  /** Those that are always the same are said too. */
  static Map<String, String> factsOf(PeerSheet.Operation operation, Map<String, String> entered) {
    var facts = new TreeMap<>(entered);
    facts.remove(OUTCOME);
    operation.facts().forEach((name, fact) -> {
      if (fact.text() != null && !operation.perPerson()) {
        facts.put(name, fact.text());
      }
    });
    return facts;
  }

  private static List<String> words(PeerSheet sheet, PeerSheet.Fact fact) {
    return fact.codes() == null
        ? List.of()
        : sheet.codes().getOrDefault(fact.codes(), Map.of()).keySet().stream()
            .sorted()
            .toList();
  }
}
