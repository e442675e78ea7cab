package vn.motcua.story;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/**
 * How quick the Tasklist is with 50,000 open tasks of 100 offices and 300 officers: its list and count, ours and the stock
 * engine's on the same tables, in one run. Not part of the tests:
 *
 * <pre>mvn test -Dtest=TasklistBenchmark</pre>
 */
class TasklistBenchmark extends StoryScene {

  private static final int OFFICES = 100;
  private static final int PAGE = 15;
  private static final List<String> ROLES = List.of("RECEPTION", "EXAMINATION", "APPROVAL");

  @Autowired
  ProcessEngine ours;

  @Autowired
  DataSource tables;

  @Test
  void printsRatios() {
    run("many-tasks.sql");
    var officers = IntStream.range(0, 20).mapToObj(n -> "bench" + n * 15).toList();
    System.out.printf(
        "%n%,d open tasks, %d offices, %d officers, %d processors, Java %s%n",
        database.sql("select count(*) from act_ru_task").query(Long.class).single(),
        OFFICES,
        OFFICES * ROLES.size(),
        Runtime.getRuntime().availableProcessors(),
        System.getProperty("java.version"));
    overHttp(officers);
    var filters = ours.getFilterService()
        .createTaskFilterQuery()
        .orderByFilterName()
        .asc()
        .list();
    var mine = filters.stream()
        .map(filter -> times(ours, officers, filter.getId(), 200))
        .toList();
    run("many-grants.sql");
    try (var pool = new HikariDataSource();
        var connection = tables.getConnection()) {
      pool.setJdbcUrl(connection.getMetaData().getURL());
      pool.setUsername("postgres");
      pool.addDataSourceProperty("currentSchema", "engine,public");
      compare(filters, mine, stock(pool), officers);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void compare(
      List<Filter> filters, List<double[]> mine, ProcessEngine stock, List<String> officers) {
    System.out.printf(
        "%-34s %19s %23s %6s%n",
        "list of 15 + count, by the engine", "ours p50 / p95 ms", "stock p50 / p95 ms", "ratio");
    for (int n = 0; n < filters.size(); n++) {
      times(stock, officers, filters.get(n).getId(), 2);
      var theirs = times(stock, officers, filters.get(n).getId(), 12);
      System.out.printf(
          Locale.ROOT,
          "%-34s %8.1f / %8.1f %12.1f / %8.1f %5.0f×%n",
          filters.get(n).getName(),
          at(mine.get(n), 50),
          at(mine.get(n), 95),
          at(theirs, 50),
          at(theirs, 95),
          at(theirs, 50) / at(mine.get(n), 50));
    }
    stock.close();
  }

  private void run(String script) {
    var seed = new ResourceDatabasePopulator(new ClassPathResource("vn/motcua/story/" + script));
    seed.setSqlScriptEncoding("UTF-8");
    seed.setSeparator("^");
    seed.execute(tables);
  }

  /** What a browser waits for: the same list and count with everything around it. */
  private void overHttp(List<String> officers) {
    var sessions = officers.stream()
        .limit(5)
        .map(name -> new Tasklist(door.address(), name))
        .toList();
    for (var filter : sessions
        .get(0)
        .get("/filter?resourceType=Task&maxResults=20")
        .expect(200)
        .json()) {
      var path = "/filter/" + filter.path("id").asText() + "/list?firstResult=0&maxResults=" + PAGE;
      var body = Map.of("sorting", List.of(Map.of("sortBy", "created", "sortOrder", "desc")));
      var measured = new ArrayList<Double>();
      for (int call = 0; call < 260; call++) {
        var session = sessions.get(call % sessions.size());
        long begun = System.nanoTime();
        session.post(path, body).expect(200);
        if (call >= 60) {
          measured.add((System.nanoTime() - begun) / 1e6);
        }
      }
      var times = measured.stream().mapToDouble(Double::doubleValue).sorted().toArray();
      System.out.printf(
          Locale.ROOT,
          "over HTTP: %-34s p50 %6.1f ms, p95 %6.1f ms%n",
          filter.path("name").asText(),
          at(times, 50),
          at(times, 95));
    }
  }

  private double[] times(ProcessEngine engine, List<String> officers, String filter, int calls) {
    return IntStream.range(0, calls)
        .mapToDouble(call -> {
          var officer = officers.get(call % officers.size());
          engine.getIdentityService().setAuthentication(officer, groups(officer));
          long begun = System.nanoTime();
          engine.getFilterService().listPage(filter, null, 0, PAGE);
          engine.getFilterService().count(filter);
          double took = (System.nanoTime() - begun) / 1e6;
          engine.getIdentityService().clearAuthentication();
          return took;
        })
        .sorted()
        .toArray();
  }

  private static List<String> groups(String officer) {
    int number = Integer.parseInt(officer.substring("bench".length()));
    var office = "H97.%03d".formatted(number / ROLES.size());
    return List.of(office + "/" + ROLES.get(number % ROLES.size()), "officers");
  }

  private static double at(double[] sorted, int percentile) {
    return sorted[Math.min(sorted.length - 1, sorted.length * percentile / 100)];
  }

  /** As it comes out of the box, on a pool with the server's own settings: a grant per task, laid down as it keeps them. */
  private static ProcessEngine stock(DataSource tables) {
    var settings = new StandaloneProcessEngineConfiguration();
    settings.setProcessEngineName("stock");
    settings.setDataSource(tables);
    settings.setDatabaseSchemaUpdate("false");
    settings.setAuthorizationEnabled(true);
    settings.setJobExecutorActivate(false);
    settings.setCmmnEnabled(false);
    settings.setHistory("auto");
    settings.setMetricsEnabled(false);
    return settings.buildProcessEngine();
  }
}
