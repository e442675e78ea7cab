package vn.motcua.workflow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierCode;
import vn.motcua.office.OfficeCode;
import vn.motcua.office.Role;
import vn.motcua.sla.Timing;
import vn.motcua.workflow.TaskChanged.Kind;

@Repository
class WorkItems {

  private static final String COLUMNS =
      """
      select w.*, s.name, s.created_at, s.due_at,
        case when s.due_at < :now then 'LATE' when s.near_at <= :now then 'NEAR' else 'ON_TIME' end as timing
      """;
  private static final String TABLES =
      " from work_item w join processing_step s on s.id = w.id where\s";

  private final JdbcClient jdbc;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  WorkItems(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
    this.jdbc = jdbc;
    this.events = events;
    this.clock = clock;
  }

  /** Name, times and timing stand in the step of the same id. */
  void open(String id, Dossier dossier, String taskKey, String form, OfficeCode office, Role role) {
    events.publishEvent(new TaskChanged(id, office, Kind.OPENED));
    jdbc.sql(
            """
            insert into work_item (id, dossier_code, procedure_code, applicant_name, task_key, form, office_code, role,
              search)
            values (?, ?, ?, ?, ?, ?, ?, ?, lower(unaccent(?)))""")
        .params(
            id,
            dossier.code().value(),
            dossier.procedureCode(),
            dossier.applicantName(),
            taskKey,
            form,
            office.value(),
            role.name(),
            searched(dossier))
        .update();
  }

  /** What one may find it by: name, phone, personal id, code; the name comes first, lists are sorted by it. */
  private static String searched(Dossier dossier) {
    var applicant = dossier.content().applicant();
    var id = applicant.personalId() == null ? null : applicant.personalId().digits();
    return Stream.of(applicant.fullName(), applicant.phone(), id, dossier.code().value())
        .filter(Objects::nonNull)
        .collect(Collectors.joining(" "));
  }

  /** Nobody is looked for any longer, whoever has it now: what is given back stays with the group. */
  void assign(String id, String assignee) {
    changed(
        id,
        assignee == null ? Kind.RELEASED : Kind.CLAIMED,
        "assignee = :assignee, share_at = null",
        assignee);
  }

  void close(String id) {
    changed(id, Kind.ENDED, "ended = true, share_at = null", null);
  }

  private void changed(String id, Kind kind, String what, String assignee) {
    jdbc.sql("update work_item set " + what + " where id = :id returning office_code")
        .param("id", id)
        .param("assignee", assignee)
        .query(String.class)
        .optional()
        .ifPresent(
            office -> events.publishEvent(new TaskChanged(id, new OfficeCode(office), kind)));
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

  /** Open tasks that these have claimed, oldest first. */
  List<WorkItem> heldBy(Collection<String> officers) {
    return officers.isEmpty()
        ? List.of()
        : jdbc.sql(COLUMNS + TABLES
                + "w.assignee in (:officers) and not w.ended order by s.created_at, w.id")
            .param("now", Timestamp.from(clock.instant()))
            .param("officers", officers)
            .query((row, n) -> read(row))
            .list();
  }

  /** Open tasks of officers whose own roles do not reach them: they stand in for somebody, or did. */
  List<WorkItem> heldWithoutOwnRight() {
    return jdbc.sql(
            COLUMNS
                + TABLES
                + """
            not w.ended and w.assignee is not null and w.assignee <> 'citizen' and not exists (select from officer_role r
              where r.username = w.assignee and r.role = w.role) order by s.created_at, w.id""")
        .param("now", Timestamp.from(clock.instant()))
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
