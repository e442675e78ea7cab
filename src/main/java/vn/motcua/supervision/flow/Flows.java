package vn.motcua.supervision.flow;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.supervision.measure.Scope;
import vn.motcua.supervision.period.Period;

/**
 * Các luồng hồ sơ — reads them from the monthly sums and, for what was in process at both ends of a period, by the index on the
 * life of dossiers: the cost follows the period and the open stock, not the years before.
 */
@Component
public class Flows {

  private static final String TOTALS = script("flow-totals").replace("{matches}", Scope.MATCHES);
  private static final String CARRIED = script("flow-carried").replace("{matches}", Scope.MATCHES);
  private static final String STOCK = script("flow-stock").replace("{matches}", Scope.MATCHES);

  private final JdbcClient jdbc;
  private final Clock clock;

  Flows(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  public List<Flow> of(Scope scope, Period period) {
    var inside = scope.in(period.first(), period.last());
    var all = new TreeMap<String, Flow>();
    add(all, TOTALS, inside, null);
    add(all, CARRIED, inside, justBefore(period.first()));
    add(all, STOCK, inside, lookedAt(period));
    return List.copyOf(all.values());
  }

  /** The last moment of the period, or now while it lasts. */
  public Instant lookedAt(Period period) {
    var end = justBefore(period.last().plusDays(1));
    return end.isAfter(clock.instant()) ? clock.instant() : end;
  }

  /** The database knows no finer moments. */
  private static Instant justBefore(LocalDate day) {
    return day.atStartOfDay(Scope.ZONE).toInstant().minus(1, ChronoUnit.MICROS);
  }

  private void add(Map<String, Flow> all, String sql, Scope scope, Instant moment) {
    var parameters = new HashMap<>(scope.parameters());
    if (moment != null) {
      parameters.put("moment", moment.atOffset(ZoneOffset.UTC));
    }
    for (var row : jdbc.sql(sql).params(parameters).query().listOfRows()) {
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

  private static String script(String name) {
    try {
      return new ClassPathResource("supervision/" + name + ".sql").getContentAsString(UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
