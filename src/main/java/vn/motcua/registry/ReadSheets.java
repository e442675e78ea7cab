package vn.motcua.registry;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Đặc tả các hệ thống — what every operation of the peers takes and answers, read without the application. */
public final class ReadSheets {

  private static final PeerSheets SHEETS = PeerSheets.read();

  private ReadSheets() {}

  /** What an operation takes, answers with and ends as. */
  public record Contract(
      String peer,
      String protocol,
      String title,
      List<String> give,
      List<String> may,
      Set<String> facts,
      List<String> outcomes) {

    public boolean takes(String name) {
      return matches(give, name) || matches(may, name);
    }

    public boolean answers(String fact) {
      return matches(facts, fact);
    }

    private static boolean matches(java.util.Collection<String> names, String name) {
      return names.contains(name) || names.contains(name.replaceFirst("^[^.]+\\.", "*."));
    }
  }

  public static Map<String, Contract> operations() {
    var all = new TreeMap<String, Contract>();
    for (var sheet : SHEETS.all()) {
      sheet
          .operations()
          .forEach((name, operation) -> all.put(
              sheet.peer() + "." + name,
              new Contract(
                  sheet.name(),
                  operation.protocol() == null ? sheet.protocol() : operation.protocol(),
                  operation.title(),
                  operation.give(),
                  operation.may(),
                  operation.facts().keySet().stream()
                      .map(fact -> operation.perPerson() ? "*." + fact : fact)
                      .collect(Collectors.toCollection(() -> new TreeSet<String>())),
                  operation.outcomes().stream().map(PeerSheet.Outcome::is).toList())));
    }
    return all;
  }

  public static Optional<Contract> operation(String name) {
    return Optional.ofNullable(operations().get(name));
  }

  public static Set<String> peers() {
    return SHEETS.all().stream()
        .map(PeerSheet::peer)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  public static Set<String> messages() {
    return SHEETS.all().stream()
        .flatMap(sheet -> sheet.news().values().stream())
        .map(PeerSheet.News::message)
        .filter(java.util.Objects::nonNull)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
