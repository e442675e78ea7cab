package vn.motcua.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.motcua.story.DossierAssert.assertThat;
import static vn.motcua.story.Filing.birthRegistration;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.exchange.Difference;
import vn.motcua.exchange.Reconciliations;

/** A day of ten thousand dossiers in our books and in those of four peers, then one error of every kind. */
class ReconciliationStory extends StoryScene {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final List<String> LEDGERS = List.of("numbers", "parcels", "payments", "portal");

  @Autowired
  Reconciliations reconciliations;

  @Autowired
  MeterRegistry metrics;

  private BothBooks books;

  @AfterEach
  void clear() {
    books.clear();
  }

  @Test
  void findsEveryPlantedDifferenceAndInventsNone() {
    books = new BothBooks(database);
    var like = approved(birthRegistration());
    assertThat(like).reaches(9);
    books.write(like.code());

    var clean = compare();
    assertThat(open()).isEmpty();
    assertThat(clean.values()).allSatisfy(day -> assertThat(day.compared())
        .isGreaterThanOrEqualTo(2 * BothBooks.DOSSIERS));

    var planted = books.plant();
    assertThat(planted).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(12);
    var begin = System.nanoTime();
    var second = compare();
    var taken = Duration.ofNanos(System.nanoTime() - begin);
    var found = open();
    print(clean, second, planted, found, taken);
    assertThat(found.stream().map(ReconciliationStory::kind))
        .containsExactlyInAnyOrderElementsOf(planted);

    compare();
    assertThat(open()).as("nothing changes by being looked at").isEqualTo(found);

    books
        .theirs()
        .sql(
            "update held set body = body || '{\"amount\": 16000}' where peer = 'payment' and key = 'H9901260302-03002-1'")
        .update();
    var settled = found.stream()
        .filter(one -> kind(one).equals("parcels number"))
        .findFirst()
        .orElseThrow();
    reconciliations.settle(
        settled.id(), "Bưu điện đã đổi nhãn, đã đối chiếu qua điện thoại", "quantri");
    compare();
    var left = open();
    assertThat(left.stream().map(ReconciliationStory::kind))
        .doesNotContain("payments amount", "parcels number")
        .hasSize(planted.size() - 2);
    await("the metric follows").atMost(Duration.ofSeconds(45)).untilAsserted(() -> assertThat(
            metrics
                .get("motcua.reconciliation.differences")
                .tag("ledger", "payments")
                .gauge()
                .value())
        .isEqualTo(left.stream().filter(one -> one.ledger().equals("payments")).count()));
  }

  private Map<String, Reconciliations.Day> compare() {
    var begin = Instant.now();
    reconciliations.run(DAY);
    await("all ledgers are compared").atMost(Duration.ofSeconds(90)).until(() -> {
      var days = days();
      return LEDGERS.stream()
          .allMatch(
              ledger -> days.containsKey(ledger) && days.get(ledger).ranAt().isAfter(begin));
    });
    return days();
  }

  private Map<String, Reconciliations.Day> days() {
    return database
        .sql("select *, 0 as open from reconciliation where day = ?")
        .param(DAY)
        .query((row, n) -> new Reconciliations.Day(
            row.getString("ledger"),
            DAY,
            row.getTimestamp("ran_at").toInstant(),
            row.getInt("compared"),
            row.getInt("differences"),
            0))
        .list()
        .stream()
        .collect(Collectors.toMap(Reconciliations.Day::ledger, Function.identity()));
  }

  private List<Difference> open() {
    return reconciliations.open().stream().filter(one -> one.day().equals(DAY)).toList();
  }

  private static String kind(Difference difference) {
    return difference.ledger() + " " + difference.kind();
  }

  private static void print(
      Map<String, Reconciliations.Day> clean,
      Map<String, Reconciliations.Day> second,
      List<String> planted,
      List<Difference> found,
      Duration taken) {
    var lines = new TreeMap<String, String>();
    for (var ledger : LEDGERS) {
      long kinds = planted.stream().filter(one -> one.startsWith(ledger + " ")).count();
      long hits = found.stream().filter(one -> one.ledger().equals(ledger)).count();
      lines.put(
          ledger,
          "| %-9s | %13d | %8d | %12d | %7d | %5d |"
              .formatted(
                  ledger,
                  clean.get(ledger).compared(),
                  clean.get(ledger).differences(),
                  second.get(ledger).compared(),
                  kinds,
                  hits));
    }
    System.out.println(
        "| ledger    | clean: compared | invented | compared     | planted | found |");
    lines.values().forEach(System.out::println);
    System.out.println("four ledgers, planted day: " + taken.toMillis() + " ms");
  }
}
