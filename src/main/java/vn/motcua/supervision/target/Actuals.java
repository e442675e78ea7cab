package vn.motcua.supervision.target;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.motcua.supervision.measure.Readings;
import vn.motcua.supervision.measure.Scope;

/** What the offices have reached in a period of whole months, from the monthly sums. */
@Component
class Actuals {

  private static final String SUMS =
      """
      select office_code, sum(received) as received, sum(online) as online, sum(fee_due) as fee_due,
        sum(paid_online) as paid_online, sum(digitised) as digitised, sum(wants_result) as wants_result,
        sum(e_result) as e_result, sum(finished_early + finished_on_time) as on_time,
        sum(finished_early + finished_on_time + finished_late) as finished, sum(rated) as rated,
        sum(rated - rated_badly) as content
      from measure_total where grain = 'MONTH' and since between :from and :to and\s"""
          + Scope.MATCHES
          + "group by office_code";

  private final Readings readings;

  Actuals(Readings readings) {
    this.readings = readings;
  }

  /**
   * Sums by name for each of the trees.
   *
   * @param trees an office and the offices whose sums are its
   */
  Map<String, Map<String, Long>> of(Scope scope, Map<String, Set<String>> trees) {
    var own = readings.sql(SUMS).params(scope.parameters()).query().listOfRows().stream()
        .collect(Collectors.toMap(row -> (String) row.get("office_code"), Actuals::numbers));
    var sums = new HashMap<String, Map<String, Long>>();
    trees.forEach((office, tree) -> {
      var all = new HashMap<String, Long>();
      tree.stream()
          .map(code -> own.getOrDefault(code, Map.of()))
          .forEach(one -> one.forEach((name, value) -> all.merge(name, value, Long::sum)));
      sums.put(office, all);
    });
    return sums;
  }

  private static Map<String, Long> numbers(Map<String, Object> row) {
    var numbers = new HashMap<String, Long>();
    row.forEach((name, value) -> {
      if (value instanceof Number number) {
        numbers.put(name, number.longValue());
      }
    });
    return numbers;
  }
}
