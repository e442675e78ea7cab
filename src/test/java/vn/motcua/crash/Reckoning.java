package vn.motcua.crash;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Counts afterwards, in the database and at the peers, what was promised and is not there, what was done twice, and where a
 * row of numbers or statuses has a hole.
 *
 * <p>It trusts nothing the application says about itself: tables as the server's administrator, peers by their own records.
 */
final class Reckoning {

  private static final List<Integer> WAY = List.of(1, 2, 4, 6, 4, 9, 10);
  private static final Map<String, String> ONCE =
      Map.of("payment", "payment", "post", "parcel", "national-portal", "dossier");

  private final JdbcClient database;
  private final Acknowledgements promises;
  private final String hanging;
  private final Map<String, Integer> lost = new LinkedHashMap<>();
  private final Map<String, Integer> doubled = new LinkedHashMap<>();
  private final Map<String, Integer> gaps = new LinkedHashMap<>();

  Reckoning(World world, Acknowledgements promises) {
    this.database = world.database().jdbc("motcua");
    this.promises = promises;
    promisesKept();
    everythingOnce();
    rowsWithoutHoles();
    if (world.givesTasksOut()) {
      tasksGivenOut();
    }
    ONCE.forEach((peer, kind) -> peer(peer, kind, world.effects(peer)));
    statusesAtThePortal(world.effects("national-portal"));
    hanging = isClean() ? "" : whatHangs();
  }

  int acknowledged() {
    return promises.promises().size();
  }

  int lost() {
    return sum(lost);
  }

  int doubled() {
    return sum(doubled);
  }

  int gaps() {
    return sum(gaps);
  }

  boolean isClean() {
    return lost() + doubled() + gaps() == 0;
  }

  @Override
  public String toString() {
    return "lost %s, doubled %s, gaps %s, unfinished %s%n%s"
        .formatted(lost, doubled, gaps, promises.unfinished(), hanging);
  }

  /** Why dossiers have not come to their end: jobs and exchanges that are not done. */
  private String whatHangs() {
    var jobs = database
        .sql(
            """
            select concat_ws(' ', 'job', e.business_key_, j.handler_cfg_, 'retries', j.retries_, j.duedate_, j.exception_msg_)
            from engine.act_ru_job j left join engine.act_ru_execution e on e.id_ = j.process_instance_id_
            where j.exception_msg_ is not null or j.lock_owner_ is not null""")
        .query(String.class)
        .list();
    var open = new ArrayList<>(jobs);
    open.addAll(database
        .sql(
            """
            select concat_ws(' ', 'exchange', id, operation, subject, state, attempts, due_at, error) from exchange
            where state not in ('RESUMED', 'CANCELLED') limit 50""")
        .query(String.class)
        .list());
    return String.join("\n", open);
  }

  private void promisesKept() {
    var dossiers =
        List.copyOf(database.sql("select code from dossier").query(String.class).list());
    var decisions = database
        .sql("select dossier_code || ' ' || task_key from dossier_decision")
        .query(String.class)
        .list();
    var kept = new java.util.HashSet<>(dossiers);
    kept.addAll(decisions);
    for (var promise : promises.promises()) {
      boolean filed = promise.act().equals("filed");
      if (!kept.contains(filed ? promise.dossier() : promise.dossier() + " " + promise.act())) {
        count(lost, promise.act(), 1);
      }
    }
    count(lost, "unfinished journeys", promises.unfinished().size());
    count(
        lost,
        "dossiers not returned",
        number("select count(*) from dossier where status <> 'RETURNED'"));
    count(
        lost,
        "files of papers",
        number(
            """
            select count(*) from dossier d where not exists (select from document p
              join stored_file using (file_id) where p.dossier_code = d.code and p.number is not null)"""));
    count(
        lost,
        "exchanges",
        number("select count(*) from exchange where state not in ('RESUMED', 'CANCELLED')"));
    count(
        lost,
        "messages",
        number("select count(*) from message where state in ('WAITING', 'SENDING')"));
  }

  private void everythingOnce() {
    count(
        doubled,
        "promises, so the first was forgotten",
        promises.promises().size()
            - (int) promises.promises().stream().distinct().count());
    int filed = (int) promises.promises().stream()
        .filter(promise -> promise.act().equals("filed"))
        .map(Acknowledgements.Promise::dossier)
        .distinct()
        .count();
    count(
        doubled,
        "dossiers of one filing",
        Math.max(0, number("select count(*) from dossier") - filed));
    count(doubled, "decisions", more("dossier_decision", "dossier_code, task_key", "true"));
    count(doubled, "payments taken in", more("payment_request", "dossier_code", "state = 'PAID'"));
    count(doubled, "papers", more("document", "dossier_code, template", "true"));
    count(
        doubled,
        "messages",
        number(
            """
            select count(*) from (select 1 from message m, unnest(m.notices) n where state <> 'REPLACED'
              group by medium, recipient, n having count(*) > 1) m"""));
    count(doubled, "numbers", more("document", "template, number", "number is not null"));
  }

  private void tasksGivenOut() {
    var given =
        "select count(*) from audit_entry a where a.stream = d.code and kind = 'TaskAssigned'";
    count(
        lost,
        "tasks given out",
        number("select count(*) from dossier d where (" + given + ") < 1"));
    count(
        doubled,
        "tasks given out",
        number("select count(*) from dossier d where (" + given + ") > 1"));
  }

  private void rowsWithoutHoles() {
    count(
        gaps,
        "numbers of the book",
        Math.abs(number("select coalesce(sum(last), 0) from number_book")
            - number("select count(*) from document where number is not null")));
    count(
        gaps,
        "codes of the day",
        Math.abs(number("select coalesce(sum(last), 0) from dossier_counter")
            - number("select count(*) from dossier")));
    count(
        gaps,
        "statuses",
        number(
            """
            select count(*) from (select array_agg(status order by id) as way from dossier_entry group by dossier_code) w
            where way <> array[1, 2, 4, 6, 4, 9, 10]"""));
    count(
        gaps,
        "log",
        number(
            "select count(*) from (select 1 from audit_entry group by stream having count(*) <> max(seq) - min(seq) + 1) s"));
  }

  private void peer(String peer, String kind, List<JsonNode> effects) {
    var perDossier = effects.stream()
        .filter(effect -> effect.path("kind").asText().equals(kind))
        .map(effect -> effect.path("dossierCode").asText())
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    perDossier
        .values()
        .forEach(times -> count(doubled, kind + " at " + peer, times.intValue() - 1));
    count(lost, kind + " at " + peer, (int)
        database.sql("select code from dossier").query(String.class).list().stream()
            .filter(code -> !perDossier.containsKey(code))
            .count());
  }

  private void statusesAtThePortal(List<JsonNode> effects) {
    for (var effect : effects) {
      var statuses = new ArrayList<Integer>();
      effect.path("statuses").forEach(status -> statuses.add(status.asInt()));
      count(gaps, "statuses at the portal", statuses.equals(WAY) ? 0 : 1);
    }
  }

  /** How many rows there are beyond one for each of these columns. */
  private int more(String table, String columns, String where) {
    return number("select coalesce(sum(times - 1), 0) from (select count(*) as times from " + table
        + " where " + where + " group by " + columns + ") t");
  }

  private int number(String sql) {
    return database.sql(sql).query(Integer.class).single();
  }

  private static void count(Map<String, Integer> where, String what, int times) {
    if (times > 0) {
      where.merge(what, times, Integer::sum);
    }
  }

  private static int sum(Map<String, Integer> counted) {
    return counted.values().stream().mapToInt(Integer::intValue).sum();
  }
}
