package vn.motcua.desk.share;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.office.OfficeCode;
import vn.motcua.office.Officers;
import vn.motcua.office.Role;
import vn.motcua.office.Sharing;
import vn.motcua.office.Sharing.Group;
import vn.motcua.office.Skills;
import vn.motcua.procedure.Procedure;
import vn.motcua.procedure.Procedures;

/** How an office shares out its tasks, in the words of the page. */
@Component
class ShareLines {

  /** @param key kind and code, as the form sends it */
  record Subject(String key, String name) {}

  /** Who is in charge of one procedure or field. */
  record Charge(Subject subject, String officers) {}

  /** A group and those of its steps that are open now or switched on. */
  record Desk(Switch all, List<Switch> steps) {}

  /** @param key role and step, as the form sends it */
  record Switch(String key, String name, boolean on) {}

  private record Step(String role, String key, String name) {}

  private final Sharing sharing;
  private final Procedures procedures;
  private final Officers officers;
  private final JdbcClient jdbc;
  private final MessageSource messages;

  ShareLines(
      Sharing sharing,
      Procedures procedures,
      Officers officers,
      JdbcClient jdbc,
      MessageSource messages) {
    this.sharing = sharing;
    this.procedures = procedures;
    this.officers = officers;
    this.jdbc = jdbc;
    this.messages = messages;
  }

  /** Fields first: most offices divide by them. */
  List<Subject> subjects() {
    var fields = new TreeMap<String, Subject>();
    var all = new ArrayList<Subject>();
    procedures.inForce().stream().sorted(Comparator.comparing(Procedure::code)).forEach(one -> {
      fields.put(
          one.field().code(),
          new Subject(
              key(Skills.Kind.FIELD, one.field().code()),
              text("desk.share-field", one.field().name())));
      all.add(new Subject(
          key(Skills.Kind.PROCEDURE, one.code()),
          one.code() + " " + one.name().in(LocaleContextHolder.getLocale())));
    });
    all.addAll(0, fields.values());
    return all;
  }

  private String text(String key, Object... arguments) {
    return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
  }

  private static String key(Skills.Kind kind, String code) {
    return kind + "/" + code;
  }

  /** Those the head has made a list for. */
  List<Charge> charges(OfficeCode office) {
    var skills = sharing.skills(office);
    var known = subjects();
    return List.of(Skills.Kind.values()).stream()
        .flatMap(kind -> skills.of(kind).entrySet().stream()
            .map(list ->
                new Charge(subject(known, key(kind, list.getKey())), names(list.getValue()))))
        .toList();
  }

  /** A list may be older than the procedure is in force. */
  private static Subject subject(List<Subject> known, String key) {
    return known.stream()
        .filter(one -> one.key().equals(key))
        .findFirst()
        .orElse(new Subject(key, key.substring(key.indexOf('/') + 1)));
  }

  private String names(Collection<String> usernames) {
    return String.join(", ", usernames.stream().map(officers::nameOf).sorted().toList());
  }

  List<Desk> desks(OfficeCode office) {
    var on = sharing.automatic(office);
    var steps = steps(office, on);
    return Role.desks().stream()
        .map(role -> new Desk(
            line(new Group(role, Sharing.EVERY_STEP), text("office.role." + role), on),
            steps.stream()
                .filter(step -> step.role().equals(role.name()))
                .map(step -> line(new Group(role, step.key()), step.name(), on))
                .toList()))
        .toList();
  }

  private static Switch line(Group group, String name, Set<Group> on) {
    return new Switch(group.toString(), name, on.contains(group));
  }

  private List<Step> steps(OfficeCode office, Set<Group> on) {
    var steps = new ArrayList<>(jdbc.sql(
            """
            select role, task_key as key, min(name) as name from processing_step
            where office_code = ? and ended_at is null and role <> 'CITIZEN' group by role, task_key order by 3""")
        .param(office.value())
        .query(Step.class)
        .list());
    on.stream()
        .filter(group -> !group.step().equals(Sharing.EVERY_STEP))
        .filter(group -> steps.stream().noneMatch(step -> step.key().equals(group.step())))
        .map(group -> new Step(group.role().name(), group.step(), group.step()))
        .forEach(steps::add);
    return steps;
  }
}
