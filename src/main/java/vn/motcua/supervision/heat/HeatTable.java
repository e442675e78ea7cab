package vn.motcua.supervision.heat;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Repository;
import vn.motcua.supervision.measure.Readings;
import vn.motcua.supervision.measure.Scope;
import vn.motcua.supervision.measure.Scripts;

/** The figures of steps, from their records and from the sums of them. */
@Repository
class HeatTable {

  /** @param median and p90 working minutes; null when nothing went through */
  record Times(long passes, Long median, Long p90) {}

  record Waiting(long all, long late) {}

  /** Where most lies at this moment. */
  record Jam(
      String procedureCode,
      String procedure,
      LocalDate version,
      String step,
      long waiting,
      long late) {}

  private static final String TIMES = Scripts.read("heat-times");

  /** Open steps first and each one's dossier after it: no plan may begin with all dossiers there have ever been. */
  private static final String OPEN_STEPS =
      """
      with step as materialized (select dossier_code, task_key, role, name, due_at from processing_step
        where ended_at is null and office_code = any(:offices)),
      waiting as (select s.*, m.procedure_code, m.procedure_version from step s
        cross join lateral (select procedure_code, procedure_version from dossier_measure m
          where m.dossier_code = s.dossier_code offset 0) m)""";

  private static final String WAITING = OPEN_STEPS
      + """

      select task_key, count(*), count(*) filter (where due_at < :now) from waiting
      where procedure_code = :procedure and procedure_version = :version
      group by task_key""";

  private static final String JAMS = OPEN_STEPS
      + """

      select procedure_code, p.name, procedure_version, max(w.name), count(*), count(*) filter (where w.due_at < :now)
      from waiting w join supervised_procedure p using (procedure_code, procedure_version)
      where w.role <> 'CITIZEN' and (:procedures::text[] is null or procedure_code = any(:procedures))
      group by procedure_code, p.name, procedure_version, w.task_key
      order by count(*) desc, procedure_code, w.task_key limit 15""";

  private final Readings readings;
  private final Clock clock;

  HeatTable(Readings readings, Clock clock) {
    this.readings = readings;
    this.clock = clock;
  }

  /** By task; whole months, as the sums are kept. */
  Map<String, Times> times(Scope scope, String procedure, LocalDate version) {
    var found = new HashMap<String, Times>();
    readings
        .sql(TIMES)
        .param("offices", scope.offices().toArray(String[]::new))
        .param("procedure", procedure)
        .param("version", version)
        .param("first", scope.from().withDayOfMonth(1))
        .param("last", scope.to().withDayOfMonth(1))
        .query((row, n) -> found.put(
            row.getString(1),
            new Times(row.getLong(2), row.getObject(3, Long.class), row.getObject(4, Long.class))))
        .list();
    return found;
  }

  Map<String, Waiting> waiting(Scope scope, String procedure, LocalDate version) {
    var found = new HashMap<String, Waiting>();
    readings
        .sql(WAITING)
        .param("offices", scope.offices().toArray(String[]::new))
        .param("procedure", procedure)
        .param("version", version)
        .param("now", Timestamp.from(clock.instant()))
        .query((row, n) -> found.put(row.getString(1), new Waiting(row.getLong(2), row.getLong(3))))
        .list();
    return found;
  }

  List<Jam> jams(Scope scope) {
    return readings
        .sql(JAMS)
        .params(scope.parameters())
        .param("now", Timestamp.from(clock.instant()))
        .query((row, n) -> new Jam(
            row.getString(1),
            row.getString(2),
            row.getObject(3, LocalDate.class),
            row.getString(4),
            row.getLong(5),
            row.getLong(6)))
        .list();
  }
}
