package vn.motcua.office;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Cán bộ — a person with an account, the office they work for, their roles there and in whose place they stand today.
 *
 * @param present false while an approved absence runs
 */
public record Officer(
    String username,
    String fullName,
    String title,
    OfficeCode office,
    Set<Role> roles,
    boolean present,
    List<StandIn> standIns) {

  Officer(String username, String fullName, String title, OfficeCode office, Set<Role> roles) {
    this(username, fullName, title, office, roles, true, List.of());
  }

  /** The same person on a day with these duties. */
  Officer today(boolean present, List<StandIn> standIns) {
    return new Officer(username, fullName, title, office, roles, present, standIns);
  }

  /** In the officer's own right. */
  public boolean has(Role role) {
    return roles.contains(role);
  }

  /** Whether the officer works on dossiers at all. */
  public boolean hasDesk() {
    return roles.stream().anyMatch(Role::isDesk);
  }

  /** Whether a task of this kind is the officer's to do: every screen and the engine go by this (decision 19). */
  public boolean may(Role role, OfficeCode where, String procedure) {
    return office.equals(where)
        && (role.isDesk() && has(role)
            || standIns.stream().anyMatch(place -> place.covers(role, procedure)));
  }

  /** In whose place such a task is done; who approves for the head does so also with an approval of their own. */
  public Optional<StandIn> standsFor(Role role, String procedure) {
    return has(role) && role != Role.APPROVAL
        ? Optional.empty()
        : standIns.stream().filter(place -> place.covers(role, procedure)).findFirst();
  }

  /** The roles held for every procedure, own and others'. */
  public Set<Role> desks() {
    return Stream.concat(
            roles.stream().filter(Role::isDesk),
            standIns.stream()
                .filter(place -> place.procedures().isEmpty())
                .flatMap(place -> place.roles().stream()))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** What is held for some procedures only. */
  public List<StandIn> limitedDesks() {
    return standIns.stream().filter(place -> !place.procedures().isEmpty()).toList();
  }

  /** The groups that tasks are offered to and the officer is in: {@link #may} in the engine's words. */
  public Set<String> groups() {
    return Stream.concat(
            desks().stream().map(role -> group(office, role)),
            limitedDesks().stream()
                .flatMap(place -> place.roles().stream().flatMap(role -> place.procedures().stream()
                    .map(procedure -> group(office, role, procedure)))))
        .collect(Collectors.toUnmodifiableSet());
  }

  public static String group(OfficeCode office, Role role) {
    return office + "/" + role;
  }

  /** Who holds the role for some procedures only is in this one. */
  public static String group(OfficeCode office, Role role, String procedure) {
    return group(office, role) + "/" + procedure;
  }
}
