package vn.motcua.workflow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.dossier.DossierCode;
import vn.motcua.office.OfficeCode;
import vn.motcua.office.Officer;
import vn.motcua.office.Role;

@Repository
class WorkItems {

  /** Which open tasks of an officer are asked for. */
  enum View {
    MINE("assignee = :me"),
    GROUP("assignee is null"),
    LATE("due_at < :now and (assignee is null or assignee = :me)");

    private final String condition;

    View(String condition) {
      this.condition = condition;
    }
  }

  record Found(List<WorkItem> items, long total) {}

  private final JdbcClient jdbc;

  WorkItems(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void open(WorkItem item) {
    jdbc.sql(
            """
            insert into work_item (id, dossier_code, procedure_code, applicant_name, name, task_key, form,
              office_code, role, assignee, created_at, due_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
        .params(
            item.id(),
            item.dossier().value(),
            item.procedureCode(),
            item.applicantName(),
            item.name(),
            item.taskKey(),
            item.form(),
            item.office().value(),
            item.role().name(),
            item.assignee(),
            Timestamp.from(item.createdAt()),
            item.dueAt() == null ? null : Timestamp.from(item.dueAt()))
        .update();
  }

  void assign(String id, String assignee) {
    jdbc.sql("update work_item set assignee = ? where id = ?")
        .params(assignee, id)
        .update();
  }

  void close(String id, Instant at, String decision) {
    jdbc.sql("update work_item set ended_at = ?, decision = ? where id = ? and ended_at is null")
        .params(Timestamp.from(at), decision, id)
        .update();
  }

  Optional<WorkItem> find(String id) {
    return jdbc.sql("select * from work_item where id = ?")
        .param(id)
        .query((row, n) -> read(row))
        .optional();
  }

  /** Two officers pressing together come one after the other. */
  Optional<WorkItem> lockOpen(String id) {
    return jdbc.sql("select * from work_item where id = ? and ended_at is null for update")
        .param(id)
        .query((row, n) -> read(row))
        .optional();
  }

  Optional<WorkItem> openOf(DossierCode dossier, String taskKey) {
    return jdbc.sql(
            "select * from work_item where dossier_code = ? and task_key = ? and ended_at is null")
        .params(dossier.value(), taskKey)
        .query((row, n) -> read(row))
        .optional();
  }

  Found of(Officer officer, View view, String query, Instant now, int page, int size) {
    var where =
        """
         from work_item where ended_at is null and office_code = :office and role in (:roles)
          and (:query = '' or dossier_code ilike :like or unaccent(applicant_name) ilike unaccent(:like)) and\s"""
            + "(" + view.condition + ")";
    var roles = officer.roles().stream().map(Role::name).toList();
    var text = query == null ? "" : query.strip();
    var count = statement("select count(*)" + where, officer, roles, text, now)
        .query(Long.class)
        .single();
    var items = statement(
            "select *" + where + " order by due_at nulls last, created_at limit :size offset :skip",
            officer,
            roles,
            text,
            now)
        .param("size", size)
        .param("skip", page * size)
        .query((row, n) -> read(row))
        .list();
    return new Found(items, count);
  }

  private JdbcClient.StatementSpec statement(
      String sql, Officer officer, List<String> roles, String query, Instant now) {
    return jdbc.sql(sql)
        .param("office", officer.office().value())
        .param("roles", roles)
        .param("query", query)
        .param(
            "like", "%" + query.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%")
        .param("me", officer.username())
        .param("now", Timestamp.from(now));
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
        due == null ? null : due.toInstant());
  }
}
