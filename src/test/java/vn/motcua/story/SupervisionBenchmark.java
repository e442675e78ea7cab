package vn.motcua.story;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * How quick the supervisors' pages are on a year of a province, over HTTP, on a sandbox that runs on data of {@code bin/simulate}.
 * Not part of the tests:
 *
 * <pre>bin/simulate --dossiers 1000000 --data data; mvn spring-boot:run
 * mvn test -Dtest=SupervisionBenchmark -Dmotcua.address=http://localhost:8080 [-Dmotcua.calls=60]</pre>
 *
 * <p>The same on the data of 100,000 dossiers tells whether a page costs more with a longer history.
 */
class SupervisionBenchmark {

  private static final int WARM = 8;
  private static final List<String> SUPERVISORS = List.of("giamsat", "giamsat-songmau");

  private final String address = System.getProperty("motcua.address", "http://localhost:8080");
  private final int calls = Integer.getInteger("motcua.calls", 40);
  private final HttpClient http = HttpClient.newHttpClient();

  @Test
  void printsTimes() throws Exception {
    System.out.printf("%n%s, %d calls each%n%-58s", address, calls, "p50 / p95 ms");
    SUPERVISORS.forEach(name -> System.out.printf("%22s", name));
    System.out.println();
    for (var page : pages().entrySet()) {
      System.out.printf("%-58s", page.getKey());
      for (var name : SUPERVISORS) {
        System.out.printf("%22s", times(name, page.getValue()));
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

  private String times(String name, String path) throws Exception {
    double[] measured = new double[calls];
    int status = 200;
    for (int n = -WARM; n < calls; n++) {
      long begun = System.nanoTime();
      status = call(name, path);
      if (n >= 0) {
        measured[n] = (System.nanoTime() - begun) / 1e6;
      } else if (status != 200) {
        return "HTTP " + status;
      }
    }
    Arrays.sort(measured);
    return String.format(
        Locale.ROOT, "%.0f / %.0f", measured[calls / 2], measured[calls * 95 / 100]);
  }

  private int call(String name, String path) throws Exception {
    var request = HttpRequest.newBuilder(URI.create(address + path))
        .timeout(Duration.ofMinutes(2))
        .header("Authorization", Door.basic(name, "motcua"))
        .header("Accept", path.startsWith("/api") ? "application/json" : "text/html")
        .build();
    return http.send(request, HttpResponse.BodyHandlers.ofByteArray()).statusCode();
  }
}
