package vn.motcua.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/**
 * How quick the desk is with 100,000 open tasks and 200 officers of 50 offices: what a browser waits for, over HTTP on the same
 * machine, in sessions, with log-in, row policies and rendering. Not part of the tests:
 *
 * <pre>mvn test -Dtest=DeskBenchmark</pre>
 *
 * With {@code -Ddesk.tasks=8000 -Ddesk.calls=100} it is only tried whether it still runs.
 */
class DeskBenchmark extends StoryScene {

  private static final int TASKS = Integer.getInteger("desk.tasks", 100_000);
  private static final int CALLS = Integer.getInteger("desk.calls", 300);
  private static final int WARM = CALLS / 4;
  private static final int OFFICERS = 20;

  @Autowired
  DataSource tables;

  private record Session(Door door, String header, String token, Iterator<String> free) {}

  @Test
  void printsTimes() {
    run();
    waitUntilEveryLateTaskIsTold();
    System.out.printf(
        "%n%,d open tasks, %d processors, Java %s; the own office has %,d%n",
        database
            .sql("select count(*) from work_item where not ended")
            .query(Long.class)
            .single(),
        Runtime.getRuntime().availableProcessors(),
        System.getProperty("java.version"),
        database
            .sql("select count(*) from work_item where not ended and office_code = 'H99.600'")
            .query(Long.class)
            .single());
    explain();
    var sessions =
        IntStream.range(0, OFFICERS).mapToObj(n -> session("desk" + n * 9)).toList();
    System.out.printf("%-46s %10s %10s%n", "over HTTP, one call at a time", "p50 ms", "p95 ms");
    times("list: a page of the group, with counts", n -> get(sessions, n, "?view=group"));
    times("list: my own", n -> get(sessions, n, "?view=mine"));
    times("list: late", n -> get(sessions, n, "?view=late"));
    times("list: page 8", n -> get(sessions, n, "?view=group&page=7"));
    times("list: by name", n -> get(sessions, n, "?view=group&sort=name"));
    times("search: a name", n -> get(sessions, n, "?view=group&query=cong+dan+so+" + n));
    times("search: a phone", n -> get(sessions, n, "?view=group&query=09000" + n));
    times("search: nothing found", n -> get(sessions, n, "?view=group&query=khong-co-ai"));
    times("interface: list of 50", n -> sessions
        .get(n % OFFICERS)
        .door()
        .get(null, "/api/desk/v1/tasks?view=group")
        .expect(200));
    times("open: a task with its dossier", n -> {
      var session = sessions.get(n % OFFICERS);
      return get(sessions, n, "/viec/" + session.free().next());
    });
    times("claim", n -> {
      var session = sessions.get(n % OFFICERS);
      return session
          .door()
          .post(
              null,
              "/api/desk/v1/tasks/" + session.free().next() + "/claim",
              null,
              session.header(),
              session.token())
          .expect(204);
    });
  }

  /** The first round over so many takes a while, and would be measured too. */
  private void waitUntilEveryLateTaskIsTold() {
    long late = database
        .sql(
            "select count(*) from processing_clock where due_at < now() and dossier_code like 'H99.6%'")
        .query(Long.class)
        .single();
    Awaitility.await()
        .atMost(Duration.ofMinutes(10))
        .pollInterval(Duration.ofSeconds(2))
        .until(() -> database
                .sql(
                    "select count(distinct dossier_code) from escalation where kind = 'LATE' and dossier_code like 'H99.6%'")
                .query(Long.class)
                .single()
            >= late);
  }

  private void run() {
    var seed = new ResourceDatabasePopulator(
        new ByteArrayResource(script().getBytes(StandardCharsets.UTF_8)));
    seed.setSqlScriptEncoding("UTF-8");
    seed.setSeparator("^");
    seed.execute(tables);
  }

  private static String script() {
    try {
      return new ClassPathResource("vn/motcua/story/desk-tasks.sql")
          .getContentAsString(StandardCharsets.UTF_8)
          .replace("99999", String.valueOf(TASKS - 1));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** What the database reads for the counts of one officer. */
  private void explain() {
    database
        .sql(
            """
            explain (analyze, buffers, costs off) select count(*) filter (where s.officer is null)
            from processing_step s where s.ended_at is null and s.office_code = 'H99.607' and s.role in ('RECEPTION', 'CITIZEN')""")
        .query(String.class)
        .list()
        .forEach(System.out::println);
  }

  private Session session(String username) {
    var session = new Door(
        door.address(),
        HttpClient.newBuilder().cookieHandler(new CookieManager()).build());
    new Browser(session).logsInAs(username);
    var token = session.get(null, "/api/desk/v1/token").expect(200).json();
    var free = database
        .sql(
            """
            select w.id from work_item w join officer o on o.office_code = w.office_code
            join officer_role r on r.username = o.username and r.role = w.role
            where o.username = ? and w.assignee is null and not w.ended""")
        .param(username)
        .query(String.class)
        .list();
    return new Session(
        session, token.path("header").asText(), token.path("token").asText(), free.iterator());
  }

  private static Answer get(List<Session> sessions, int n, String path) {
    return sessions
        .get(n % OFFICERS)
        .door()
        .send(null, "GET", DeskPage.PATH + path, null, "HX-Request", "true", "Accept", "text/html")
        .expect(200);
  }

  private static void times(String what, IntFunction<Answer> call) {
    var measured = new double[CALLS];
    for (int n = -WARM; n < CALLS; n++) {
      long begun = System.nanoTime();
      call.apply(n + WARM);
      if (n >= 0) {
        measured[n] = (System.nanoTime() - begun) / 1e6;
      }
    }
    java.util.Arrays.sort(measured);
    System.out.printf(
        Locale.ROOT,
        "%-46s %10.1f %10.1f%n",
        what,
        measured[CALLS / 2],
        measured[CALLS * 95 / 100]);
  }
}
