package vn.motcua.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.office.Officer;
import vn.motcua.office.Role;
import vn.motcua.sla.Timing;

/**
 * The open tasks of an officer: one statement for all counts, one for the page.
 *
 * <p>Both walk the open steps of the officer's own office in an index; only the rows of the page are looked up. A search reads
 * the tasks of that office too, so its time grows with the own office's work and with nobody else's.
 */
@Repository
class Worklist {

  private static final String OPEN =
      """
      from processing_step s join work_item w on w.id = s.id
      where s.ended_at is null and s.office_code = :office and (s.role in (:roles)%s)""";

  /** Counting without a search asks the index alone. */
  private static final String OPEN_STEPS =
      """
      from processing_step s where s.ended_at is null and s.office_code = :office and (s.role in (:roles)%s)""";

  /** Where the officer stands in for somebody, for some procedures. */
  private static final String LIMITED =
      """
       or s.role in (:roles%1$d) and exists (select from work_item own where own.id = s.id
         and own.procedure_code in (:procedures%1$d))""";

  private static final String PAGE =
      """
      select p.*, l.looked_at, greatest(p.created_at,
          (select max(e.at) from dossier_entry e where e.dossier_code = p.dossier_code and e.officer is distinct from :me),
          (select max(n.at) from dossier_note n where n.dossier_code = p.dossier_code and n.officer <> :me)) as news_at
      from (
        select row_number() over (order by %1$s) as place, s.id, s.name, s.task_key, s.dossier_code, s.officer, s.role,
          s.created_at, s.due_at, s.near_at, w.procedure_code, w.applicant_name
        %2$s and %3$s order by %1$s limit :size offset :skip) p
      left join desk_look l on l.username = :me and l.dossier_code = p.dossier_code
      order by p.place""";

  private final JdbcClient jdbc;
  private final Clock clock;

  Worklist(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** How many each view has, of those the query finds. */
  Map<View, Long> counts(Officer officer, String query) {
    var words = new SearchWords(query);
    var columns = Arrays.stream(View.values())
        .map(view -> "count(*) filter (where " + view.condition + ") as of_" + view.word())
        .collect(Collectors.joining(", "));
    var from = words.isEmpty()
        ? OPEN_STEPS.formatted(limited(officer))
        : OPEN.formatted(limited(officer)) + words.condition();
    return statement("select " + columns + " " + from, officer, words)
        .query((row, n) -> counts(row))
        .single();
  }

  private static Map<View, Long> counts(ResultSet row) throws SQLException {
    var counts = new EnumMap<View, Long>(View.class);
    for (var view : View.values()) {
      counts.put(view, row.getLong("of_" + view.word()));
    }
    return counts;
  }

  List<Row> page(Officer officer, Asked asked) {
    var words = new SearchWords(asked.query());
    var sql = PAGE.formatted(
        asked.order().sql(),
        OPEN.formatted(limited(officer)) + words.condition(),
        asked.view().condition);
    return statement(sql, officer, words)
        .param("size", asked.size())
        .param("skip", (long) asked.page() * asked.size())
        .query((row, n) -> row(row))
        .list();
  }

  private static String limited(Officer officer) {
    return IntStream.range(0, officer.limitedDesks().size())
        .mapToObj(LIMITED::formatted)
        .collect(Collectors.joining());
  }

  private JdbcClient.StatementSpec statement(String sql, Officer officer, SearchWords words) {
    var roles = Stream.concat(officer.desks().stream(), Stream.of(Role.CITIZEN))
        .map(Role::name)
        .toList();
    var statement = jdbc.sql(sql);
    var limited = officer.limitedDesks();
    for (int n = 0; n < limited.size(); n++) {
      statement = statement
          .param("roles" + n, limited.get(n).roles().stream().map(Role::name).toList())
          .param("procedures" + n, limited.get(n).procedures());
    }
    return statement
        .param("office", officer.office().value())
        .param("roles", roles)
        .param("me", officer.username())
        .param("now", Timestamp.from(clock.instant()))
        .params(words.parameters());
  }

  private Row row(ResultSet row) throws SQLException {
    var due = row.getTimestamp("due_at");
    return new Row(
        row.getString("id"),
        row.getString("name"),
        row.getString("task_key"),
        row.getString("dossier_code"),
        row.getString("procedure_code"),
        row.getString("applicant_name"),
        row.getString("officer"),
        row.getString("role"),
        row.getTimestamp("created_at").toInstant(),
        due == null ? null : due.toInstant(),
        timing(due, row.getTimestamp("near_at")),
        news(row.getTimestamp("looked_at"), row.getTimestamp("news_at")));
  }

  private Timing timing(Timestamp due, Timestamp near) {
    var now = Timestamp.from(clock.instant());
    if (due == null || near == null) {
      return Timing.ON_TIME;
    }
    return due.before(now) ? Timing.LATE : near.after(now) ? Timing.ON_TIME : Timing.NEAR;
  }

  private static Row.News news(Timestamp looked, Timestamp happened) {
    if (looked == null) {
      return Row.News.NEVER_OPENED;
    }
    return happened.after(looked) ? Row.News.CHANGED : Row.News.NONE;
  }
}
