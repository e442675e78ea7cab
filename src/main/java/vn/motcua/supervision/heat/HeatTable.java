package vn.motcua.supervision.heat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
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

  private static final String WAITING =
      """
      select task_key, sum(waiting), sum(late) from open_steps_now(:now)
      where procedure_code = :procedure and procedure_version = :version and office_code = any(:offices)
      group by task_key having sum(waiting) > 0""";

  private static final String JAMS =
      """
      select procedure_code, p.name, procedure_version, max(s.name), sum(waiting), sum(late)
      from open_steps_now(:now) s join supervised_procedure p using (procedure_code, procedure_version)
      where role not in ('', 'CITIZEN') and"""
          + Scope.MATCHES_STEPS
          + """
      group by procedure_code, p.name, procedure_version, task_key having sum(waiting) > 0
      order by sum(waiting) desc, procedure_code, task_key limit 15""";

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
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .query((row, n) -> found.put(row.getString(1), new Waiting(row.getLong(2), row.getLong(3))))
        .list();
    return found;
  }

  List<Jam> jams(Scope scope) {
    return readings
        .sql(JAMS)
        .params(scope.parameters())
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
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
