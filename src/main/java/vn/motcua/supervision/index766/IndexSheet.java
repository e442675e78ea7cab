package vn.motcua.supervision.index766;

import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One version of the index as {@code supervision/index-766.yaml} has it. */
record IndexSheet(LocalDate validFrom, String name, List<Group> groups) {

  record Group(String code, String name, BigDecimal max, String note, List<Metric> metrics) {}

  /** What a denominator of 0 gives. */
  enum None {
    MISSING,
    ZERO
  }

  /** What a metric counts, as the sheet and the interface write it. */
  enum Unit {
    DOSSIER("hồ sơ"),
    PROCEDURE("thủ tục"),
    OFFICE("cơ quan"),
    PETITION("phản ánh");

    private final String written;

    Unit(String written) {
      this.written = written;
    }

    @JsonValue
    String written() {
      return written;
    }
  }

  /** @param numerator names of counters, one taken off with a minus before it; null where figures are entered */
  record Metric(
      String code,
      String name,
      BigDecimal max,
      BigDecimal threshold,
      List<String> numerator,
      List<String> denominator,
      String times,
      None none,
      boolean perProcedure,
      Unit unit,
      String note) {

    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    Metric {
      threshold = threshold == null ? ALL : threshold;
      none = none == null ? None.MISSING : none;
      if (numerator == null != (denominator == null)) {
        throw new IllegalArgumentException("half a formula of " + code);
      }
    }

    boolean hasFormula() {
      return numerator != null;
    }

    /** By hand. */
    boolean isEntered() {
      return numerator == null && !perProcedure;
    }

    public boolean countsDossiers() {
      return hasFormula() && terms(numerator).noneMatch(term -> term.counter().isOfProcedures());
    }

    long numerator(Map<Counter, Long> counts) {
      return value(numerator, counts);
    }

    long denominator(Map<Counter, Long> counts) {
      return value(denominator, counts);
    }

    /** Which dossiers stand below the line, as a condition in SQL. */
    String denominatorCondition() {
      return condition(denominator);
    }

    String numeratorCondition() {
      return condition(numerator);
    }

    private static long value(List<String> formula, Map<Counter, Long> counts) {
      return Math.max(
          0,
          terms(formula)
              .mapToLong(term -> term.sign() * counts.getOrDefault(term.counter(), 0L))
              .sum());
    }

    private static String condition(List<String> formula) {
      var parts = terms(formula).toList();
      var any = parts.stream()
          .filter(term -> term.sign() > 0)
          .map(term -> term.counter().condition())
          .collect(java.util.stream.Collectors.joining(" or "));
      var none = parts.stream()
          .filter(term -> term.sign() < 0)
          .map(term -> " and not " + term.counter().condition())
          .collect(java.util.stream.Collectors.joining());
      return "((" + any + ")" + none + ")";
    }

    private record Term(int sign, Counter counter) {}

    private static java.util.stream.Stream<Term> terms(List<String> formula) {
      return formula.stream()
          .map(name -> name.startsWith("-")
              ? new Term(-1, Counter.named(name.substring(1)))
              : new Term(1, Counter.named(name)));
    }
  }

  Optional<Metric> metric(String code) {
    return groups.stream()
        .flatMap(group -> group.metrics().stream())
        .filter(metric -> metric.code().equals(code))
        .findFirst();
  }
}
