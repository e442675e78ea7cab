package vn.motcua.supervision.index766;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.motcua.shared.Refusal;
import vn.motcua.supervision.flow.Flows;
import vn.motcua.supervision.measure.Scopes;
import vn.motcua.supervision.measure.Selection;
import vn.motcua.supervision.period.Period;

/** Applies the formulas of the version that holds to what an office with all below has done in a period. */
@Component
class Index766 {

  private final IndexSheets sheets;
  private final IndexEntries entries;
  private final Flows flows;
  private final Scopes scopes;
  private final Clock clock;

  Index766(IndexSheets sheets, IndexEntries entries, Flows flows, Scopes scopes, Clock clock) {
    this.sheets = sheets;
    this.entries = entries;
    this.flows = flows;
    this.scopes = scopes;
    this.clock = clock;
  }

  Evaluation evaluate(String office, Period period) {
    if (!period.hasBegun(LocalDate.now(clock))) {
      throw Refusal.invalid("supervision.period-not-begun", period);
    }
    var scope = scopes.of(Selection.ALL.ofOffice(office));
    var counts = Counter.count(flows.of(scope, period));
    // entered figures are of the whole office, so they say nothing to who sees some fields only
    var entered =
        scope.procedures() == null ? entries.of(office, period) : Map.<String, IndexEntry>of();
    return evaluate(sheets.of(period), office, period, counts, entered);
  }

  static Evaluation evaluate(
      IndexSheet sheet,
      String office,
      Period period,
      Map<Counter, Long> counts,
      Map<String, IndexEntry> entered) {
    var rates = new HashMap<String, BigDecimal>();
    sheet.groups().stream()
        .flatMap(group -> group.metrics().stream())
        .forEach(metric ->
            rates.put(metric.code(), metric(metric, counts, entered, null).rate()));
    var groups = sheet.groups().stream()
        .map(group -> group(
            group,
            group.metrics().stream()
                .map(metric -> metric(metric, counts, entered, rates.get(metric.times())))
                .toList()))
        .toList();
    return new Evaluation(
        period.toString(),
        office,
        sheet.name(),
        sum(groups.stream().map(Evaluation.Group::points).toList()),
        sum(groups.stream().map(Evaluation.Group::outOf).toList()),
        groups,
        raise(groups));
  }

  private static Evaluation.Group group(IndexSheet.Group sheet, List<Evaluation.Metric> metrics) {
    var valued = metrics.stream().filter(metric -> metric.points() != null).toList();
    return new Evaluation.Group(
        sheet.code(),
        sheet.name(),
        sheet.max(),
        sum(valued.stream().map(Evaluation.Metric::max).toList()),
        sum(valued.stream().map(Evaluation.Metric::points).toList()),
        sheet.note(),
        metrics);
  }

  private static Evaluation.Metric metric(
      IndexSheet.Metric sheet,
      Map<Counter, Long> counts,
      Map<String, IndexEntry> entered,
      BigDecimal times) {
    var entry = entered.get(sheet.code());
    boolean known = sheet.hasFormula() || entry != null;
    Long numerator = !known ? null : entry == null ? sheet.numerator(counts) : entry.numerator();
    Long denominator =
        !known ? null : entry == null ? sheet.denominator(counts) : entry.denominator();
    var score = known ? Score.of(sheet, numerator, denominator, times) : Score.NONE;
    return new Evaluation.Metric(
        sheet.code(),
        sheet.name(),
        sheet.max(),
        sheet.threshold(),
        numerator,
        denominator,
        score.rate(),
        score.points(),
        source(sheet, known),
        sheet.unit(),
        sheet.note(),
        sheet.hasFormula(),
        entry);
  }

  private static Evaluation.Source source(IndexSheet.Metric sheet, boolean known) {
    if (!known && sheet.isEntered()) {
      return Evaluation.Source.MISSING;
    }
    return sheet.isEntered() ? Evaluation.Source.ENTERED : Evaluation.Source.DOSSIERS;
  }

  /** Most points first; of the same gain, what needs the fewest. */
  private static List<Evaluation.Raise> raise(List<Evaluation.Group> groups) {
    var all = new ArrayList<Evaluation.Raise>();
    groups.stream()
        .flatMap(group -> group.metrics().stream())
        .filter(metric -> metric.points() != null && metric.points().compareTo(metric.max()) < 0)
        .forEach(metric -> all.add(new Evaluation.Raise(
            metric.code(),
            metric.name(),
            metric.max().subtract(metric.points()),
            Score.missing(metric.threshold(), metric.numerator(), metric.denominator()),
            metric.unit())));
    all.sort(Comparator.comparing(Evaluation.Raise::gain)
        .reversed()
        .thenComparing(Evaluation.Raise::more));
    return List.copyOf(all);
  }

  private static BigDecimal sum(List<BigDecimal> points) {
    return points.stream()
        .filter(Objects::nonNull)
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .setScale(2, RoundingMode.HALF_UP);
  }
}
