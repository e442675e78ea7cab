package vn.motcua.office;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Làm thay — in whose place an officer may do tasks, of which roles and procedures, and by what right.
 *
 * @param holder login name of the one whose place it is
 * @param procedures their codes; empty for all
 */
public record StandIn(
    Right right, String holder, String holderTitle, Set<Role> roles, Set<String> procedures) {

  /** How the place is taken, and what is written over the signer's own title (Nghị định 30/2020/NĐ-CP, Phụ lục I). */
  public enum Right {
    SUBSTITUTE(""),
    DEPUTY("KT."),
    DELEGATE("TUQ.");

    private final String mark;

    Right(String mark) {
      this.mark = mark;
    }

    /** Empty where nothing is signed for the head. */
    public String mark() {
      return mark;
    }
  }

  private static final String DEPUTY_TITLE = "Phó";

  /** What an absence hands over: the desks, but the head's signature to a deputy only. */
  static List<StandIn> substituting(Officer holder, Officer deputy, Set<String> procedures) {
    var desks = EnumSet.noneOf(Role.class);
    holder.roles().stream().filter(Role::isDesk).forEach(desks::add);
    boolean signs = desks.remove(Role.APPROVAL) && isDeputy(deputy);
    return Stream.of(
            desks.isEmpty() ? null : of(Right.SUBSTITUTE, holder, desks, procedures),
            signs ? of(Right.DEPUTY, holder, Set.of(Role.APPROVAL), procedures) : null)
        .filter(java.util.Objects::nonNull)
        .toList();
  }

  /** What a written delegation hands over: the delegator's approvals, if there are any. */
  static List<StandIn> delegated(Officer holder, Set<String> procedures) {
    return holder.has(Role.APPROVAL)
        ? List.of(of(Right.DELEGATE, holder, Set.of(Role.APPROVAL), procedures))
        : List.of();
  }

  private static StandIn of(Right right, Officer holder, Set<Role> roles, Set<String> procedures) {
    return new StandIn(right, holder.username(), holder.title(), Set.copyOf(roles), procedures);
  }

  private static boolean isDeputy(Officer officer) {
    return officer.has(Role.APPROVAL) || officer.title().startsWith(DEPUTY_TITLE);
  }

  public boolean covers(Role role, String procedure) {
    return roles.contains(role) && (procedures.isEmpty() || procedures.contains(procedure));
  }
}
