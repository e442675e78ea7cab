package vn.motcua.supervision.heat;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
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

  private static final String WAITING =
      """
      select s.task_key, count(*), count(*) filter (where s.due_at < :now)
      from processing_step s join dossier d on d.code = s.dossier_code
      where s.ended_at is null and s.office_code = any(:offices) and d.procedure_code = :procedure
        and d.procedure_version = :version
      group by s.task_key""";

  private static final String JAMS =
      """
      select d.procedure_code, p.name, d.procedure_version, max(s.name), count(*), count(*) filter (where s.due_at < :now)
      from processing_step s join dossier d on d.code = s.dossier_code
      join supervised_procedure p on (p.procedure_code, p.procedure_version) = (d.procedure_code, d.procedure_version)
      where s.ended_at is null and s.role <> 'CITIZEN' and not p.internal and s.office_code = any(:offices)
        and (:procedures::text[] is null or d.procedure_code = any(:procedures))
      group by d.procedure_code, p.name, d.procedure_version, s.task_key
      order by count(*) desc, d.procedure_code, s.task_key limit 15""";

  private final JdbcClient jdbc;
  private final Clock clock;

  HeatTable(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** By task; whole months, as the sums are kept. */
  Map<String, Times> times(Scope scope, String procedure, LocalDate version) {
    var found = new HashMap<String, Times>();
    jdbc.sql(TIMES)
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
    jdbc.sql(WAITING)
        .param("offices", scope.offices().toArray(String[]::new))
        .param("procedure", procedure)
        .param("version", version)
        .param("now", Timestamp.from(clock.instant()))
        .query((row, n) -> found.put(row.getString(1), new Waiting(row.getLong(2), row.getLong(3))))
        .list();
    return found;
  }

  List<Jam> jams(Scope scope) {
    return jdbc.sql(JAMS)
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
