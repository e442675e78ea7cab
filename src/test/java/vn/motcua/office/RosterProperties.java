package vn.motcua.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** No task is ever without somebody there who is able to do it, whoever goes away and whoever signs for whom. */
class RosterProperties {

  private static final OfficeCode OFFICE = new OfficeCode("H99.01");
  private static final LocalDate DAY = LocalDate.of(2026, 12, 1);

  @Property(tries = 60)
  void noTaskIsEverWithoutSomebodyAbleAndPresent(
      @ForAll("offices") List<Officer> staff, @ForAll long seed) {
    Assume.that(gaps(staff).isEmpty());

    assertThat(new Month(seed, staff, true).undone()).isEmpty();
  }

  /** Else the property above would hold for a month in which nothing happens. */
  @Example
  void officersDoGoAwayAndDossiersAreFinishedAndSomeWishesAreRefused() {
    int approved = 0;
    int refused = 0;
    int done = 0;
    for (long seed = 0; seed < 20; seed++) {
      var month = new Month(seed, smallOffice(), true);
      assertThat(month.undone()).isEmpty();
      approved += month.approved;
      refused += month.refused;
      done += month.done;
    }

    assertThat(approved).isGreaterThan(100);
    assertThat(refused).isGreaterThan(20);
    assertThat(done).isGreaterThan(100);
  }

  /** Without the check the same months leave tasks that nobody can do. */
  @Example
  void theCheckIsWhatKeepsThemCovered() {
    var undone = LongStream.range(0, 20)
        .filter(seed -> new Month(seed, smallOffice(), false).undone().isPresent())
        .count();

    assertThat(undone).isGreaterThan(10);
  }

  @Example
  void anExaminerDoesNotBecomeTheOnlyOneToApprove() {
    var head = officer("dau", "Chủ tịch", Role.APPROVAL);
    var deputy = officer("pho", "Phó Chủ tịch", Role.EXAMINATION);
    var staff = List.of(head, deputy);

    var away = new Roster(staff, List.of(absence("dau", "pho")), List.of());

    assertThat(away.able(Role.APPROVAL, "p1", DAY)).containsExactly("pho");
    assertThat(away.gapsUnlike(new Roster(staff, List.of(), List.of()), DAY, Set.of()))
        .extracting(Roster.Gap::role, Roster.Gap::proposer)
        .contains(org.assertj.core.groups.Tuple.tuple(Role.APPROVAL, "pho"));
  }

  @Example
  void whoIsNoDeputyDoesNotSignForTheHeadByAbsenceAlone() {
    var staff = List.of(
        officer("dau", "Chủ tịch", Role.APPROVAL), officer("cv", "Công chức", Role.RECEPTION));
    var away = new Roster(staff, List.of(absence("dau", "cv")), List.of());
    var delegated = new Roster(staff, away.absences(), List.of(delegation("dau", "cv")));

    assertThat(away.able(Role.APPROVAL, "p1", DAY)).isEmpty();
    assertThat(delegated.able(Role.APPROVAL, "p1", DAY)).containsExactly("cv");
    assertThat(delegated.on(DAY, staff.get(1)).standsFor(Role.APPROVAL, "p1"))
        .hasValueSatisfying(place -> assertThat(place.right()).isEqualTo(StandIn.Right.DELEGATE));
  }

  @Provide
  Arbitrary<List<Officer>> offices() {
    var roles = Arbitraries.of(Role.desks()).set().ofMinSize(1).ofMaxSize(3);
    var titles = Arbitraries.of("Chủ tịch", "Phó Chủ tịch", "Công chức");
    return net.jqwik.api.Combinators.combine(roles, titles)
        .as((some, title) -> new Officer("", "", title, OFFICE, EnumSet.copyOf(some)))
        .list()
        .ofMinSize(4)
        .ofMaxSize(8)
        .map(RosterProperties::named);
  }

  private static List<Officer> named(List<Officer> nameless) {
    var staff = new ArrayList<Officer>();
    for (var one : nameless) {
      staff.add(new Officer("cb" + staff.size(), "", one.title(), OFFICE, one.roles()));
    }
    return staff;
  }

  private static List<Officer> smallOffice() {
    return List.of(
        officer("tn", "Công chức", Role.RECEPTION, Role.RETURN),
        officer("cv", "Công chức", Role.EXAMINATION),
        officer("pho", "Phó Chủ tịch", Role.EXAMINATION, Role.APPROVAL),
        officer("dau", "Chủ tịch", Role.APPROVAL),
        officer("tq", "Công chức", Role.RETURN));
  }

  private static Officer officer(String username, String title, Role... roles) {
    return new Officer(username, username, title, OFFICE, Set.of(roles));
  }

  /** What is missing beside an office where everybody can do everything. */
  private static List<Roster.Gap> gaps(List<Officer> staff) {
    var all = List.of(
        new Officer("a", "", "", OFFICE, EnumSet.allOf(Role.class)),
        new Officer("b", "", "", OFFICE, EnumSet.allOf(Role.class)));
    return new Roster(staff, List.of(), List.of())
        .gapsUnlike(new Roster(all, List.of(), List.of()), DAY, List.of());
  }

  private static Absence absence(String officer, String substitute) {
    return new Absence(
            1,
            OFFICE,
            officer,
            DAY,
            DAY.plusDays(3),
            substitute,
            List.of(),
            null,
            officer,
            java.time.Instant.EPOCH,
            null,
            null,
            null,
            null,
            null)
        .approvedNow();
  }

  private static Delegation delegation(String delegator, String delegate) {
    return new Delegation(
        1,
        OFFICE.value(),
        delegator,
        delegate,
        List.of(),
        "01/QĐ",
        DAY,
        DAY,
        null,
        delegator,
        java.time.Instant.EPOCH,
        null,
        null);
  }
}
