package vn.motcua.supervision.forecast;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.shared.DomainTransaction;
import vn.motcua.supervision.measure.Scope;

/** Học — which step follows which, from the records of some months; once a night, since it reads them all. */
@Component
@DomainTransaction
class Learning {

  /** What comes before the first step of a dossier whose clock runs. */
  static final String START = "*";

  static final int MONTHS = 6;

  /** Up to the end of the clock only: how long a result lies at the counter makes nothing late. */
  private static final String PATHS =
      """
      select d.procedure_code, d.procedure_version, s.task_key,
        lead(s.task_key) over (partition by s.dossier_code order by s.created_at, s.id) as next_key
      from processing_step s join dossier d on d.code = s.dossier_code join dossier_measure m on m.dossier_code = d.code
      where m.finished_at >= :start and m.finished_at < :end and m.received_at is not null
        and s.created_at < m.finished_at and s.ended_at >= m.received_at""";

  private final JdbcClient jdbc;

  Learning(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Keeps what the last months show. */
  void learn(LocalDate today) {
    jdbc.sql("delete from forecast_path").update();
    jdbc.sql(
            "insert into forecast_path select procedure_code, procedure_version, task_key, next_key, count(*) from ("
                + PATHS + ") p group by 1, 2, 3, 4")
        .param("start", moment(today.minusMonths(MONTHS)))
        .param("end", moment(today.plusDays(1)))
        .update();
  }

  boolean hasLearned() {
    return jdbc.sql("select exists (select from forecast_path)")
        .query(Boolean.class)
        .single();
  }

  /** What is known today. */
  Experience experience(LocalDate today) {
    var experience =
        Experience.read(jdbc, today.minusMonths(MONTHS).withDayOfMonth(1), today.plusDays(1));
    follow(
        experience,
        "select procedure_code, procedure_version, task_key, next_key, dossiers from forecast_path",
        null);
    return experience;
  }

  /** What was known on the first of a month, without anything that has happened since. */
  Experience before(LocalDate month) {
    var from = month.minusMonths(MONTHS);
    var experience = Experience.read(jdbc, from, month);
    follow(
        experience,
        "select procedure_code, procedure_version, task_key, next_key, count(*) from (" + PATHS
            + ") p group by 1, 2, 3, 4",
        new LocalDate[] {from, month});
    return experience;
  }

  private void follow(Experience experience, String query, LocalDate[] period) {
    var statement = jdbc.sql(query);
    if (period != null) {
      statement = statement.param("start", moment(period[0])).param("end", moment(period[1]));
    }
    statement.query((RowCallbackHandler) row -> experience.follow(
        row.getString(1),
        row.getObject(2, LocalDate.class),
        row.getString(3),
        row.getString(4),
        row.getDouble(5)));
  }

  static OffsetDateTime moment(LocalDate day) {
    return day.atTime(LocalTime.MIN).atZone(Scope.ZONE).toOffsetDateTime();
  }
}
