package vn.motcua.supervision.personal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.office.Officer;
import vn.motcua.office.Role;
import vn.motcua.supervision.measure.Readings;
import vn.motcua.supervision.measure.Scope;

/** What one officer has done in a month and has before them now, beside the team's own pace. */
@Repository
class PersonalFigures {

  /** @param median working minutes of a step; null when nothing was done */
  record Done(long steps, long onTime, Long median) {
    /** Null when nothing was done. */
    public BigDecimal share() {
      return steps == 0
          ? null
          : BigDecimal.valueOf(onTime * 100)
              .divide(BigDecimal.valueOf(steps), 1, RoundingMode.HALF_UP);
    }
  }

  /** Of one kind of step: the officer's and the team's. */
  record Task(String name, long steps, Long median, long teamSteps, Long teamMedian) {}

  record Open(long all, long near, long late) {}

  private static final String DONE =
      """
      select count(*), count(*) filter (where due_at is null or ended_at <= due_at),
        round(percentile_cont(0.5) within group (order by working_minutes))::bigint
      from processing_step
      where officer = :officer and ended_at >= :start and ended_at < :end and office_code = :office""";

  /** The team is whoever did the same kind of step in this office: read from the sums, not from the persons. */
  private static final String TASKS =
      """
      with own as (
        select task_key, max(name) as name, count(*) as steps,
          round(percentile_cont(0.5) within group (order by working_minutes))::bigint as median
        from processing_step
        where officer = :officer and ended_at >= :start and ended_at < :end and office_code = :office
        group by task_key),
      bucket as (
        select task_key, bucket, sum(steps) as steps, sum(sum(steps)) over (partition by task_key order by bucket) as upto,
          sum(sum(steps)) over (partition by task_key) as total
        from step_histogram h where month = :month and office_code = :office
          and exists (select from own where own.task_key = h.task_key)
        group by task_key, bucket),
      team as (
        select distinct on (task_key) task_key, total, floor(bucket_minutes(bucket)
          + (bucket_minutes(bucket + 1) - bucket_minutes(bucket)) * (0.5 * total - (upto - steps)) / steps)::bigint as median
        from bucket where upto >= 0.5 * total order by task_key, bucket)
      select own.name, own.steps, own.median, coalesce(team.total, 0), team.median
      from own left join team using (task_key) order by own.steps desc, own.name""";

  private static final String OPEN =
      """
      select count(*), count(*) filter (where near_at <= :now and due_at >= :now), count(*) filter (where due_at < :now)
      from processing_step where officer = :officer and ended_at is null and office_code = :office""";

  private final Readings readings;
  private final Clock clock;

  PersonalFigures(Readings readings, Clock clock) {
    this.readings = readings;
    this.clock = clock;
  }

  Done done(Officer officer, YearMonth month) {
    return of(DONE, officer, month)
        .query((row, n) -> new Done(row.getLong(1), row.getLong(2), row.getObject(3, Long.class)))
        .single();
  }

  List<Task> tasks(Officer officer, YearMonth month) {
    return of(TASKS, officer, month)
        .param("month", month.atDay(1))
        .query((row, n) -> new Task(
            row.getString(1),
            row.getLong(2),
            row.getObject(3, Long.class),
            row.getLong(4),
            row.getObject(5, Long.class)))
        .list();
  }

  Open open(Officer officer) {
    return readings
        .sql(OPEN)
        .param("officer", officer.username())
        .param("office", officer.office().value())
        .param("now", Timestamp.from(clock.instant()))
        .query((row, n) -> new Open(row.getLong(1), row.getLong(2), row.getLong(3)))
        .single();
  }

  /** Who works at a desk of the head's office. */
  static boolean isLedBy(Officer officer, Officer head) {
    return head.has(Role.APPROVAL) && officer.office().equals(head.office()) && officer.hasDesk();
  }

  private JdbcClient.StatementSpec of(String sql, Officer officer, YearMonth month) {
    return readings
        .sql(sql)
        .param("officer", officer.username())
        .param("office", officer.office().value())
        .param("start", Timestamp.from(month.atDay(1).atStartOfDay(Scope.ZONE).toInstant()))
        .param(
            "end",
            Timestamp.from(month.plusMonths(1).atDay(1).atStartOfDay(Scope.ZONE).toInstant()));
  }
}
