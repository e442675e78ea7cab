package vn.motcua.supervision.index766;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.office.Officers;
import vn.motcua.shared.DomainTransaction;
import vn.motcua.shared.Refusal;
import vn.motcua.supervision.measure.Scopes;
import vn.motcua.supervision.measure.Selection;
import vn.motcua.supervision.period.Period;

/** Entered figures; none is changed, the last one counts. */
@Component
@DomainTransaction
class IndexEntries {

  private final JdbcClient jdbc;
  private final IndexSheets sheets;
  private final Officers officers;
  private final Scopes scopes;
  private final Clock clock;

  IndexEntries(JdbcClient jdbc, IndexSheets sheets, Officers officers, Scopes scopes, Clock clock) {
    this.jdbc = jdbc;
    this.sheets = sheets;
    this.officers = officers;
    this.scopes = scopes;
    this.clock = clock;
  }

  /** Those of the period itself, else the sum over its months where each month has them. */
  Map<String, IndexEntry> of(String office, Period period) {
    var wanted = Stream.concat(Stream.of(period), period.months().stream())
        .map(Period::toString)
        .toArray(String[]::new);
    var rows = jdbc.sql(
            """
            select distinct on (period, metric) * from index_entry
            where office_code = ? and period = any(?) order by period, metric, id desc""")
        .params(office, wanted)
        .query((row, n) -> read(row))
        .list();
    var found = new HashMap<>(sums(rows, period));
    rows.stream()
        .filter(row -> row.period().equals(period.toString()))
        .forEach(row -> found.put(row.metric(), row));
    return found;
  }

  void enter(Period period, IndexEntry draft) {
    var officer = officers.current();
    scopes.of(officer, Selection.ALL.ofOffice(draft.office()));
    if (!scopes.fieldsOf(officer).isEmpty()) {
      throw Refusal.forbidden("supervision.entry-needs-all-fields");
    }
    check(period, draft);
    jdbc.sql(
            """
            insert into index_entry (period, office_code, metric, numerator, denominator, source, entered_by, entered_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)""")
        .params(
            period.toString(),
            draft.office(),
            draft.metric(),
            draft.numerator(),
            draft.denominator(),
            draft.source().strip(),
            officer.username(),
            Timestamp.from(clock.instant()))
        .update();
  }

  private void check(Period period, IndexEntry draft) {
    var metric = sheets.of(period).metric(draft.metric());
    if (metric.filter(IndexSheet.Metric::isEntered).isEmpty()) {
      throw Refusal.invalid("supervision.metric-not-entered", draft.metric());
    }
    if (!period.hasBegun(LocalDate.now(clock))) {
      throw Refusal.invalid("supervision.period-not-begun", period);
    }
    if (draft.numerator() < 0 || draft.numerator() > draft.denominator()) {
      throw Refusal.invalid("supervision.entry-out-of-range");
    }
    if (draft.source() == null || draft.source().isBlank()) {
      throw Refusal.invalid("supervision.entry-without-source");
    }
  }

  private static Map<String, IndexEntry> sums(List<IndexEntry> rows, Period period) {
    var byMetric = new HashMap<String, List<IndexEntry>>();
    rows.stream().filter(row -> !row.period().equals(period.toString())).forEach(row -> byMetric
        .computeIfAbsent(row.metric(), metric -> new java.util.ArrayList<>())
        .add(row));
    var sums = new HashMap<String, IndexEntry>();
    byMetric.values().stream()
        .filter(months -> months.size() == period.length())
        .map(months -> months.stream().reduce(IndexEntries::sum).orElseThrow())
        .forEach(sum -> sums.put(sum.metric(), sum));
    return sums;
  }

  /** Told with the words and the time of the later one. */
  private static IndexEntry sum(IndexEntry one, IndexEntry other) {
    var later = one.enteredAt().isAfter(other.enteredAt()) ? one : other;
    return new IndexEntry(
        later.period(),
        later.office(),
        later.metric(),
        one.numerator() + other.numerator(),
        one.denominator() + other.denominator(),
        later.source(),
        later.enteredBy(),
        later.enteredAt());
  }

  private static IndexEntry read(ResultSet row) throws SQLException {
    Instant at = row.getTimestamp("entered_at").toInstant();
    return new IndexEntry(
        row.getString("period"),
        row.getString("office_code"),
        row.getString("metric"),
        row.getLong("numerator"),
        row.getLong("denominator"),
        row.getString("source"),
        row.getString("entered_by"),
        at);
  }
}
