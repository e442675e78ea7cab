package vn.motcua.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.motcua.shared.Refusal;

/** Checks what is entered by hand against what the operation asks for. */
final class HandFacts {

  private static final int LONGEST = 500;

  private HandFacts() {}

  /** Without what was left blank. */
  static Map<String, String> checked(List<HandFact> wanted, Map<String, String> given) {
    var entered = new LinkedHashMap<String, String>();
    var faults = new ArrayList<Refusal.Fault>();
    for (var fact : wanted) {
      var value = given.get(fact.name()) == null ? "" : given.get(fact.name()).strip();
      if (!value.isEmpty()) {
        entered.put(fact.name(), value);
      }
      if (value.isEmpty() && fact.required()) {
        faults.add(fault(fact.name(), "exchange.fact-missing"));
      } else if (value.length() > LONGEST) {
        faults.add(fault(fact.name(), "exchange.fact-too-long"));
      } else if (!value.isEmpty()
          && !fact.choices().isEmpty()
          && !fact.choices().contains(value)) {
        faults.add(fault(fact.name(), "exchange.fact-not-a-choice"));
      }
    }
    given.keySet().stream()
        .filter(name -> wanted.stream().noneMatch(fact -> fact.name().equals(name)))
        .forEach(name -> faults.add(fault(name, "exchange.fact-unknown")));
    if (!faults.isEmpty()) {
      throw Refusal.invalid("exchange.facts-invalid", faults);
    }
    return entered;
  }

  private static Refusal.Fault fault(String name, String code) {
    return new Refusal.Fault("/facts/" + name, code);
  }
}
