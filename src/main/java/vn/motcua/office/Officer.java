package vn.motcua.office;

import java.util.Set;
import java.util.stream.Collectors;

/** Cán bộ — a person with an account, the office they work for and their roles there. */
public record Officer(
    String username, String fullName, String title, OfficeCode office, Set<Role> roles) {

  public boolean has(Role role) {
    return roles.contains(role);
  }

  /** Whether the officer works on dossiers at all. */
  public boolean hasDesk() {
    return roles.stream().anyMatch(Role::isDesk);
  }

  /** The groups tasks are offered to: one per office and role. */
  public Set<String> groups() {
    return roles.stream().map(role -> group(office, role)).collect(Collectors.toUnmodifiableSet());
  }

  public static String group(OfficeCode office, Role role) {
    return office + "/" + role;
  }
}
