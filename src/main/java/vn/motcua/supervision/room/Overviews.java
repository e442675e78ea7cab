package vn.motcua.supervision.room;

import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.office.Officers;
import vn.motcua.supervision.measure.Scopes;
import vn.motcua.supervision.measure.Selection;
import vn.motcua.supervision.page.Translations;
import vn.motcua.supervision.room.Breakdown.By;
import vn.motcua.supervision.room.Overview.Line;

/** Reads the overview; the page, the wall, the exports and the interface all have it from here. */
@Component
class Overviews {

  private static final Comparator<Line> MOST_FIRST = Comparator.<Line>comparingLong(
          line -> line.figures().received() + line.figures().inProcess())
      .reversed()
      .thenComparing(Line::name)
      .thenComparing(Line::code);

  private final Scopes scopes;
  private final Officers officers;
  private final PeriodFigures period;
  private final OpenFigures open;
  private final Moment moment;
  private final Names names;
  private final Translations translations;
  private final TransactionTemplate oneLook;

  Overviews(
      Scopes scopes,
      Officers officers,
      PeriodFigures period,
      OpenFigures open,
      Moment moment,
      Names names,
      Translations translations,
      PlatformTransactionManager transactions) {
    this.scopes = scopes;
    this.officers = officers;
    this.period = period;
    this.open = open;
    this.moment = moment;
    this.names = names;
    this.translations = translations;
    oneLook = new TransactionTemplate(transactions);
    oneLook.setReadOnly(true);
    oneLook.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
  }

  /** Within one transaction, so that the sums and the open dossiers belong together. */
  Overview of(Asked asked) {
    return oneLook.execute(status -> read(asked));
  }

  private Overview read(Asked asked) {
    var selection = asked.selection(moment.today());
    var scope = scopes.of(selection);
    var unit = Unit.fitting(asked.wish(), selection.from(), selection.to());
    var found = period.of(scope, unit);
    var all = found.breakdown();
    all.add(open.of(scope));
    var known = names.read();
    var words = translations.ofPapers();
    return new Overview(
        selection.from(),
        selection.to(),
        office(selection),
        all.all(),
        lines(all.by(By.OFFICE_CODE), known::office),
        lines(all.by(By.PROCEDURE_CODE), known::procedure),
        lines(byField(all.by(By.PROCEDURE_CODE), known), known::field),
        lines(all.by(By.CHANNEL), words::channel),
        lines(all.by(By.TEAM), words::team),
        unit.code(),
        unit.points(selection.from(), selection.to(), moment.today(), found.points()),
        moment.now().truncatedTo(ChronoUnit.SECONDS));
  }

  private String office(Selection selection) {
    return selection.office() == null ? officers.current().office().value() : selection.office();
  }

  private static Map<String, Figures> byField(Map<String, Figures> byProcedure, Names.Known known) {
    var fields = new HashMap<String, Figures>();
    byProcedure.forEach(
        (procedure, figures) -> fields.merge(known.fieldOf(procedure), figures, Figures::plus));
    return fields;
  }

  private static List<Line> lines(Map<String, Figures> figures, Function<String, String> name) {
    return figures.entrySet().stream()
        .filter(one -> !one.getValue().isEmpty())
        .map(one -> new Line(one.getKey(), name.apply(one.getKey()), one.getValue()))
        .sorted(MOST_FIRST)
        .toList();
  }
}
