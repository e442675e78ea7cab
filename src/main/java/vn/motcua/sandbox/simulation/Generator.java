package vn.motcua.sandbox.simulation;

import java.io.PrintStream;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import javax.sql.DataSource;
import vn.motcua.office.Office;
import vn.motcua.sla.Reckoner;

/** Máy sinh dữ liệu — fills the tables of an empty province with the courses of its dossiers. */
final class Generator {

  private final Options options;
  private final Bulk bulk;
  private final Cast cast;
  private final World world;
  private final PrintStream out;
  private Map<String, List<String>> indexes = Map.of();

  Generator(
      Options options,
      DataSource database,
      Catalogues catalogues,
      Reckoner reckoner,
      long until,
      PrintStream out) {
    this.options = options;
    this.bulk = new Bulk(database);
    this.world = new World(Plot.read(), reckoner, options.seed(), until);
    this.cast = new Cast(options, database, catalogues, world);
    this.out = out;
  }

  void run() throws SQLException {
    long begun = System.nanoTime();
    if (Boolean.FALSE.equals(options.keep())) {
      bulk.empty();
    }
    var first = WorkHours.day(world.until()).minusMonths(options.months()).plusDays(1);
    var matters = cast.matters(first);
    var places = cast.places(matters, first);
    var filings =
        new Arrivals(world.plot(), matters, places, first, world).draw(options.dossiers());
    out.printf(
        "%,d hồ sơ của %d cơ quan, %s – %s%n",
        filings.size(),
        places.values().stream().mapToInt(List::size).sum(),
        first,
        WorkHours.day(world.until()));
    indexes = bulk.dropIndexes();
    var written = new AtomicInteger();
    long rows = Bulk.inParallel(halves(filings).stream()
            .map(half -> (Callable<Long>) () -> fill(half, written, begun))
            .toList())
        .stream()
        .mapToLong(Long::longValue)
        .sum();
    counters(filings, places);
    say("%,d dòng đã ghi", begun, rows);
    makeIndexes(table -> !table.equals(Bulk.MEASURES));
    bulk.analyse(); // else the measuring is planned for empty tables
    say("chỉ mục", begun);
  }

  /** After the measuring. */
  void finish() {
    makeIndexes(table -> table.equals(Bulk.MEASURES));
    bulk.analyse();
  }

  private void makeIndexes(Predicate<String> ofTable) {
    bulk.makeIndexes(indexes.entrySet().stream()
        .filter(table -> ofTable.test(table.getKey()))
        .flatMap(table -> table.getValue().stream())
        .toList());
  }

  private long fill(List<Filing> filings, AtomicInteger written, long begun) throws SQLException {
    try (var connection = bulk.connection()) {
      var copy = new Copy(connection);
      var clerk = new Clerk(copy, world, new Applicants(world.plot().names(), world.seed()));
      new Year(world, history -> {
            clerk.write(history);
            int done = written.incrementAndGet();
            if (done % 100_000 == 0) {
              say("%,d hồ sơ", begun, done);
            }
          })
          .run(filings);
      copy.end();
      return copy.rows();
    }
  }

  /** Offices know nothing of one another but where papers come from; the same halves whatever the machine. */
  private static List<List<Filing>> halves(List<Filing> filings) {
    var sizes = new HashMap<Workplace, Integer>();
    filings.forEach(filing -> sizes.merge(filing.handling(), 1, Integer::sum));
    var places = new ArrayList<>(sizes.keySet());
    places.sort(Comparator.comparingInt((Workplace place) -> -sizes.get(place))
        .thenComparing(place -> place.code().value()));
    var halfOf = new HashMap<Workplace, Integer>();
    int[] load = new int[Bulk.THREADS];
    for (var place : places) {
      int half = load[0] <= load[1] ? 0 : 1;
      halfOf.put(place, half);
      load[half] += sizes.get(place);
    }
    var halves = List.<List<Filing>>of(new ArrayList<>(), new ArrayList<>());
    filings.forEach(filing -> halves.get(halfOf.get(filing.handling())).add(filing));
    return halves;
  }

  /** New dossiers and new results go on with the next numbers. */
  private void counters(List<Filing> filings, Map<Office.Kind, List<Workplace>> places)
      throws SQLException {
    var last = new HashMap<List<Object>, Integer>();
    filings.forEach(filing ->
        last.merge(List.of(filing.receiving().code(), filing.day()), filing.number(), Math::max));
    try (var connection = bulk.connection()) {
      var copy = new Copy(connection);
      last.forEach((key, number) -> copy.row(Table.COUNTER, key.get(0), key.get(1), number));
      places.values().stream()
          .flatMap(List::stream)
          .forEach(place -> place.books().forEach((book, number) -> {
            int cut = book.lastIndexOf('/');
            copy.row(
                Table.BOOK, place.code(), book.substring(0, cut), book.substring(cut + 1), number);
          }));
      copy.end();
    }
  }

  void say(String what, long begun, Object... values) {
    out.printf("%5d s  %s%n", (System.nanoTime() - begun) / 1_000_000_000, what.formatted(values));
  }
}
