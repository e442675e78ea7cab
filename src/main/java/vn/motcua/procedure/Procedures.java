package vn.motcua.procedure;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.motcua.shared.Refusal;

/** Danh mục thủ tục — the catalogue: every version of every procedure whose package is at hand. */
@Component
public class Procedures {

  private final Map<String, TreeMap<LocalDate, Procedure>> versions;
  private final ProcedureSettings settings;
  private final Clock clock;

  Procedures(PackageReader packages, ProcedureSettings settings, Clock clock) {
    this.versions = packages.procedures().stream()
        .collect(Collectors.groupingBy(
            Procedure::code,
            Collectors.toMap(
                Procedure::validFrom, Function.identity(), (a, b) -> b, TreeMap::new)));
    this.settings = settings;
    this.clock = clock;
  }

  /** Whether another system carries this procedure now and dossiers here only follow it. */
  public boolean isObserved(String code) {
    return settings.observed().contains(code);
  }

  /** The version in force today. */
  public Optional<Procedure> find(String code) {
    return Optional.ofNullable(versions.get(code))
        .map(all -> all.floorEntry(LocalDate.now(clock)))
        .map(Map.Entry::getValue);
  }

  /** The version a dossier was received under (legal-clock rule 14). */
  public Procedure version(String code, LocalDate validFrom) {
    return Optional.ofNullable(versions.get(code))
        .map(all -> all.get(validFrom))
        .orElseThrow(() -> Refusal.notFound("procedure.unknown", code));
  }

  public List<Procedure> inForce() {
    return versions.keySet().stream()
        .flatMap(code -> find(code).stream())
        .sorted(Comparator.comparing(Procedure::code))
        .toList();
  }
}
