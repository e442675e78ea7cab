package vn.motcua.office;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who of an office is there on which day and in whose place; says when nobody would be left for a task. */
record Roster(List<Officer> staff, List<Absence> absences, List<Delegation> delegations) {

  /** Stands for every procedure that nobody has named. */
  private static final String ANY_OTHER = "";

  /**
   * Nobody would be able and present.
   *
   * @param procedure empty for any that no stand-in names
   * @param proposer whose proposals nobody could approve; null where nobody is left at all
   */
  record Gap(Role role, String procedure, LocalDate day, String proposer) {}

  /** The officer with the duties of that day. */
  Officer on(LocalDate day, Officer officer) {
    var me = officer.username();
    boolean away = absences.stream()
        .anyMatch(one -> one.holds() && one.covers(day) && one.officer().equals(me));
    var substituting = absences.stream()
        .filter(one -> one.holds() && one.covers(day) && me.equals(one.substitute()))
        .flatMap(one -> named(one.officer())
            .flatMap(holder ->
                StandIn.substituting(holder, officer, Set.copyOf(one.procedures())).stream()));
    var delegated = delegations.stream()
        .filter(one -> one.covers(day) && one.delegate().equals(me))
        .flatMap(one -> named(one.delegator())
            .flatMap(holder -> StandIn.delegated(holder, Set.copyOf(one.procedures())).stream()));
    return officer.today(!away, Stream.concat(substituting, delegated).toList());
  }

  private Stream<Officer> named(String username) {
    return staff.stream().filter(one -> one.username().equals(username));
  }

  /** Present, and the task is theirs to do. */
  Set<String> able(Role role, String procedure, LocalDate day) {
    return able(role, procedure, present(day));
  }

  private List<Officer> present(LocalDate day) {
    return staff.stream()
        .map(officer -> on(day, officer))
        .filter(Officer::present)
        .toList();
  }

  private static Set<String> able(Role role, String procedure, List<Officer> present) {
    return present.stream()
        .filter(officer -> officer.may(role, officer.office(), procedure))
        .map(Officer::username)
        .collect(Collectors.toSet());
  }

  /**
   * The gaps this roster has from a day on and the other one has not.
   *
   * @param proposed who has proposed in dossiers still open
   */
  List<Gap> gapsUnlike(Roster other, LocalDate from, Collection<String> proposed) {
    var days = new TreeSet<>(List.of(from));
    days.addAll(turns(from));
    days.addAll(other.turns(from));
    var procedures = new TreeSet<>(Set.of(ANY_OTHER));
    procedures.addAll(procedures());
    procedures.addAll(other.procedures());
    var before = new HashSet<>(other.gaps(days, procedures, proposed));
    return gaps(days, procedures, proposed).stream()
        .filter(gap -> !before.contains(gap))
        .toList();
  }

  private List<Gap> gaps(Set<LocalDate> days, Set<String> procedures, Collection<String> proposed) {
    var proposers = new HashMap<String, Set<String>>();
    var gaps = new ArrayList<Gap>();
    for (var day : days) {
      var present = present(day);
      for (var procedure : procedures) {
        var soFar = proposers.computeIfAbsent(procedure, name -> new TreeSet<>(proposed));
        soFar.addAll(able(Role.EXAMINATION, procedure, present));
        gaps(day, procedure, present, soFar).forEach(gaps::add);
      }
    }
    return gaps;
  }

  private static Stream<Gap> gaps(
      LocalDate day, String procedure, List<Officer> present, Set<String> proposers) {
    return Role.desks().stream().flatMap(role -> {
      var able = able(role, procedure, present);
      if (able.isEmpty()) {
        return Stream.of(new Gap(role, procedure, day, null));
      }
      return role != Role.APPROVAL || able.size() > 1
          ? Stream.empty()
          : proposers.stream()
              .filter(able::contains)
              .map(proposer -> new Gap(role, procedure, day, proposer));
    });
  }

  /** The days from which on something is otherwise. */
  private Set<LocalDate> turns(LocalDate from) {
    return Stream.concat(
            absences.stream()
                .filter(Absence::holds)
                .flatMap(one -> Stream.of(one.firstDay(), one.lastDay().plusDays(1))),
            delegations.stream()
                .flatMap(one -> Stream.of(
                    one.validFrom(),
                    one.validTo() == null ? from : one.validTo().plusDays(1))))
        .filter(day -> day.isAfter(from))
        .collect(Collectors.toSet());
  }

  private Set<String> procedures() {
    return Stream.concat(
            absences.stream().flatMap(one -> one.procedures().stream()),
            delegations.stream().flatMap(one -> one.procedures().stream()))
        .collect(Collectors.toSet());
  }
}
