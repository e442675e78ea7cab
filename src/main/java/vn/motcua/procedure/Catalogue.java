package vn.motcua.procedure;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All versions as they are known at one moment.
 *
 * @param open the codes somebody still brings a package for; others are kept for their dossiers only
 */
record Catalogue(
    String stamp,
    Map<String, TreeMap<LocalDate, Procedure>> versions,
    Map<String, String> deployments,
    Set<String> open) {

  private static final Logger LOG = LoggerFactory.getLogger(Catalogue.class);

  /** What was published stands; what this release brings comes before what an older one brought. */
  static Catalogue of(
      String stamp,
      ShippedPackages shipped,
      List<ProcedureVersion> deployed,
      BiFunction<PackageFiles, LocalDate, Procedure> reader) {
    var catalogue = new Catalogue(stamp, new TreeMap<>(), new HashMap<>(), new HashSet<>());
    deployed.stream()
        .filter(version -> !version.published())
        .forEach(version -> catalogue.keep(version, reader));
    for (var files : shipped.all()) {
      catalogue.opens(reader.apply(files, null));
    }
    deployed.stream()
        .filter(ProcedureVersion::published)
        .forEach(version -> catalogue.opens(reader.apply(version.files(), version.validFrom())));
    deployed.forEach(version ->
        catalogue.deployments.put(key(version.code(), version.validFrom()), version.deployment()));
    return catalogue;
  }

  /** What an old release wrote may not be readable any more; only its own dossiers need it. */
  private void keep(
      ProcedureVersion version, BiFunction<PackageFiles, LocalDate, Procedure> reader) {
    try {
      add(reader.apply(version.files(), version.validFrom()));
    } catch (RuntimeException e) {
      LOG.warn("version {} of {} cannot be read", version.validFrom(), version.code(), e);
    }
  }

  private void opens(Procedure procedure) {
    add(procedure);
    open.add(procedure.code());
  }

  private void add(Procedure procedure) {
    versions
        .computeIfAbsent(procedure.code(), code -> new TreeMap<>())
        .put(procedure.validFrom(), procedure);
  }

  Optional<Procedure> inForce(String code, LocalDate today) {
    return Optional.ofNullable(versions.get(code))
        .filter(all -> open.contains(code))
        .map(all -> all.floorEntry(today))
        .map(Map.Entry::getValue);
  }

  List<Procedure> inForce(LocalDate today) {
    return versions.keySet().stream()
        .flatMap(code -> inForce(code, today).stream())
        .sorted(Comparator.comparing(Procedure::code))
        .toList();
  }

  Optional<Procedure> version(String code, LocalDate validFrom) {
    return Optional.ofNullable(versions.get(code)).map(all -> all.get(validFrom));
  }

  Optional<String> deployment(String code, LocalDate validFrom) {
    return Optional.ofNullable(deployments.get(key(code, validFrom)));
  }

  List<Procedure> all() {
    return versions.values().stream()
        .flatMap(versionsOfOne -> versionsOfOne.values().stream())
        .toList();
  }

  private static String key(String code, LocalDate validFrom) {
    return code + " " + validFrom;
  }
}
