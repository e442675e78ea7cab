package vn.motcua.desk.bulk;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.office.Officer;
import vn.motcua.office.Officers;
import vn.motcua.office.Role;
import vn.motcua.workflow.Assignments;
import vn.motcua.workflow.Tasks;
import vn.motcua.workflow.WorkItem;

/** What an officer may choose from: the open tasks that are theirs to do, for a head all those of the office. */
@Component
class Choice {

  /** More are found by searching: nobody looks through a longer list. */
  static final int MOST = 500;

  private final JdbcClient jdbc;
  private final Tasks tasks;
  private final Officers officers;

  Choice(JdbcClient jdbc, Tasks tasks, Officers officers) {
    this.jdbc = jdbc;
    this.tasks = tasks;
    this.officers = officers;
  }

  /** In the order of their due dates. */
  List<WorkItem> all(String query) {
    var officer = officers.current();
    var roles = Assignments.assigns(officer)
        ? Role.desks()
        : Role.desks().stream().filter(role -> mayHold(officer, role)).toList();
    if (roles.isEmpty()) {
      return List.of();
    }
    var ids = jdbc.sql(
            """
            select s.id from processing_step s join work_item w on w.id = s.id
            where s.ended_at is null and s.office_code = :office and s.role in (:roles)
              and w.search like (select '%' || lower(unaccent(:query)) || '%')
            order by s.due_at nulls last, s.created_at, s.id limit :most""")
        .param("office", officer.office().value())
        .param("roles", roles.stream().map(Role::name).toList())
        .param("query", query.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_"))
        .param("most", MOST)
        .query(String.class)
        .list();
    return of(ids);
  }

  /** The open ones among these that the officer may choose, in this order. */
  List<WorkItem> of(Collection<String> ids) {
    var found = tasks.openInOffice(ids);
    return ids.stream()
        .distinct()
        .flatMap(id -> found.stream().filter(item -> item.id().equals(id)))
        .toList();
  }

  private static boolean mayHold(Officer officer, Role role) {
    return officer.has(role)
        || officer.standIns().stream().anyMatch(place -> place.roles().contains(role));
  }
}
