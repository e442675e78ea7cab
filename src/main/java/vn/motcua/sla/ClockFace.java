package vn.motcua.sla;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.dossier.DossierCode;
import vn.motcua.office.OfficeCode;

/** Mặt đồng hồ — what the clocks show right now, read from their last reading without any computing. */
@Repository
class ClockFace {

  private static final String SELECT =
      """
      select c.*, array(select p.reason from clock_pause p
        where p.dossier_code = c.dossier_code and p.ended_at is null) as paused_for
      from processing_clock c
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  ClockFace(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  List<Deadline> of(Collection<DossierCode> dossiers) {
    if (dossiers.isEmpty()) {
      return List.of();
    }
    return jdbc.sql(SELECT + "where c.dossier_code in (:dossiers) order by c.dossier_code")
        .param("dossiers", dossiers.stream().map(DossierCode::value).toList())
        .query((row, number) -> deadline(row))
        .list();
  }

  /** Open dossiers whose clock runs, the most urgent first. */
  List<Deadline> running(Timing timing) {
    var where =
        switch (timing) {
          case LATE -> "c.due_at < :now";
          case NEAR -> "c.due_at >= :now and c.near_at <= :now";
          case ON_TIME -> "c.near_at > :now";
        };
    return jdbc.sql(SELECT + "where c.finished_at is null and c.due_at is not null and " + where
            + " order by c.due_at")
        .param("now", Columns.moment(clock.instant()))
        .query((row, number) -> deadline(row))
        .list();
  }

  private Deadline deadline(ResultSet row) throws SQLException {
    return new Deadline(
        new DossierCode(row.getString("dossier_code")),
        new OfficeCode(row.getString("office_code")),
        Columns.limit(row),
        Columns.moment(row, "received_at"),
        Columns.moment(row, "started_at"),
        Columns.moment(row, "due_at"),
        Columns.moment(row, "paused_since"),
        reasons(row),
        Columns.moment(row, "extension_asked_at") != null,
        Columns.moment(row, "finished_at"),
        timing(row),
        Columns.lines(row, "explanation"));
  }

  /** Rule 11; while the clock stands, its timing stands too. */
  private Timing timing(ResultSet row) throws SQLException {
    var promisedAt = Columns.moment(row, "promised_at");
    var finishedAt = Columns.moment(row, "finished_at");
    if (finishedAt != null) {
      return Timing.whenFinished(finishedAt, promisedAt);
    }
    Instant pausedSince = Columns.moment(row, "paused_since");
    var moment = pausedSince == null ? clock.instant() : pausedSince;
    return Timing.whileOpen(moment, Columns.moment(row, "near_at"), promisedAt);
  }

  private static Set<PauseReason> reasons(ResultSet row) throws SQLException {
    var reasons = EnumSet.noneOf(PauseReason.class);
    Columns.lines(row, "paused_for").forEach(name -> reasons.add(PauseReason.valueOf(name)));
    return Set.copyOf(reasons);
  }
}
