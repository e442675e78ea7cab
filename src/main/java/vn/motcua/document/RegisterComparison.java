package vn.motcua.document;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.motcua.document.NumberLedger.Listed;
import vn.motcua.document.NumberRows.Entry;
import vn.motcua.exchange.Difference;

/** The numbers of our books against those the civil status database holds. */
final class RegisterComparison {

  private final Set<String> recorded;
  private final List<Listed> ofTheDay;
  private final Map<String, Listed> listed;
  private final Map<String, List<Entry>> entries;
  private final Set<String> known;

  /**
   * @param recorded dossiers of which the register said on the day that it has them
   * @param ofTheDay what it lists of the day
   * @param listed what it lists of the days around as well
   * @param known the dossiers among these that are ours
   */
  RegisterComparison(
      Set<String> recorded,
      List<Listed> ofTheDay,
      List<Listed> listed,
      List<Entry> entries,
      Set<String> known) {
    this.recorded = recorded;
    this.ofTheDay = ofTheDay;
    this.listed = listed.stream()
        .collect(Collectors.toMap(Listed::dossier, Function.identity(), (one, other) -> one));
    this.known = known;
    this.entries = entries.stream().collect(groupingBy(Entry::dossier));
  }

  List<Difference> differences() {
    var found = new ArrayList<Difference>();
    for (var entry : ofTheDay) {
      if (!known.contains(entry.dossier())) {
        found.add(Difference.of("missing-here", entry.dossier(), null, null, entry.number()));
      }
    }
    for (var dossier : recorded.stream().sorted(Comparator.naturalOrder()).toList()) {
      var theirs = listed.get(dossier);
      if (theirs == null) {
        found.add(Difference.of("missing-at-register", dossier, dossier, ours(dossier), null));
      } else if (entries.containsKey(dossier) // else it is older than our entries
          && ofDossier(dossier).stream().noneMatch(own -> own.isWritten(theirs.number()))) {
        found.add(
            Difference.of("other-at-register", dossier, dossier, ours(dossier), theirs.number()));
      }
    }
    return found;
  }

  private List<Entry> ofDossier(String dossier) {
    return entries.getOrDefault(dossier, List.of());
  }

  private String ours(String dossier) {
    return ofDossier(dossier).stream()
        .map(entry -> entry.number() + "/" + entry.year())
        .distinct()
        .collect(Collectors.joining(", "));
  }
}
