package vn.motcua.supervision.forecast;

import java.sql.Array;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.sla.Reckoner;
import vn.motcua.supervision.forecast.Curve.Outcome;
import vn.motcua.supervision.measure.Scope;

/**
 * Phép thử — forecasts dossiers of a past month as one would have then, with nothing learned since, and sees what became of them.
 *
 * <p>The due date of that moment is the last one told without the pauses that came after it; dossiers whose office has set
 * another day since are left out.
 */
@Component
class Trial {

  /** Dossiers of one moment. */
  private static final int MOST = 8000;

  private static final int[] DAYS = {4, 11, 18, 25};

  private static final String AS_OF =
      """
      select m.dossier_code, m.procedure_code, m.procedure_version, m.office_code, m.due_at, null::timestamptz as paused_since,
        s.task_key, s.name, s.role, s.office_code as step_office, s.created_at,
        coalesce(s.ended_at is null or s.ended_at > :at, false) as open, coalesce(m.timing = 'LATE', true) as late,
        array(select extract(epoch from t)::bigint from clock_pause p, unnest(array[p.started_at, coalesce(p.ended_at, :now)]) t
          where p.dossier_code = m.dossier_code and p.started_at > :at order by p.number, t) as pauses
      from dossier_measure m
      join processing_clock c on c.dossier_code = m.dossier_code
      left join lateral (select * from processing_step s where s.dossier_code = m.dossier_code and s.created_at <= :at
        order by s.ended_at is null or s.ended_at > :at desc,
          (s.ended_at is null or s.ended_at > :at) and s.role = 'CITIZEN', s.created_at desc, s.id limit 1) s on true
      where m.received_at <= :at and (m.finished_at is null or m.finished_at > :at) and m.due_at is not null
        and (m.finished_at is not null or m.due_at < :now)
        and (c.extension_asked_at is null or c.extension_asked_at <= :at)
        and not exists (select from clock_pause p where p.dossier_code = m.dossier_code and p.started_at <= :at
          and (p.ended_at is null or p.ended_at > :at))
      order by md5(m.dossier_code) limit :most""";

  private final JdbcClient jdbc;
  private final Reckoner reckoner;
  private final Learning learning;
  private final UsualWay usual;

  Trial(JdbcClient jdbc, Reckoner reckoner, Learning learning, UsualWay usual) {
    this.jdbc = jdbc;
    this.reckoner = reckoner;
    this.learning = learning;
    this.usual = usual;
  }

  private record Past(Standing standing, boolean late, List<Long> pauses) {}

  /** Every forecast of the month, uncorrected. */
  List<Outcome> of(LocalDate month, Instant now) {
    var outlook = new Outlook(learning.before(month), usual.tasks());
    var outcomes = new ArrayList<Outcome>();
    for (int day : DAYS) {
      var at = month.withDayOfMonth(day).atTime(10, 0).atZone(Scope.ZONE).toOffsetDateTime();
      outcomes.addAll(at(at, now, outlook));
    }
    return outcomes;
  }

  private List<Outcome> at(OffsetDateTime at, Instant now, Outlook outlook) {
    return jdbc
        .sql(AS_OF)
        .param("at", at)
        .param("now", now.atZone(Scope.ZONE).toOffsetDateTime())
        .param("most", MOST)
        .query((row, n) ->
            new Past(Standing.read(row), row.getBoolean("late"), moments(row.getArray("pauses"))))
        .list()
        .stream()
        .flatMap(past -> outcome(past, at.toInstant(), outlook))
        .toList();
  }

  private Stream<Outcome> outcome(Past past, Instant at, Outlook outlook) {
    var standing = past.standing();
    long left = at.isBefore(standing.dueAt())
        ? reckoner.workingMinutes(standing.office(), at, standing.dueAt())
        : 0;
    for (int n = 0; n < past.pauses().size(); n += 2) {
      left -= reckoner.workingMinutes(
          standing.office(),
          Instant.ofEpochSecond(past.pauses().get(n)),
          Instant.ofEpochSecond(past.pauses().get(n + 1)));
    }
    if (left <= 0) {
      return Stream.empty(); // it was late already
    }
    double elapsed =
        standing.isAtDesk() ? reckoner.workingMinutes(standing.at(), standing.since(), at) : 0;
    return Stream.of(new Outcome(outlook.late(standing.place(), elapsed, left), past.late()));
  }

  private static List<Long> moments(Array array) throws SQLException {
    return List.of((Long[]) array.getArray());
  }
}
