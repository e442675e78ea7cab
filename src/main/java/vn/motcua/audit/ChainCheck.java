package vn.motcua.audit;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.SortedMap;
import java.util.TreeMap;

/** Computes every chain again, row by row: what was changed, taken out or put in between no longer fits. */
final class ChainCheck {

  private static final int ROWS_AT_ONCE = 5000;

  private final Findings findings;
  private final SortedMap<LocalDate, Long> entriesByDay = new TreeMap<>();
  private long entries;
  private long streams;
  private String stream;
  private int seq;
  private String hash;

  ChainCheck(Findings findings) {
    this.findings = findings;
  }

  void run(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.setFetchSize(ROWS_AT_ONCE);
      try (var rows = statement.executeQuery(
          """
          select stream, seq, at, actor, kind, payload, hash, entered_on from audit_entry order by stream, seq""")) {
        while (rows.next()) {
          check(rows);
        }
      }
    }
  }

  private void check(ResultSet row) throws SQLException {
    var link = new AuditLink(
        row.getString(1),
        row.getInt(2),
        row.getObject(3, OffsetDateTime.class).toInstant(),
        row.getString(4),
        row.getString(5),
        row.getString(6));
    if (!link.stream().equals(stream)) {
      stream = link.stream();
      seq = 0;
      hash = "";
      streams++;
    }
    if (link.seq() != seq + 1) {
      findings.found("chuỗi %s: thiếu mục %d–%d", stream, seq + 1, link.seq() - 1);
    }
    var stored = row.getString(7);
    if (!link.hashAfter(hash).equals(stored)) {
      findings.found(
          "chuỗi %s mục %d: nội dung hoặc mục liền trước không khớp giá trị băm",
          stream, link.seq());
    }
    seq = link.seq();
    hash = stored;
    entries++;
    entriesByDay.merge(row.getObject(8, LocalDate.class), 1L, Long::sum);
  }

  SortedMap<LocalDate, Long> entriesByDay() {
    return entriesByDay;
  }

  long entries() {
    return entries;
  }

  long streams() {
    return streams;
  }
}
