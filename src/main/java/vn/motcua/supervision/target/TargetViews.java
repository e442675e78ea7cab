package vn.motcua.supervision.target;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.motcua.office.Officers;
import vn.motcua.supervision.measure.Scope;
import vn.motcua.supervision.measure.Scopes;
import vn.motcua.supervision.measure.Selection;
import vn.motcua.supervision.page.OfficeChoice;
import vn.motcua.supervision.period.Period;

/** The page of targets in the words of its readers. */
@Component
class TargetViews {

  private static final int HISTORY = 50;

  /** @param inherited from the office above */
  record Cell(String actual, String target, boolean inherited, Light light) {}

  record Row(String code, String name, List<Cell> cells) {}

  record Change(
      String office,
      String metric,
      String value,
      LocalDate validFrom,
      String setBy,
      ZonedDateTime setAt) {}

  private final Targets targets;
  private final TargetTable table;
  private final Actuals actuals;
  private final Scopes scopes;
  private final OfficeChoice offices;
  private final Officers officers;

  TargetViews(
      Targets targets,
      TargetTable table,
      Actuals actuals,
      Scopes scopes,
      OfficeChoice offices,
      Officers officers) {
    this.targets = targets;
    this.table = table;
    this.actuals = actuals;
    this.scopes = scopes;
    this.offices = offices;
    this.officers = officers;
  }

  /** The office with all below, then each office directly under it with all below; by the targets that held at the end. */
  List<Row> rows(String office, Period period, LocalDate today) {
    var scope = scopes.of(Selection.ALL.ofOffice(office).in(period.first(), period.last()));
    var listed = new ArrayList<>(List.of(office));
    offices.under(office).forEach(one -> listed.add(one.code().value()));
    var sums = actuals.of(scope, offices.trees(listed));
    var day = targets.on(period.isOver(today) ? period.last() : today);
    var names = offices.names();
    return listed.stream()
        .map(code -> new Row(code, names.get(code), cells(code, sums.get(code), day)))
        .toList();
  }

  List<Change> history(String office) {
    var codes = scopes.of(Selection.ALL.ofOffice(office)).offices();
    var names = offices.names();
    return table.history(codes, HISTORY).stream()
        .map(row -> new Change(
            names.get(row.office()),
            row.metric(),
            row.value() == null ? null : percent(row.value()),
            row.validFrom(),
            officers.nameOf(row.setBy()),
            row.setAt().atZone(Scope.ZONE)))
        .toList();
  }

  private static List<Cell> cells(String office, Map<String, Long> sums, Targets.OfDay day) {
    return Arrays.stream(Metric.values())
        .map(metric -> {
          var share = metric.share(sums).orElse(null);
          var target = day.value(office, metric.code()).orElse(null);
          boolean own = day.own().getOrDefault(office, Map.of()).containsKey(metric.code());
          return new Cell(
              share == null ? null : percent(share.movePointRight(2)),
              target == null ? null : percent(target),
              !own,
              day.light(office, metric.code(), share).orElse(null));
        })
        .toList();
  }

  /** As the reader writes it, with at most two decimals. */
  private static String percent(BigDecimal value) {
    var format = NumberFormat.getNumberInstance(LocaleContextHolder.getLocale());
    format.setMaximumFractionDigits(2);
    format.setRoundingMode(RoundingMode.HALF_UP);
    return format.format(value) + " %";
  }
}
