package vn.motcua.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import vn.motcua.office.OfficeCode;
import vn.motcua.office.Officer;
import vn.motcua.office.Role;
import vn.motcua.office.Skills;
import vn.motcua.office.StandIn;
import vn.motcua.workflow.Bench.Load;
import vn.motcua.workflow.Bench.Pick;
import vn.motcua.workflow.Bench.Want;

/** Whatever lies on the desks: nobody gets what is not theirs to do, and equals get as much as each other. */
class BenchProperties {

  private static final OfficeCode OFFICE = new OfficeCode("H99.01");
  private static final Instant NOW = Instant.parse("2026-12-01T01:00:00Z");
  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  @Property(tries = 500)
  void equalsGetAsMuchAsEachOther(
      @ForAll @IntRange(min = 1, max = 12) int people,
      @ForAll @IntRange(max = 60) int tasks,
      @ForAll @IntRange(max = 40) int before) {
    var staff = IntStream.range(0, people).mapToObj(n -> examiner("o" + n)).toList();
    var loads =
        staff.stream().collect(Collectors.toMap(Officer::username, one -> new Load(before, null)));
    var bench = new Bench(staff, Skills.NONE, loads, NOW);

    var got = new TreeMap<String, Integer>();
    staff.forEach(one -> got.put(one.username(), 0));
    for (int n = 0; n < tasks; n++) {
      got.merge(bench.next(examination(Set.of())).officer().username(), 1, Integer::sum);
    }

    int most = got.values().stream().max(Integer::compare).orElseThrow();
    int least = got.values().stream().min(Integer::compare).orElseThrow();
    assertThat(most - least).isLessThanOrEqualTo(1);
    assertThat(got.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(tasks);
  }

  @Property(tries = 500)
  void whoeverGotSomethingHasNoMoreThanOneAboveAnyoneAble(@ForAll long seed) {
    var chance = new Random(seed);
    var staff = IntStream.range(0, 2 + chance.nextInt(8))
        .mapToObj(n -> examiner("o" + n))
        .toList();
    var held = new HashMap<String, Long>();
    var loads = new HashMap<String, Load>();
    staff.forEach(one -> {
      long some = chance.nextInt(30);
      held.put(one.username(), some);
      loads.put(one.username(), new Load(some, null));
    });
    var bench = new Bench(staff, Skills.NONE, loads, NOW);

    var receivers = IntStream.range(0, chance.nextInt(80))
        .mapToObj(n -> bench.next(examination(Set.of())).officer().username())
        .peek(name -> held.merge(name, 1L, Long::sum))
        .collect(Collectors.toSet());

    long least = held.values().stream().min(Long::compare).orElseThrow();
    assertThat(receivers)
        .allSatisfy(one -> assertThat(held.get(one)).isLessThanOrEqualTo(least + 1));
  }

  /** Random roles, absences, substitutions, lists of who is in charge, proposers: against the rule written down once more. */
  @Property(tries = 1000)
  void nobodyGetsWhatIsNotTheirsToDo(@ForAll long seed) {
    var world = new World(new Random(seed));
    for (int n = 0; n < 30; n++) {
      var want = world.anyWant();
      var able = world.able(want);
      var before = Map.copyOf(world.held);

      var pick = world.bench.next(want);

      if (able.isEmpty()) {
        assertThat(pick.officer()).as("stays with the group").isNull();
        continue;
      }
      assertThat(able).contains(pick.officer().username());
      assertThat(before.get(pick.officer().username()))
          .as("who has least")
          .isEqualTo(able.stream().map(before::get).min(Long::compare).orElseThrow());
      assertThat(pick.others().keySet().stream().map(Officer::username).toList())
          .doesNotContain(pick.officer().username())
          .hasSize(able.size() - 1)
          .allMatch(able::contains);
      world.held.merge(pick.officer().username(), 1L, Long::sum);
    }
  }

  /** Else the property above would hold in a world where everybody may do everything. */
  @Example
  void theWorldsOfThatPropertyAreNotAllAlike() {
    int nobody = 0;
    int notAll = 0;
    for (long seed = 0; seed < 200; seed++) {
      var world = new World(new Random(seed));
      var want = world.anyWant();
      nobody += world.able(want).isEmpty() ? 1 : 0;
      notAll += world.able(want).size() < world.staff.size() ? 1 : 0;
    }

    assertThat(nobody).isBetween(10, 150);
    assertThat(notAll).isGreaterThan(100);
  }

  @Example
  void amongEqualsTheOneWhoGotSomethingLongestAgo() {
    var loads = Map.of(
        "a", new Load(2, NOW.minusSeconds(60)),
        "b", new Load(2, NOW.minusSeconds(3600)),
        "c", new Load(3, NOW.minusSeconds(9999)));
    var bench =
        new Bench(List.of(examiner("a"), examiner("b"), examiner("c")), Skills.NONE, loads, NOW);

    var given = IntStream.range(0, 3)
        .mapToObj(n -> bench.next(examination(Set.of())).officer().username())
        .toList();

    assertThat(given).containsExactly("b", "a", "c");
  }

  @Example
  void whoeverHasItKeepsItAmongEquals() {
    var bench = new Bench(
        List.of(examiner("a"), examiner("b")),
        Skills.NONE,
        Map.of("a", new Load(1, null), "b", new Load(2, NOW)),
        NOW);
    bench.release("b");

    var want = new Want(OFFICE, Role.EXAMINATION, "p", "f", Set.of(), "b");

    var pick = bench.next(want);
    assertThat(pick.officer().username()).isEqualTo("b");
    assertThat(reason(pick)).contains("bằng số việc thì người đang giữ làm tiếp");
  }

  @Example
  void saysWhyWithNumbers() {
    var loads = Map.of("a", new Load(3, NOW), "b", new Load(5, NOW));
    var staff = List.of(examiner("a"), examiner("b"), absent("c"), examiner("d"));
    var skills = new Skills(Map.of("p", Set.of("a", "b", "c")), Map.of());
    var bench = new Bench(staff, skills, loads, NOW);

    assertThat(reason(bench.next(examination(Set.of()))))
        .isEqualTo(
            "ít việc nhất trong 2 người làm được: 3 việc đang giữ (Cán bộ b 5); chưa tính 1 người vắng mặt; chưa tính 1 người không phụ trách");
    assertThat(reason(bench.next(examination(Set.of("b")))))
        .isEqualTo(
            "người duy nhất làm được: 4 việc đang giữ, gồm 1 việc trong lần chia này; chưa tính 1 người vắng mặt; chưa tính 1 người không phụ trách; chưa tính 1 người đã đề xuất hồ sơ này");
    assertThat(reason(bench.next(examination(Set.of("a", "b")))))
        .startsWith("không có ai làm được việc này; chưa tính 1 người vắng mặt");
    assertThat(reason(bench.next(examination(Set.of()))))
        .as("a tie")
        .contains("bằng số việc thì chọn người lâu chưa được giao nhất, lần cuối 08:00 01/12/2026");
  }

  private static String reason(Pick pick) {
    return ShareReason.of(pick, ZONE);
  }

  private static Want examination(Set<String> barred) {
    return new Want(OFFICE, Role.EXAMINATION, "p", "f", barred, null);
  }

  private static Officer examiner(String name) {
    return officer(name, Set.of(Role.EXAMINATION), true, List.of());
  }

  private static Officer absent(String name) {
    return officer(name, Set.of(Role.EXAMINATION), false, List.of());
  }

  private static Officer officer(
      String name, Set<Role> roles, boolean present, List<StandIn> places) {
    return new Officer(name, "Cán bộ " + name, "Công chức", OFFICE, roles, present, places);
  }

  /** An office by chance. */
  private static final class World {

    private static final List<Role> DESKS = Role.desks();
    private static final List<String> PROCEDURES = List.of("p1", "p2", "p3");

    private final Random chance;
    private final List<Officer> staff = new ArrayList<>();
    private final Map<String, Long> held = new HashMap<>();
    private final Map<String, Set<String>> procedures = new HashMap<>();
    private final Map<String, Set<String>> fields = new HashMap<>();
    private final Bench bench;

    World(Random chance) {
      this.chance = chance;
      int many = 1 + chance.nextInt(6);
      for (int n = 0; n < many; n++) {
        var roles = EnumSet.noneOf(Role.class);
        DESKS.stream().filter(role -> chance.nextInt(3) == 0).forEach(roles::add);
        var places = chance.nextInt(4) > 0
            ? List.<StandIn>of()
            : List.of(new StandIn(
                StandIn.Right.SUBSTITUTE,
                "o" + chance.nextInt(many),
                "Công chức",
                Set.of(DESKS.get(chance.nextInt(DESKS.size()))),
                chance.nextBoolean() ? Set.of() : Set.of(anyProcedure())));
        staff.add(officer("o" + n, roles, chance.nextInt(5) > 0, places));
        held.put("o" + n, (long) chance.nextInt(10));
      }
      PROCEDURES.forEach(one -> list(procedures, one));
      List.of("f1", "f2").forEach(one -> list(fields, one));
      var loads = held.entrySet().stream()
          .collect(Collectors.toMap(Map.Entry::getKey, one -> new Load(one.getValue(), null)));
      bench = new Bench(staff, new Skills(procedures, fields), loads, NOW);
    }

    private void list(Map<String, Set<String>> lists, String code) {
      if (chance.nextInt(3) == 0) {
        lists.put(code, Set.of("o" + chance.nextInt(staff.size())));
      }
    }

    private String anyProcedure() {
      return PROCEDURES.get(chance.nextInt(PROCEDURES.size()));
    }

    Want anyWant() {
      var procedure = anyProcedure();
      return new Want(
          OFFICE,
          DESKS.get(chance.nextInt(DESKS.size())),
          procedure,
          procedure.equals("p1") ? "f1" : "f2",
          chance.nextInt(3) == 0 ? Set.of("o" + chance.nextInt(staff.size())) : Set.of(),
          null);
    }

    /** Who may, is there, has not proposed; and of those in charge, where the head has named some of the group. */
    Set<String> able(Want want) {
      var list = procedures.containsKey(want.procedure())
          ? procedures.get(want.procedure())
          : fields.getOrDefault(want.field(), Set.of());
      var group = staff.stream().filter(one -> may(one, want)).toList();
      var named = group.stream()
          .filter(one -> list.contains(one.username())
              || one.standIns().stream()
                  .anyMatch(place -> list.contains(place.holder()) && covers(place, want)))
          .toList();
      return (named.isEmpty() ? group : named)
          .stream()
              .filter(Officer::present)
              .map(Officer::username)
              .filter(name -> !want.barred().contains(name))
              .collect(Collectors.toSet());
    }

    private static boolean may(Officer one, Want want) {
      return one.roles().contains(want.role())
          || one.standIns().stream().anyMatch(place -> covers(place, want));
    }

    private static boolean covers(StandIn place, Want want) {
      return place.roles().contains(want.role())
          && (place.procedures().isEmpty() || place.procedures().contains(want.procedure()));
    }
  }
}
