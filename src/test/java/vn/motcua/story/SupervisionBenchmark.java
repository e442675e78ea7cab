package vn.motcua.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * How quick the supervisors' pages are on a year of a province, over HTTP, on a sandbox that runs on data of {@code bin/simulate},
 * and whether the figures are those of a count of the dossiers themselves. Not part of the tests:
 *
 * <pre>bin/simulate --dossiers 1000000 --data data; mvn spring-boot:run
 * mvn test -Dtest=SupervisionBenchmark -Dmotcua.address=http://localhost:8080 -Dmotcua.data=data [-Dmotcua.calls=60]</pre>
 *
 * <p>The same on the data of 100,000 dossiers tells whether a page costs more with a longer history.
 */
class SupervisionBenchmark {

  private static final int WARM = 8;
  private static final List<String> SUPERVISORS = List.of("giamsat", "giamsat-songmau");

  private final String address = System.getProperty("motcua.address", "http://localhost:8080");
  private final int calls = Integer.getInteger("motcua.calls", 40);
  private final Map<String, Browser> browsers =
      SUPERVISORS.stream().collect(Collectors.toMap(Function.identity(), this::loggedIn));

  @Test
  void printsTimes() {
    pages().values().forEach(path -> SUPERVISORS.forEach(name -> times(name, path, WARM)));
    System.out.printf("%n%s, %d calls each%n%-58s", address, calls, "p50 / p95 ms");
    SUPERVISORS.forEach(name -> System.out.printf("%22s", name));
    System.out.println();
    for (var page : pages().entrySet()) {
      System.out.printf("%-58s", page.getKey());
      for (var name : SUPERVISORS) {
        System.out.printf("%22s", times(name, page.getValue(), calls));
      }
      System.out.println();
    }
  }

  private static Map<String, String> pages() {
    var today = LocalDate.now();
    var year = "from=" + today.minusYears(1).plusDays(1) + "&to=" + today;
    var pages = new TreeMap<String, String>();
    for (var path : List.of(
        "/giam-sat",
        "/giam-sat?" + year,
        "/giam-sat?" + year + "&unit=day",
        "/giam-sat/man-hinh",
        "/giam-sat/ho-so?timing=LATE",
        "/giam-sat/ho-so?timing=AT_RISK",
        "/giam-sat/ho-so?timing=OPEN",
        "/giam-sat/ho-so?timing=RECEIVED&" + year,
        "/giam-sat/ho-so?timing=FINISHED_LATE&" + year,
        "/giam-sat/nguy-co",
        "/canh-bao",
        "/giam-sat/so-do",
        "/giam-sat/so-do?procedure=1.001193",
        "/giam-sat/chi-so-766",
        "/giam-sat/bao-cao",
        "/giam-sat/chi-tieu",
        "/giam-sat/uy-quyen",
        "/giam-sat/doi-soat",
        "/api/supervision/v1/overview",
        "/api/supervision/v1/overview?" + year,
        "/api/supervision/v1/dossiers?timing=LATE",
        "/api/supervision/v1/forecasts",
        "/api/supervision/v1/index-766?period=" + today.toString().substring(0, 7),
        "/api/supervision/v1/feed/now")) {
      pages.put(path, path);
    }
    return pages;
  }

  private String times(String name, String path, int calls) {
    double[] measured = new double[calls];
    for (int n = 0; n < calls; n++) {
      long begun = System.nanoTime();
      int status = call(name, path);
      measured[n] = (System.nanoTime() - begun) / 1e6;
      if (status != 200) {
        return "HTTP " + status;
      }
    }
    Arrays.sort(measured);
    return String.format(
        Locale.ROOT, "%.0f / %.0f", measured[calls / 2], measured[calls * 95 / 100]);
  }

  /** The sandbox's own server is asked as its owner, who sees the rows of every office. */
  @Test
  void countsWhatTheDossiersGive() throws IOException {
    var mark = Path.of(System.getProperty("motcua.data", "data"), "postgres", "postmaster.pid");
    var database = JdbcClient.create(new DriverManagerDataSource(
        "jdbc:postgresql://localhost:" + Files.readAllLines(mark).get(3) + "/motcua",
        "postgres",
        ""));
    var offices = database.sql("select code from office").query(String.class).list();
    var today = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));
    for (var from : List.of(today.withDayOfMonth(1), today.minusYears(1).plusDays(1))) {
      agrees(new CountedByHand(database, offices, "true"), "giamsat", "", from, today);
      agrees(
          new CountedByHand(database, offices, "channel = 'POST'"),
          "giamsat",
          "&channel=POST",
          from,
          today);
      agrees(
          new CountedByHand(database, List.of("H99.01"), "true"),
          "giamsat-songmau",
          "",
          from,
          today);
    }
  }

  private void agrees(CountedByHand hand, String who, String more, LocalDate from, LocalDate to) {
    var overview = browsers
        .get(who)
        .door()
        .get(null, "/api/supervision/v1/overview?from=" + from + "&to=" + to + more)
        .expect(200)
        .json();
    var counted = hand.all(from, to, OffsetDateTime.parse(overview.path("asOf").asText()));
    System.out.printf("%s %s%s: %s%n", who, from, more, counted);
    assertThat(counted)
        .allSatisfy(
            (path, count) -> assertThat(overview.at(path).asLong(-1)).as(path).isEqualTo(count));
  }

  /** With a session, as people work: a password is checked once, not with every page. */
  private Browser loggedIn(String name) {
    var http = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    var browser = new Browser(new Door(address, http));
    browser.logsInAs(name);
    return browser;
  }

  private int call(String name, String path) {
    var browser = browsers.get(name);
    return (path.startsWith("/api") ? browser.door().get(null, path) : browser.opens(path))
        .status();
  }
}
