package vn.motcua.workflow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierCode;
import vn.motcua.office.OfficeCode;
import vn.motcua.office.Officer;
import vn.motcua.office.Role;
import vn.motcua.sla.Timing;

@Repository
class WorkItems {

  /** Which open tasks of an officer are asked for. */
  enum View {
    MINE("w.assignee = :me"),
    GROUP("w.assignee is null"),
    LATE("s.due_at < :now and (w.assignee is null or w.assignee = :me)");

    private final String condition;

    View(String condition) {
      this.condition = condition;
    }
  }

  record Found(List<WorkItem> items, long total) {}

  private static final String COLUMNS =
      """
      select w.*, s.name, s.created_at, s.due_at,
        case when s.due_at < :now then 'LATE' when s.near_at <= :now then 'NEAR' else 'ON_TIME' end as timing
      """;
  private static final String TABLES =
      " from work_item w join processing_step s on s.id = w.id where\s";

  private final JdbcClient jdbc;
  private final Clock clock;

  WorkItems(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Name, times and timing stand in the step of the same id. */
  void open(String id, Dossier dossier, String taskKey, String form, OfficeCode office, Role role) {
    jdbc.sql(
            """
            insert into work_item (id, dossier_code, procedure_code, applicant_name, task_key, form, office_code, role)
            values (?, ?, ?, ?, ?, ?, ?, ?)""")
        .params(
            id,
            dossier.code().value(),
            dossier.procedureCode(),
            dossier.applicantName(),
            taskKey,
            form,
            office.value(),
            role.name())
        .update();
  }

  void assign(String id, String assignee) {
    jdbc.sql("update work_item set assignee = ? where id = ?")
        .params(assignee, id)
        .update();
  }

  void close(String id) {
    jdbc.sql("update work_item set ended = true where id = ?").param(id).update();
  }

  Optional<WorkItem> find(String id) {
    return one("w.id = :id", id, null);
  }

  /** The open ones among these. */
  List<WorkItem> open(Collection<String> ids) {
    return ids.isEmpty()
        ? List.of()
        : jdbc.sql(COLUMNS + TABLES + "w.id in (:ids) and not w.ended")
            .param("now", Timestamp.from(clock.instant()))
            .param("ids", ids)
            .query((row, n) -> read(row))
            .list();
  }

  /** Two officers pressing together come one after the other. */
  Optional<WorkItem> lockOpen(String id) {
    jdbc.sql("select 1 from work_item where id = ? for update")
        .param(id)
        .query()
        .listOfRows();
    return one("w.id = :id and not w.ended", id, null);
  }

  Optional<WorkItem> openOf(DossierCode dossier, String taskKey) {
    return one(
        "w.dossier_code = :id and w.task_key = :taskKey and not w.ended", dossier.value(), taskKey);
  }

  private Optional<WorkItem> one(String condition, String id, String taskKey) {
    return jdbc.sql(COLUMNS + TABLES + condition)
        .param("now", Timestamp.from(clock.instant()))
        .param("id", id)
        .param("taskKey", taskKey)
        .query((row, n) -> read(row))
        .optional();
  }

  Found of(Officer officer, View view, String query, int page, int size) {
    if (officer.roles().isEmpty()) {
      return new Found(List.of(), 0);
    }
    var where = TABLES
        + """
        not w.ended and w.office_code = :office and w.role in (:roles)
          and (:query = '' or w.dossier_code ilike :like or unaccent(w.applicant_name) ilike unaccent(:like)) and\s"""
        + "(" + view.condition + ")";
    var roles = officer.roles().stream().map(Role::name).toList();
    var text = query == null ? "" : query.strip();
    var count = statement("select count(*)" + where, officer, roles, text)
        .query(Long.class)
        .single();
    var items = statement(
            COLUMNS + where
                + " order by s.due_at nulls last, s.created_at limit :size offset :skip",
            officer,
            roles,
            text)
        .param("size", size)
        .param("skip", (long) page * size)
        .query((row, n) -> read(row))
        .list();
    return new Found(items, count);
  }

  private JdbcClient.StatementSpec statement(
      String sql, Officer officer, List<String> roles, String query) {
    return jdbc.sql(sql)
        .param("office", officer.office().value())
        .param("roles", roles)
        .param("query", query)
        .param(
            "like", "%" + query.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%")
        .param("me", officer.username())
        .param("now", Timestamp.from(clock.instant()));
  }

  private static WorkItem read(ResultSet row) throws SQLException {
    var due = row.getTimestamp("due_at");
    return new WorkItem(
        row.getString("id"),
        new DossierCode(row.getString("dossier_code")),
        row.getString("procedure_code"),
        row.getString("applicant_name"),
        row.getString("name"),
        row.getString("task_key"),
        row.getString("form"),
        new OfficeCode(row.getString("office_code")),
        Role.valueOf(row.getString("role")),
        row.getString("assignee"),
        row.getTimestamp("created_at").toInstant(),
        due == null ? null : due.toInstant(),
        Timing.valueOf(row.getString("timing")));
  }
}
