package vn.motcua.registry;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import vn.motcua.shared.PersonalId;

/**
 * What the population register says about one person of a dossier.
 *
 * @param mismatches message codes, empty when matched
 * @param facts null when the register does not know the person
 */
record CitizenFound(
    String role,
    PersonalId personalId,
    boolean matched,
    List<String> mismatches,
    CitizenFacts facts) {

  /** What a paper may say of the person; nothing of somebody who is not who the dossier says. */
  @JsonIgnore
  Map<String, String> established() {
    var known = new TreeMap<String, String>();
    if (matched) {
      known.put(role + ".residence", facts.residence());
      known.put(role + ".placeCode", facts.placeCode());
      known.put(role + ".ethnicity", facts.ethnicity());
      known.put(role + ".nationality", facts.nationality());
      known.values().removeIf(Objects::isNull);
    }
    return known;
  }
}
