package vn.motcua.sla;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.dossier.DossierCode;
import vn.motcua.office.OfficeCode;

/** Bảng bước xử lý — keeps the records of steps. */
@Repository
class StepTable {

  private final JdbcClient jdbc;
  private final Clock clock;

  StepTable(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  void insert(Step.Opening step, Reading reading) {
    jdbc.sql(
            """
            insert into processing_step (id, dossier_code, task_key, name, office_code, role, limit_amount,
              limit_unit, created_at, due_at, near_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (id) do nothing
            """)
        .param(step.id())
        .param(step.dossier().value())
        .param(step.taskKey())
        .param(step.name())
        .param(step.office().value())
        .param(step.role())
        .param(step.limit().amount())
        .param(step.limit().unit().name())
        .param(Columns.moment(step.createdAt()))
        .param(Columns.moment(reading.dueAt()))
        .param(Columns.moment(reading.nearAt()))
        .update();
  }

  void claim(String id, String officer, Instant moment) {
    jdbc.sql(
            "update processing_step set officer = :officer, claimed_at = :claimedAt where id = :id")
        .param("id", id)
        .param("officer", officer)
        .param("claimedAt", Columns.moment(moment))
        .update();
  }

  void end(Step step, String outcome, Instant moment, long workingMinutes) {
    jdbc.sql(
            """
            update processing_step set ended_at = :endedAt, outcome = :outcome, working_minutes = :workingMinutes
            where id = :id and ended_at is null
            """)
        .param("id", step.id())
        .param("outcome", outcome)
        .param("endedAt", Columns.moment(moment))
        .param("workingMinutes", workingMinutes)
        .update();
  }

  void move(Step step, Reading reading) {
    jdbc.sql("update processing_step set due_at = :dueAt, near_at = :nearAt where id = :id")
        .param("id", step.id())
        .param("dueAt", Columns.moment(reading.dueAt()))
        .param("nearAt", Columns.moment(reading.nearAt()))
        .update();
  }

  Optional<Step> find(String id) {
    return jdbc.sql("select * from processing_step where id = :id")
        .param("id", id)
        .query((row, number) -> step(row))
        .optional();
  }

  List<Step> of(Collection<String> ids) {
    return jdbc.sql("select * from processing_step where id in (:ids)")
        .param("ids", ids)
        .query((row, number) -> step(row))
        .list();
  }

  List<Step> of(DossierCode dossier) {
    return jdbc.sql(
            "select * from processing_step where dossier_code = :dossier order by created_at, id")
        .param("dossier", dossier.value())
        .query((row, number) -> step(row))
        .list();
  }

  private Step step(ResultSet row) throws SQLException {
    return new Step(
        row.getString("id"),
        new DossierCode(row.getString("dossier_code")),
        row.getString("task_key"),
        row.getString("name"),
        row.getString("officer"),
        new OfficeCode(row.getString("office_code")),
        row.getString("role"),
        Columns.limit(row),
        Columns.moment(row, "created_at"),
        Columns.moment(row, "claimed_at"),
        Columns.moment(row, "due_at"),
        Columns.moment(row, "near_at"),
        Columns.moment(row, "ended_at"),
        row.getString("outcome"),
        row.getObject("working_minutes", Long.class),
        timing(row));
  }

  private Timing timing(ResultSet row) throws SQLException {
    var dueAt = Columns.moment(row, "due_at");
    var endedAt = Columns.moment(row, "ended_at");
    return endedAt == null
        ? Timing.whileOpen(clock.instant(), Columns.moment(row, "near_at"), dueAt)
        : Timing.whenFinished(endedAt, dueAt);
  }
}
