package vn.motcua.supervision.heat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.motcua.procedure.Procedures;
import vn.motcua.supervision.heat.Heat.ModelHeat;
import vn.motcua.supervision.heat.Heat.NodeHeat;
import vn.motcua.supervision.measure.Scope;
import vn.motcua.supervision.measure.Scopes;
import vn.motcua.supervision.measure.Selection;

/** Puts the figures of the steps on the nodes of the models. */
@Component
class HeatMap {

  /** Unless somebody says otherwise: this month and the two before. */
  private static final int MONTHS_BEFORE = 2;

  private final Scopes scopes;
  private final Models models;
  private final HeatTable table;
  private final Procedures procedures;
  private final Clock clock;

  HeatMap(Scopes scopes, Models models, HeatTable table, Procedures procedures, Clock clock) {
    this.scopes = scopes;
    this.models = models;
    this.table = table;
    this.procedures = procedures;
    this.clock = clock;
  }

  /** @param selection with a procedure; who may not see it is told that there is none */
  Heat of(Selection selection, LocalDate asked) {
    var chosen = withPeriod(selection);
    var scope = scopes.of(chosen);
    var procedure = chosen.procedure();
    var version = models.version(procedure, asked);
    var set = models.of(procedure, version);
    var times = table.times(scope, procedure, version);
    var waiting = table.waiting(scope, procedure, version);
    var all = set.outlines().values().stream()
        .map(outline -> new ModelHeat(
            outline.model(),
            outline.name(),
            outline.nodes().stream()
                .map(node -> node(node, set, times, waiting, new HashSet<>()))
                .toList()))
        .toList();
    return new Heat(
        procedure,
        procedures.version(procedure, version).name().vi(),
        version,
        chosen.office(),
        scope.from(),
        scope.to(),
        set.main(),
        all);
  }

  List<HeatTable.Jam> jams(Selection selection) {
    return table.jams(scopes.of(selection));
  }

  /** The model's text, for whoever may see the procedure. */
  String xml(String procedure, LocalDate version, String model) {
    scopes.of(Selection.ALL.ofProcedure(procedure));
    return models.of(procedure, models.version(procedure, version)).xml(model);
  }

  List<LocalDate> versionsOf(String procedure) {
    return models.versionsOf(procedure);
  }

  /** Whole months: the sums of the times are kept by month. */
  private Selection withPeriod(Selection selection) {
    var today = LocalDate.ofInstant(clock.instant(), Scope.ZONE);
    var to = selection.to() == null ? today : selection.to();
    var from = selection.from() == null ? to.minusMonths(MONTHS_BEFORE) : selection.from();
    from = from.isAfter(to) ? to : from;
    return selection.in(from.withDayOfMonth(1), to.withDayOfMonth(to.lengthOfMonth()));
  }

  private static NodeHeat node(
      Outline.Node node,
      Models.Set set,
      Map<String, HeatTable.Times> times,
      Map<String, HeatTable.Waiting> waiting,
      Set<String> above) {
    if (node.calls() == null) {
      var time = times.getOrDefault(node.id(), new HeatTable.Times(0, null, null));
      var wait = waiting.getOrDefault(node.id(), new HeatTable.Waiting(0, 0));
      return new NodeHeat(
          node.id(),
          node.name(),
          null,
          wait.all(),
          wait.late(),
          time.passes(),
          time.median(),
          time.p90(),
          null);
    }
    var sum = new NodeHeat(node.id(), node.name(), node.calls(), 0, 0, 0, null, null, null);
    var called = set.outlines().get(node.calls());
    if (called == null || !above.add(node.calls())) {
      return sum;
    }
    for (var inner : called.nodes()) {
      sum = sum.with(node(inner, set, times, waiting, above));
    }
    above.remove(node.calls());
    return sum;
  }
}
