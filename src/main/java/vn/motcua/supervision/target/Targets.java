package vn.motcua.supervision.target;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.motcua.office.Office;
import vn.motcua.office.Officers;
import vn.motcua.office.Offices;
import vn.motcua.shared.DomainTransaction;
import vn.motcua.shared.Refusal;
import vn.motcua.supervision.measure.Scopes;
import vn.motcua.supervision.measure.Selection;

/** Chỉ tiêu — what an office is to reach, with traffic lights; one without a target of its own has that of the office above. */
@Component
@DomainTransaction
public class Targets {

  /** How many percentage points below the target still count as near. */
  private static final BigDecimal NEAR = BigDecimal.valueOf(5);

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final TargetTable table;
  private final Offices offices;
  private final Officers officers;
  private final Scopes scopes;
  private final Clock clock;

  Targets(TargetTable table, Offices offices, Officers officers, Scopes scopes, Clock clock) {
    this.table = table;
    this.offices = offices;
    this.officers = officers;
    this.scopes = scopes;
    this.clock = clock;
  }

  /**
   * Của một ngày — all targets of one day, to be asked again and again without another look into the database.
   *
   * @param own by office and metric, in percent
   * @param above the office above each office
   */
  public record OfDay(Map<String, Map<String, BigDecimal>> own, Map<String, String> above) {

    /** In percent; that of the nearest office above when there is none of its own. */
    public Optional<BigDecimal> value(String office, String metric) {
      for (var code = office; code != null; code = above.get(code)) {
        var value = own.getOrDefault(code, Map.of()).get(metric);
        if (value != null) {
          return Optional.of(value);
        }
      }
      return Optional.empty();
    }

    /** @param share between 0 and 1; empty where no target is set or there is nothing to share */
    public Optional<Light> light(String office, String metric, BigDecimal share) {
      return share == null
          ? Optional.empty()
          : value(office, metric).map(target -> Targets.light(share, target));
    }
  }

  /** @param share between 0 and 1 */
  public Optional<Light> light(String office, String metric, BigDecimal share, LocalDate day) {
    return on(day).light(office, metric, share);
  }

  public OfDay on(LocalDate day) {
    var own = new HashMap<String, Map<String, BigDecimal>>();
    table.asOf(day).stream().filter(row -> row.value() != null).forEach(row -> own.computeIfAbsent(
            row.office(), office -> new HashMap<>())
        .put(row.metric(), row.value()));
    var above = offices.all().stream()
        .filter(office -> office.parent() != null)
        .collect(Collectors.toMap(
            office -> office.code().value(), (Office office) -> office.parent().value()));
    return new OfDay(own, above);
  }

  static Light light(BigDecimal share, BigDecimal target) {
    var percent = share.multiply(HUNDRED);
    if (percent.compareTo(target) >= 0) {
      return Light.MET;
    }
    return percent.compareTo(target.subtract(NEAR)) >= 0 ? Light.NEAR : Light.MISSED;
  }

  /** @param value percent; null takes the office's own target back */
  void set(String office, String metric, BigDecimal value, LocalDate from) {
    var officer = officers.current();
    scopes.of(officer, Selection.ALL.ofOffice(office));
    if (!scopes.fieldsOf(officer).isEmpty()) {
      throw Refusal.forbidden("supervision.target-needs-all-fields");
    }
    if (Metric.find(metric).isEmpty()) {
      throw Refusal.invalid("supervision.metric-unknown", metric);
    }
    if (value != null && (value.signum() < 0 || value.compareTo(HUNDRED) > 0)) {
      throw Refusal.invalid("supervision.target-out-of-range");
    }
    if (from == null || from.isBefore(LocalDate.now(clock).withDayOfMonth(1))) {
      throw Refusal.invalid("supervision.target-too-early");
    }
    table.insert(new TargetRow(office, metric, value, from, officer.username(), clock.instant()));
  }
}
