package vn.motcua.supervision.forecast;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.supervision.forecast.Curve.Outcome;
import vn.motcua.supervision.measure.Scope;

/**
 * Hiệu chỉnh — how good forecasts are on months nothing was learned from, and the correction that follows.
 *
 * <p>A month is corrected by the curve of the held-out months before it, never by its own.
 */
@Component
class Calibration {

  static final int MONTHS = 4;

  private final Trial trial;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Calibration(Trial trial, JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
    this.trial = trial;
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Those said between so many per cent and the next ten. */
  record Tenth(int tenth, long dossiers, double said, long late, double squares) {
    public double saidShare() {
      return said / dossiers;
    }

    public double lateShare() {
      return (double) late / dossiers;
    }
  }

  /** All tenths of the corrected or of the uncorrected forecasts of the last look. */
  List<Tenth> tenths(boolean corrected) {
    return jdbc.sql(
            """
            select tenth, sum(dossiers)::bigint, sum(said), sum(late)::bigint, sum(squares) from forecast_check
            where corrected = ? group by tenth order by tenth""")
        .param(corrected)
        .query((row, n) -> new Tenth(
            row.getInt(1), row.getLong(2), row.getDouble(3), row.getLong(4), row.getDouble(5)))
        .list();
  }

  List<LocalDate> months() {
    return jdbc.sql("select distinct month from forecast_check order by month")
        .query(LocalDate.class)
        .list();
  }

  /** Looks at the last whole months. */
  void look() {
    var now = clock.instant();
    var first = LocalDate.ofInstant(now, Scope.ZONE).withDayOfMonth(1).minusMonths(MONTHS);
    var before = new ArrayList<Outcome>();
    var checks = new ArrayList<Check>();
    for (int n = 0; n < MONTHS; n++) {
      var month = first.plusMonths(n);
      var outcomes = trial.of(month, now);
      var curve = Curve.of(before);
      if (!curve.points().isEmpty()) {
        checks.add(new Check(month, outcomes, curve));
      }
      before.addAll(outcomes);
    }
    transaction.executeWithoutResult(status -> keep(checks, Curve.of(before)));
  }

  private record Check(LocalDate month, List<Outcome> outcomes, Curve curve) {}

  private void keep(List<Check> checks, Curve curve) {
    jdbc.sql("delete from forecast_check").update();
    for (var check : checks) {
      keep(check.month(), false, check.outcomes());
      keep(
          check.month(),
          true,
          check.outcomes().stream()
              .map(one -> new Outcome(check.curve().apply(one.computed()), one.late()))
              .toList());
    }
    jdbc.sql("delete from forecast_curve").update();
    curve.points().forEach(point -> jdbc.sql(
            "insert into forecast_curve values (?, ?) on conflict do nothing")
        .params(point.computed(), point.probability())
        .update());
  }

  private void keep(LocalDate month, boolean corrected, List<Outcome> outcomes) {
    var at = clock.instant().atZone(Scope.ZONE).toOffsetDateTime();
    for (int tenth = 0; tenth < 10; tenth++) {
      var some = new ArrayList<Outcome>();
      for (var outcome : outcomes) {
        if (Math.min(9, (int) (outcome.computed() * 10)) == tenth) {
          some.add(outcome);
        }
      }
      if (!some.isEmpty()) {
        jdbc.sql("insert into forecast_check values (?, ?, ?, ?, ?, ?, ?, ?)")
            .params(
                month,
                corrected,
                tenth,
                some.size(),
                some.stream().mapToDouble(Outcome::computed).sum(),
                some.stream().filter(Outcome::late).count(),
                some.stream().mapToDouble(Calibration::square).sum(),
                at)
            .update();
      }
    }
  }

  private static double square(Outcome outcome) {
    double error = outcome.computed() - (outcome.late() ? 1 : 0);
    return error * error;
  }
}
