package vn.motcua.office;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** An office lives through a month: dossiers arrive and are worked on, officers go away, sign for others, come back early. */
final class Month {

  private static final OfficeCode OFFICE = new OfficeCode("H99.01");
  private static final LocalDate FIRST = LocalDate.of(2026, 12, 1);
  private static final List<String> PROCEDURES = List.of("p1", "p2", "p3", "p4");
  private static final int NEVER_NAMED = 1;
  private static final List<Role> WAY =
      List.of(Role.RECEPTION, Role.EXAMINATION, Role.APPROVAL, Role.RETURN);

  static final class Task {
    final String procedure;
    int step;
    String holder;
    final Set<String> proposers = new HashSet<>();

    Task(String procedure) {
      this.procedure = procedure;
    }

    Role role() {
      return WAY.get(step);
    }

    @Override
    public String toString() {
      return role() + " of " + procedure + ", held by " + holder + ", proposed by " + proposers;
    }
  }

  private final Random chance;
  private final boolean checked;
  private final List<Task> open = new ArrayList<>();
  private Roster roster;
  private LocalDate today = FIRST;
  private long lastId;
  int approved;
  int refused;
  int done;

  /** @param checked whether what would leave nobody is refused, as the product does */
  Month(long seed, List<Officer> staff, boolean checked) {
    this.chance = new Random(seed);
    this.checked = checked;
    this.roster = new Roster(staff, List.of(), List.of());
  }

  /** The first task that nobody there could do, in words. */
  Optional<String> undone() {
    for (int n = 0; n < 31; n++, today = today.plusDays(1)) {
      sweep();
      for (int act = 0; act < 8; act++) {
        if (firstUndone().isPresent()) {
          return firstUndone();
        }
        act();
        sweep();
      }
      if (firstUndone().isPresent()) {
        return firstUndone();
      }
    }
    return Optional.empty();
  }

  private Optional<String> firstUndone() {
    return open.stream()
        .filter(task ->
            able(task).isEmpty() || task.holder != null && !able(task).contains(task.holder))
        .map(task -> today + ": " + task + " with " + roster.absences() + roster.delegations())
        .findFirst();
  }

  private Set<String> able(Task task) {
    var able = new TreeSet<>(roster.able(task.role(), task.procedure, today));
    if (task.role() == Role.APPROVAL) {
      able.removeAll(task.proposers);
    }
    return able;
  }

  private void act() {
    List<Runnable> acts = List.of(
        () -> open.add(new Task(one(PROCEDURES))),
        this::work,
        this::work,
        this::work,
        this::absence,
        this::absence,
        this::comeBack,
        this::delegation,
        this::endDelegation);
    one(acts).run();
  }

  /** Claims, or finishes and passes on. */
  private void work() {
    for (var task : List.copyOf(open)) {
      if (chance.nextInt(3) > 0) {
        continue;
      }
      var able = List.copyOf(able(task));
      var who = task.holder == null ? one(able) : task.holder;
      if (task.holder == null && chance.nextBoolean()) {
        task.holder = who;
        continue;
      }
      if (task.role() == Role.EXAMINATION) {
        task.proposers.add(who);
      }
      task.holder = null;
      if (++task.step == WAY.size()) {
        open.remove(task);
        done++;
      }
    }
  }

  private void absence() {
    var officer = one(roster.staff()).username();
    var first = today.plusDays(chance.nextInt(7));
    var last = first.plusDays(chance.nextInt(10));
    var substitute = chance.nextInt(4) == 0 ? null : one(roster.staff()).username();
    if (officer.equals(substitute)
        || roster.absences().stream()
            .anyMatch(one -> one.officer().equals(officer) && one.overlaps(first, last))) {
      return;
    }
    var procedures = substitute == null ? List.<String>of() : procedures();
    var asked = new Absence(
        ++lastId,
        OFFICE,
        officer,
        first,
        last,
        substitute,
        procedures,
        null,
        officer,
        Instant.EPOCH,
        null,
        null,
        null,
        null,
        null);
    change(() -> new Roster(
        roster.staff(), with(roster.absences(), asked.approvedNow()), roster.delegations()));
  }

  private void comeBack() {
    if (!roster.absences().isEmpty()) {
      var ended = one(roster.absences());
      change(() ->
          new Roster(roster.staff(), without(roster.absences(), ended), roster.delegations()));
    }
  }

  private void delegation() {
    var delegator = one(roster.staff()).username();
    var delegate = one(roster.staff()).username();
    if (delegator.equals(delegate)) {
      return;
    }
    var first = today.plusDays(chance.nextInt(3));
    var last = chance.nextBoolean() ? null : first.plusDays(chance.nextInt(12));
    var entered = new Delegation(
        ++lastId,
        OFFICE.value(),
        delegator,
        delegate,
        procedures(),
        "01/QĐ",
        today,
        first,
        last,
        delegator,
        Instant.EPOCH,
        null,
        null);
    roster = new Roster(roster.staff(), roster.absences(), with(roster.delegations(), entered));
  }

  private void endDelegation() {
    if (!roster.delegations().isEmpty()) {
      var ended = one(roster.delegations());
      change(() ->
          new Roster(roster.staff(), roster.absences(), without(roster.delegations(), ended)));
    }
  }

  private void change(Supplier<Roster> then) {
    var proposed = open.stream().flatMap(task -> task.proposers.stream()).toList();
    if (checked && !then.get().gapsUnlike(roster, today, proposed).isEmpty()) {
      refused++;
      return;
    }
    approved++;
    roster = then.get();
  }

  /** As {@code AbsentWork} does: from who may not work on it to the substitute, or to the group. */
  private void sweep() {
    for (var task : open) {
      if (task.holder != null
          && !roster.able(task.role(), task.procedure, today).contains(task.holder)) {
        var able = able(task);
        task.holder = roster.absences().stream()
            .filter(one -> one.covers(today) && one.officer().equals(task.holder))
            .map(Absence::substitute)
            .filter(substitute -> substitute != null && able.contains(substitute))
            .findFirst()
            .orElse(null);
      }
    }
  }

  private List<String> procedures() {
    return PROCEDURES.subList(0, chance.nextInt(PROCEDURES.size() - NEVER_NAMED + 1));
  }

  private <T> T one(List<T> many) {
    return many.get(chance.nextInt(many.size()));
  }

  private static <T> List<T> with(List<T> many, T one) {
    return Stream.concat(many.stream(), Stream.of(one)).toList();
  }

  private static <T> List<T> without(List<T> many, T one) {
    return many.stream().filter(other -> !other.equals(one)).toList();
  }
}
