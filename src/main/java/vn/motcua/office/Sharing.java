package vn.motcua.office;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.shared.DomainTransaction;
import vn.motcua.shared.Refusal;

/** Chia việc (cửa vào) — who is in charge of what in an office, and which of its tasks are given out by themselves. */
@Component
@DomainTransaction
public class Sharing {

  /** Every step of a group. */
  public static final String EVERY_STEP = "*";

  /** @param step the task's key in its model, or {@link #EVERY_STEP} */
  public record Group(Role role, String step) {
    @Override
    public String toString() {
      return role + "/" + step;
    }
  }

  private record Line(String kind, String code, String officer) {}

  private final JdbcClient jdbc;
  private final Officers officers;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Sharing(JdbcClient jdbc, Officers officers, ApplicationEventPublisher events, Clock clock) {
    this.jdbc = jdbc;
    this.officers = officers;
    this.events = events;
    this.clock = clock;
  }

  public Skills skills(OfficeCode office) {
    var lines = jdbc.sql(
            "select kind, code, officer from officer_skill where office_code = ? order by kind, code, officer")
        .param(office.value())
        .query(Line.class)
        .list();
    return new Skills(byCode(lines, Skills.Kind.PROCEDURE), byCode(lines, Skills.Kind.FIELD));
  }

  private static Map<String, Set<String>> byCode(List<Line> lines, Skills.Kind kind) {
    return lines.stream()
        .filter(line -> line.kind().equals(kind.name()))
        .collect(Collectors.groupingBy(
            Line::code,
            TreeMap::new,
            Collectors.mapping(Line::officer, Collectors.toCollection(TreeSet::new))));
  }

  /** @param some login names; nobody: everybody of the group is in charge again */
  public void putInCharge(Skills.Kind kind, String code, Collection<String> some) {
    var head = head();
    var known = officers.of(head.office()).stream()
        .filter(Officer::hasDesk)
        .map(Officer::username)
        .toList();
    var chosen = new LinkedHashSet<>(some);
    if (!known.containsAll(chosen)) {
      throw Refusal.invalid("office.skill-officer-unknown");
    }
    lock(head.office());
    var now = clock.instant();
    jdbc.sql("delete from officer_skill where office_code = ? and kind = ? and code = ?")
        .params(head.office().value(), kind.name(), code)
        .update();
    chosen.forEach(one -> jdbc.sql("insert into officer_skill values (?, ?, ?, ?, ?, ?)")
        .params(head.office().value(), kind.name(), code, one, head.username(), Timestamp.from(now))
        .update());
    events.publishEvent(
        new SharingEvent.SkillsSet(head.office(), kind, code, List.copyOf(chosen), now));
  }

  public Set<Group> automatic(OfficeCode office) {
    return Set.copyOf(
        jdbc.sql("select role, task_key as step from automatic_assignment where office_code = ?")
            .param(office.value())
            .query(Group.class)
            .list());
  }

  public boolean isAutomatic(OfficeCode office, Role role, String step) {
    return jdbc.sql(
            """
            select exists (select from automatic_assignment
              where office_code = ? and role = ? and task_key in (?, ?))""")
        .params(office.value(), role.name(), step, EVERY_STEP)
        .query(Boolean.class)
        .single();
  }

  /** What is not among these is switched off; only of desks. */
  public void setAutomatic(Collection<Group> groups) {
    var head = head();
    if (groups.stream().anyMatch(one -> !one.role().isDesk())) {
      throw Refusal.invalid("office.sharing-group-unknown");
    }
    lock(head.office());
    var now = clock.instant();
    var chosen = new LinkedHashSet<>(groups);
    jdbc.sql("delete from automatic_assignment where office_code = ?")
        .param(head.office().value())
        .update();
    chosen.forEach(one -> jdbc.sql("insert into automatic_assignment values (?, ?, ?, ?, ?)")
        .params(
            head.office().value(),
            one.role().name(),
            one.step(),
            head.username(),
            Timestamp.from(now))
        .update());
    events.publishEvent(new SharingEvent.AutomaticSet(
        head.office(), chosen.stream().map(Group::toString).toList(), now));
  }

  /** Two heads who save at once come one after the other. */
  private void lock(OfficeCode office) {
    jdbc.sql("select 1 from office where code = ? for no key update")
        .param(office.value())
        .query()
        .listOfRows();
  }

  /** In the own right, as with assigning. */
  private Officer head() {
    var me = officers.current();
    if (!me.has(Role.APPROVAL)) {
      throw Refusal.forbidden("office.sharing-head-only");
    }
    return me;
  }
}
