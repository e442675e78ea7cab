package vn.motcua.sandbox.simulation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.motcua.procedure.Procedure;

/**
 * A procedure in the plot, with all versions that counted during the simulated time.
 *
 * @param versions valid-from dates in order; the model is the same in each
 * @param papers files of the components in the store
 */
record Matter(
    Procedure procedure,
    Plot.Plan plan,
    Map<String, Models.Task> tasks,
    List<LocalDate> versions,
    List<UUID> papers) {

  LocalDate versionOn(LocalDate day) {
    return versions.stream()
        .filter(from -> !from.isAfter(day))
        .reduce((a, b) -> b)
        .orElseThrow();
  }

  boolean isElectronic(double share) {
    return share < plan.result()[0];
  }
}
