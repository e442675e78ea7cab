package vn.motcua.workflow;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import vn.motcua.office.OfficeCode;
import vn.motcua.office.Officer;
import vn.motcua.office.Role;
import vn.motcua.office.Skills;

/** The officers of an office with what each has on the desk: gives one task after the other to whoever has least. */
final class Bench {

  /**
   * What somebody is looked for.
   *
   * @param barred who must not have it, whatever else they may
   * @param holder who has it now; null for nobody
   */
  record Want(
      OfficeCode office,
      Role role,
      String procedure,
      String field,
      Set<String> barred,
      String holder) {}

  /** @param last when the officer last got a task; null for never */
  record Load(long held, Instant last) {
    static final Load NONE = new Load(0, null);
  }

  /**
   * Who was chosen among whom.
   *
   * @param officer null when nobody is able
   * @param load before this task
   * @param given how many of these were given in this sharing
   * @param kept who was chosen has it already
   * @param others the able ones besides, with what they have
   */
  record Pick(
      Officer officer,
      Load load,
      long given,
      boolean kept,
      Map<Officer, Load> others,
      int away,
      int notInCharge,
      int barred) {}

  private final List<Officer> staff;
  private final Skills skills;
  private final Map<String, Load> loads;
  private final Map<String, Long> given = new HashMap<>();
  private Instant turn;

  /** @param now whoever gets a task from here got one last */
  Bench(List<Officer> staff, Skills skills, Map<String, Load> loads, Instant now) {
    this.staff = staff;
    this.skills = skills;
    this.loads = new HashMap<>(loads);
    this.turn = now;
  }

  /** What is shared anew weighs on nobody. */
  void release(String holder) {
    loads.computeIfPresent(
        holder, (name, load) -> new Load(Math.max(0, load.held() - 1), load.last()));
  }

  boolean isAble(Want want, String officer) {
    var group = group(want);
    return able(want, group, inCharge(want, group)).stream()
        .anyMatch(one -> one.username().equals(officer));
  }

  Pick next(Want want) {
    var group = group(want);
    var charge = inCharge(want, group);
    var able = able(want, group, charge);
    var chosen = able.stream().findFirst().orElse(null);
    var others = new LinkedHashMap<Officer, Load>();
    able.stream().skip(1).forEach(one -> others.put(one, load(one)));
    var pick = new Pick(
        chosen,
        chosen == null ? Load.NONE : load(chosen),
        chosen == null ? 0 : given.getOrDefault(chosen.username(), 0L),
        chosen != null && chosen.username().equals(want.holder()),
        others,
        count(group, one -> charge.contains(one) && !one.present()),
        count(group, one -> !charge.contains(one)),
        count(group, one -> charge.contains(one) && one.present() && isBarred(want, one)));
    if (chosen != null) {
      give(chosen);
    }
    return pick;
  }

  private void give(Officer officer) {
    turn = turn.plusNanos(1000);
    loads.put(officer.username(), new Load(load(officer).held() + 1, turn));
    given.merge(officer.username(), 1L, Long::sum);
  }

  /** Least first; whoever has it already keeps it, then whoever got one longest ago. */
  private Comparator<Officer> order(Want want) {
    return Comparator.<Officer>comparingLong(one -> load(one).held())
        .thenComparing(one -> !one.username().equals(want.holder()))
        .thenComparing(one -> load(one).last(), Comparator.nullsFirst(Comparator.naturalOrder()))
        .thenComparing(Officer::username);
  }

  private Load load(Officer officer) {
    return loads.getOrDefault(officer.username(), Load.NONE);
  }

  private List<Officer> group(Want want) {
    return staff.stream()
        .filter(one -> one.may(want.role(), want.office(), want.procedure()))
        .toList();
  }

  /** Whose turn it is first. */
  private List<Officer> able(Want want, List<Officer> group, List<Officer> charge) {
    return group.stream()
        .filter(one -> charge.contains(one) && one.present() && !isBarred(want, one))
        .sorted(order(want))
        .toList();
  }

  private static boolean isBarred(Want want, Officer officer) {
    return want.barred().contains(officer.username());
  }

  /** Everybody of the group where the head has named none of it; who stands in for somebody is in charge of the same. */
  private List<Officer> inCharge(Want want, List<Officer> group) {
    var entered = skills.entered(want.procedure(), want.field());
    var named = group.stream()
        .filter(one -> entered.contains(one.username())
            || one.standIns().stream()
                .anyMatch(place -> place.covers(want.role(), want.procedure())
                    && entered.contains(place.holder())))
        .toList();
    return named.isEmpty() ? group : named;
  }

  private static int count(List<Officer> group, Predicate<Officer> which) {
    return (int) group.stream().filter(which).count();
  }
}
