package vn.motcua.supervision.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.motcua.shared.Refusal;
import vn.motcua.supervision.flow.Flow;
import vn.motcua.supervision.flow.Flows;
import vn.motcua.supervision.measure.Scopes;
import vn.motcua.supervision.measure.Selection;
import vn.motcua.supervision.measure.SupervisedProcedures;
import vn.motcua.supervision.page.OfficeChoice;
import vn.motcua.supervision.period.Period;

/** Counts a statutory report from the flows of its period; the same again at any time. */
@Component
class StatutoryReports {

  private static final String UNKNOWN = "–";

  private final Flows flows;
  private final Scopes scopes;
  private final SupervisedProcedures procedures;
  private final OfficeChoice offices;
  private final Clock clock;

  StatutoryReports(
      Flows flows,
      Scopes scopes,
      SupervisedProcedures procedures,
      OfficeChoice offices,
      Clock clock) {
    this.flows = flows;
    this.scopes = scopes;
    this.procedures = procedures;
    this.offices = offices;
    this.clock = clock;
  }

  Figures figures(ReportForm form, String office, Period period) {
    if (!period.hasBegun(LocalDate.now(clock))) {
      throw Refusal.invalid("supervision.period-not-begun", period);
    }
    var found = flows.of(scopes.of(Selection.ALL.ofOffice(office)), period);
    var fields = byField(form, found);
    return new Figures(
        form.code(),
        period.toString(),
        office,
        form.columns().stream().map(ReportForm.Column::number).toList(),
        fields,
        byOffice(form, office, found),
        Figures.sum(fields, form.columns().size()));
  }

  private List<Figures.Row> byField(ReportForm form, List<Flow> found) {
    var choices = procedures.choices().stream()
        .collect(Collectors.toMap(SupervisedProcedures.Choice::code, choice -> choice));
    var names = new TreeMap<String, String>();
    var byField = new TreeMap<String, List<Flow>>();
    found.forEach(flow -> {
      var choice = choices.get(flow.procedure());
      var code = choice == null ? UNKNOWN : choice.fieldCode();
      names.put(code, choice == null ? "Lĩnh vực khác" : choice.fieldName());
      byField.computeIfAbsent(code, field -> new ArrayList<>()).add(flow);
    });
    return byField.entrySet().stream()
        .map(field -> row(form, field.getKey(), names.get(field.getKey()), field.getValue()))
        .toList();
  }

  private List<Figures.Row> byOffice(ReportForm form, String office, List<Flow> found) {
    var rows = new ArrayList<Figures.Row>();
    var names = offices.names();
    rows.add(row(form, office, names.get(office), of(found, List.of(office))));
    var under = offices.under(office).stream().map(one -> one.code().value()).toList();
    offices
        .trees(under)
        .forEach((code, tree) -> rows.add(row(form, code, names.get(code), of(found, tree))));
    return List.copyOf(rows);
  }

  private static List<Flow> of(List<Flow> found, Collection<String> codes) {
    return found.stream().filter(flow -> codes.contains(flow.office())).toList();
  }

  private static Figures.Row row(
      ReportForm form, String code, String name, Collection<Flow> flows) {
    Map<String, Long> sums = Flow.sum(flows);
    return new Figures.Row(
        code, name, form.columns().stream().map(column -> column.value(sums)).toList());
  }
}
