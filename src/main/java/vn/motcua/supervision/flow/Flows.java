package vn.motcua.supervision.flow;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.supervision.measure.Readings;
import vn.motcua.supervision.measure.Scope;
import vn.motcua.supervision.measure.Scripts;
import vn.motcua.supervision.period.Period;

/**
 * Các luồng hồ sơ — reads them from the monthly sums and, for what was in process at the end of a period, from the sums of
 * what is open, or if it is over from what is open now and what has ended since: the cost follows how long ago it was, not the
 * years before it.
 *
 * <p>Not by ranges: their operators are not leakproof, so behind row security no index on ranges is used.
 */
@Component
public class Flows {

  private static final String TOTALS =
      Scripts.read("flow-totals").replace("{matches}", Scope.MATCHES);
  private static final String STOCK =
      Scripts.read("flow-stock").replace("{matches}", Scope.MATCHES);
  private static final String STOCK_NOW =
      Scripts.read("flow-stock-now").replace("{matches}", Scope.MATCHES);

  private final Readings readings;
  private final TransactionTemplate picture;
  private final Clock clock;

  Flows(Readings readings, PlatformTransactionManager transactions, Clock clock) {
    this.readings = readings;
    this.picture = new TransactionTemplate(transactions);
    this.picture.setReadOnly(true);
    this.picture.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    this.clock = clock;
  }

  public List<Flow> of(Scope scope, Period period) {
    var all = new TreeMap<String, Flow>();
    // one picture for both, else what is measured in between would not add up
    picture.executeWithoutResult(status -> {
      add(all, TOTALS, parameters(scope, period));
      add(all, isOver(period) ? STOCK : STOCK_NOW, parameters(scope, period));
    });
    all.values().forEach(Flows::carryOver);
    return List.copyOf(all.values());
  }

  /** What is there at the end and did not come must have been there before; what ended was there too. */
  private static void carryOver(Flow flow) {
    flow.counts()
        .put(
            "carried_over",
            flow.count("in_process") + flow.count("finished") - flow.count("received"));
  }

  /** The last moment of the period: what is in process then is what has not ended before. */
  private static Instant endOf(Period period) {
    return justBefore(period.last().plusDays(1));
  }

  private boolean isOver(Period period) {
    return endOf(period).isBefore(clock.instant());
  }

  /** The moment due dates are compared with: the end of the period, or now while it lasts. */
  public Instant lookedAt(Period period) {
    var end = endOf(period);
    return end.isAfter(clock.instant()) ? clock.instant() : end;
  }

  /** Named parameters for conditions on dossiers: those of the scope, start, end, moment and looked. */
  public Map<String, Object> parameters(Scope scope, Period period) {
    var parameters = new HashMap<>(scope.in(period.first(), period.last()).parameters());
    parameters.put("moment", endOf(period).atOffset(ZoneOffset.UTC));
    parameters.put("looked", lookedAt(period).atOffset(ZoneOffset.UTC));
    return parameters;
  }

  /** The database knows no finer moments. */
  private static Instant justBefore(LocalDate day) {
    return day.atStartOfDay(Scope.ZONE).toInstant().minus(1, ChronoUnit.MICROS);
  }

  private void add(Map<String, Flow> all, String sql, Map<String, Object> parameters) {
    for (var row : readings.sql(sql).params(parameters).query().listOfRows()) {
      var office = (String) row.get("office_code");
      var procedure = (String) row.get("procedure_code");
      var flow = all.computeIfAbsent(
          office + " " + procedure, key -> new Flow(office, procedure, new HashMap<>()));
      row.forEach((name, value) -> {
        if (value instanceof Number number) {
          flow.counts().put(name, number.longValue());
        }
      });
    }
  }
}
