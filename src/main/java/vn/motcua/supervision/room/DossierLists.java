package vn.motcua.supervision.room;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.motcua.shared.Refusal;
import vn.motcua.supervision.measure.Readings;
import vn.motcua.supervision.measure.Scope;
import vn.motcua.supervision.measure.Scopes;

/**
 * The dossiers behind a figure.
 *
 * <p>What is open is read along the index of due moments, what came in or ended within a period along the index of that moment,
 * and their numbers from the sums. So no list costs more because there are more dossiers or more history.
 */
@Component
class DossierLists {

  /** So many of a list can be seen; who looks for more has to narrow it. */
  static final int DEEPEST = 10_000;

  private static final int LARGEST_PAGE = 500;

  private static final String FROM =
      """
      from dossier_measure m left join dossier_forecast f using (dossier_code)
      where %s and (:team::text is null or team = :team) and %s""";

  private static final String PAGE =
      """
      select m.*, f.probability, f.late_on %s order by %s limit :limit offset :offset""";

  /** Where the sums keep the number of a list. */
  private static final Map<Timing, String> SUMMED = Map.of(
      Timing.RECEIVED, "received",
      Timing.FINISHED, "finished_early + finished_on_time + finished_late",
      Timing.FINISHED_EARLY, "finished_early",
      Timing.FINISHED_ON_TIME, "finished_on_time",
      Timing.FINISHED_LATE, "finished_late");

  /** What is near is kept by the clocks alone, and counted. */
  private static final Map<Timing, String> SUMMED_NOW = Map.of(
      Timing.WAITING, "waiting",
      Timing.OPEN, "open",
      Timing.PAUSED, "paused",
      Timing.LATE, "late",
      Timing.DUE_TODAY, "due_today",
      Timing.AT_RISK, "at_risk",
      Timing.ON_TIME, "open - paused - late");

  private final Readings readings;
  private final Scopes scopes;
  private final Moment moment;
  private final ListedRows rows;

  DossierLists(Readings readings, Scopes scopes, Moment moment, ListedRows rows) {
    this.readings = readings;
    this.scopes = scopes;
    this.moment = moment;
    this.rows = rows;
  }

  /** Some dossiers and how many there are in all. */
  record Page(List<Listed> items, long total) {}

  Page page(Asked asked, Timing timing, Sorting sorting, int page, int size) {
    if (page < 0 || size < 1 || size > LARGEST_PAGE) {
      throw Refusal.invalid("supervision.filter-unknown", "page");
    }
    if ((long) page * size + size > DEEPEST) {
      throw Refusal.invalid("supervision.list-too-deep", DEEPEST);
    }
    var scope = scope(asked, timing);
    return new Page(read(scope, timing, sorting, page * size, size), count(scope, timing));
  }

  /** As much of a list as a file takes. */
  Page all(Asked asked, Timing timing, Sorting sorting) {
    var scope = scope(asked, timing);
    return new Page(read(scope, timing, sorting, 0, DEEPEST), count(scope, timing));
  }

  /** A desk holds open dossiers only: a period has no team. */
  private Scope scope(Asked asked, Timing timing) {
    var scope = scopes.of(asked.selection(moment.today()));
    return timing.isOpen()
        ? scope
        : new Scope(
            scope.offices(), scope.procedures(), scope.channel(), null, scope.from(), scope.to());
  }

  private long count(Scope scope, Timing timing) {
    return readings
        .sql(counting(timing))
        .params(parameters(scope))
        .query(Long.class)
        .single();
  }

  private static String counting(Timing timing) {
    if (SUMMED_NOW.containsKey(timing)) {
      return "select coalesce(sum(%s), 0) from open_now(:now) where %s and (:team::text is null or team = :team)"
          .formatted(SUMMED_NOW.get(timing), Scope.MATCHES);
    }
    if (SUMMED.containsKey(timing)) {
      return "select coalesce(sum(%s), 0) from %s where %s"
          .formatted(SUMMED.get(timing), MonthsAndDays.ROWS, Scope.MATCHES);
    }
    return "select count(*) " + from(timing);
  }

  private List<Listed> read(Scope scope, Timing timing, Sorting sorting, int offset, int limit) {
    return readings
        .sql(ListedRows.WORDED.formatted(PAGE.formatted(from(timing), sorting.sql(timing))))
        .params(parameters(scope))
        .param("limit", limit)
        .param("offset", offset)
        .query((row, n) -> rows.read(row))
        .list();
  }

  private static String from(Timing timing) {
    var open = timing.isOpen() ? "finished_at is null and " : "";
    return FROM.formatted(Scope.MATCHES, open + timing.condition());
  }

  private Map<String, Object> parameters(Scope scope) {
    var parameters = new HashMap<>(scope.parameters());
    parameters.putAll(moment.parameters());
    parameters.putAll(new MonthsAndDays(scope.from(), scope.to()).parameters());
    return parameters;
  }
}
