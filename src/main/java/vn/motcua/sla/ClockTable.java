package vn.motcua.sla;

import java.util.List;
import java.util.Optional;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.dossier.DossierCode;

/** Bảng đồng hồ — keeps the facts of clocks together with their last reading, under optimistic versions. */
@Repository
class ClockTable {

  private final JdbcClient jdbc;

  ClockTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whether the clock is new; one that is there already stays as it is. */
  boolean insert(ProcessingClock clock, Reading reading) {
    return jdbc.sql(
                """
                insert into processing_clock (dossier_code, office_code, limit_amount, limit_unit, rules, received_at,
                  started_at, due_at, promised_at, near_at, paused_since, explanation, version)
                values (:dossier, :office, :amount, :unit, cast(:rules as jsonb), :receivedAt,
                  :startedAt, :dueAt, :promisedAt, :nearAt, :pausedSince, :explanation, 0)
                on conflict (dossier_code) do nothing
                """)
            .params(ClockRow.columns(clock, reading))
            .update()
        == 1;
  }

  void update(ProcessingClock clock, Reading reading) {
    int updated = jdbc.sql(
            """
                update processing_clock set limit_amount = :amount, limit_unit = :unit, started_at = :startedAt, due_at = :dueAt, promised_at = :promisedAt,
                  near_at = :nearAt, paused_since = :pausedSince, explanation = :explanation, notes = :notes,
                  extension_asked_at = :extensionAskedAt, extension_due_at = :extensionDueAt,
                  extension_reason = :extensionReason, extension_by = :extensionBy,
                  finished_at = :finishedAt, version = version + 1
                where dossier_code = :dossier and version = :version
                """)
        .params(ClockRow.columns(clock, reading))
        .update();
    if (updated != 1) {
      throw new OptimisticLockingFailureException("clock of " + clock.dossier() + " has changed");
    }
    for (int number = 0; number < clock.pauses().size(); number++) {
      keep(clock.dossier(), number, clock.pauses().get(number));
    }
  }

  Optional<ProcessingClock> find(DossierCode dossier) {
    return jdbc.sql("select * from processing_clock where dossier_code = :dossier")
        .param("dossier", dossier.value())
        .query((row, number) -> ClockRow.clock(row, pauses(dossier)))
        .optional();
  }

  /** The clocks a new calendar may change; locked, so that nothing happens to them meanwhile. */
  List<DossierCode> lockRunning() {
    return jdbc.sql(
            """
            select dossier_code from processing_clock
            where finished_at is null and due_at is not null order by dossier_code for update
            """)
        .query((row, number) -> new DossierCode(row.getString(1)))
        .list();
  }

  private void keep(DossierCode dossier, int number, Pause pause) {
    jdbc.sql(
            """
            insert into clock_pause (dossier_code, number, reason, started_at, ended_at, started_by, restarts)
            values (:dossier, :number, :reason, :startedAt, :endedAt, :by, :restarts)
            on conflict (dossier_code, number) do update set ended_at = :endedAt, restarts = :restarts
            """)
        .param("dossier", dossier.value())
        .param("number", number)
        .param("reason", pause.reason().name())
        .param("startedAt", Columns.moment(pause.startedAt()))
        .param("endedAt", Columns.moment(pause.endedAt()))
        .param("by", pause.by())
        .param("restarts", pause.restarts())
        .update();
  }

  private List<Pause> pauses(DossierCode dossier) {
    return jdbc.sql("select * from clock_pause where dossier_code = :dossier order by number")
        .param("dossier", dossier.value())
        .query((row, number) -> new Pause(
            PauseReason.valueOf(row.getString("reason")),
            Columns.moment(row, "started_at"),
            Columns.moment(row, "ended_at"),
            row.getString("started_by"),
            row.getBoolean("restarts")))
        .list();
  }
}
