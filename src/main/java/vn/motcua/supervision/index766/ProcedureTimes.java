package vn.motcua.supervision.index766;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.supervision.measure.Readings;
import vn.motcua.supervision.measure.Scope;
import vn.motcua.supervision.measure.Scopes;
import vn.motcua.supervision.measure.Selection;
import vn.motcua.supervision.period.Period;

/** Metric 2.2: working time per finished dossier, for each procedure, from the sums. */
@Component
class ProcedureTimes {

  private static final BigDecimal HOUR = BigDecimal.valueOf(60);

  private static final String SUMS =
      """
      with done as (
        select procedure_code, sum(finished_early + finished_on_time + finished_late) as finished from measure_total
        where grain = 'MONTH' and since between :from and :to and %s group by procedure_code),
      spent as (
        select procedure_code, sum(minutes) as minutes from step_minutes
        where month between :from and :to and %s group by procedure_code)
      select procedure_code, finished, minutes,
        (select name from supervised_procedure p where p.procedure_code = done.procedure_code
         order by procedure_version desc limit 1) as name
      from done join spent using (procedure_code) where finished > 0 order by procedure_code"""
          .formatted(Scope.MATCHES, Scope.MATCHES_STEPS);

  record Line(String code, String name, long finished, BigDecimal hours) {}

  private final Scopes scopes;
  private final Readings readings;

  ProcedureTimes(Scopes scopes, Readings readings) {
    this.scopes = scopes;
    this.readings = readings;
  }

  List<Line> of(String office, Period period) {
    var scope = scopes.of(Selection.ALL.ofOffice(office)).in(period.first(), period.last());
    return readings
        .sql(SUMS)
        .params(scope.parameters())
        .query((row, n) -> new Line(
            row.getString("procedure_code"),
            row.getString("name"),
            row.getLong("finished"),
            hours(row.getBigDecimal("minutes"), row.getLong("finished"))))
        .list();
  }

  private static BigDecimal hours(BigDecimal minutes, long finished) {
    return minutes.divide(HOUR.multiply(BigDecimal.valueOf(finished)), 1, RoundingMode.HALF_UP);
  }
}
