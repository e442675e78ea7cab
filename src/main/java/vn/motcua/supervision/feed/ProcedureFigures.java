package vn.motcua.supervision.feed;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Repository;
import vn.motcua.procedure.Procedure;
import vn.motcua.procedure.Procedures;
import vn.motcua.procedure.TimeLimit;
import vn.motcua.supervision.measure.Readings;
import vn.motcua.supervision.measure.Scope;

/** What a citizen may want to know of a procedure before filing: how long it may take, and how long it takes. */
@Repository
class ProcedureFigures {

  /** @param averageDays calendar days from acceptance to the result; null when nothing was finished */
  record Line(
      String code,
      String name,
      String fieldCode,
      String fieldName,
      Procedure.Level level,
      int limit,
      TimeLimit.Unit unit,
      BigDecimal averageDays,
      long finished,
      long open) {}

  private record Average(BigDecimal days, long finished) {}

  private final Readings readings;
  private final Procedures procedures;

  ProcedureFigures(Readings readings, Procedures procedures) {
    this.readings = readings;
    this.procedures = procedures;
  }

  /** Averages of the scope's period. */
  List<Line> of(Scope scope) {
    var averages = averages(scope);
    var open = open(scope);
    return procedures.inForce().stream()
        .filter(one -> !one.isInternal())
        .filter(one -> scope.procedures() == null || scope.procedures().contains(one.code()))
        .sorted(java.util.Comparator.comparing(Procedure::code))
        .map(one -> line(one, averages.get(one.code()), open.getOrDefault(one.code(), 0L)))
        .toList();
  }

  private static Line line(Procedure one, Average average, long open) {
    return new Line(
        one.code(),
        one.name().vi(),
        one.field().code(),
        one.field().name(),
        one.level(),
        one.timeLimit().amount(),
        one.timeLimit().unit(),
        average == null ? null : average.days(),
        average == null ? 0 : average.finished(),
        open);
  }

  private Map<String, Average> averages(Scope scope) {
    var found = new HashMap<String, Average>();
    readings
        .sql(
            """
            select procedure_code, round(avg(extract(epoch from finished_at - received_at)) / 86400, 1), count(*)
            from dossier_measure where finished_at >= :start and finished_at < :end and received_at is not null
              and outcome = 'DONE' and"""
                + Scope.MATCHES + "group by procedure_code")
        .params(scope.parameters())
        .query((row, n) ->
            found.put(row.getString(1), new Average(row.getBigDecimal(2), row.getLong(3))))
        .list();
    return found;
  }

  private Map<String, Long> open(Scope scope) {
    var found = new HashMap<String, Long>();
    readings
        .sql("""
            select procedure_code, sum(open) from open_total where"""
            + Scope.MATCHES
            + "group by procedure_code")
        .params(scope.parameters())
        .query((row, n) -> found.put(row.getString(1), row.getLong(2)))
        .list();
    return found;
  }
}
