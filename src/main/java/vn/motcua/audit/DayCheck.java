package vn.motcua.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** Counts: an anchored day has exactly the entries it had, and every day but the last has an anchor. */
final class DayCheck {

  /** Entries of one stream on one day, and the last of them. */
  private record Part(long entries, int lastSeq) {}

  private final Connection connection;
  private final Path folder;
  private final AnchorReader reader;
  private final Findings findings;

  DayCheck(Connection connection, Path folder, AnchorReader reader, Findings findings) {
    this.connection = connection;
    this.folder = folder;
    this.reader = reader;
    this.findings = findings;
  }

  void run(SortedMap<LocalDate, Long> log, SortedMap<LocalDate, AnchorFile.Head> anchored)
      throws IOException, SQLException {
    boolean doubtful = findings.count() > 0;
    for (var day : anchored.entrySet()) {
      if (doubtful || log.getOrDefault(day.getKey(), 0L) != day.getValue().entries()) {
        compare(day.getKey());
      }
    }
    for (var day : log.entrySet()) {
      if (!anchored.containsKey(day.getKey())) {
        withoutAnchor(day.getKey(), day.getValue(), log.lastKey(), anchored);
      }
    }
    for (var day : closed()) {
      if (!anchored.containsKey(day)) {
        findings.found("ngày %s: đã đóng mà không có neo", day);
      }
    }
  }

  private void compare(LocalDate day) throws IOException, SQLException {
    var parts = parts(day);
    try {
      reader.read(AnchorFile.in(folder, day), line -> {
        var part = parts.remove(line.stream());
        long now = part == null ? 0 : part.entries();
        if (now < line.entries()) {
          findings.found(
              "chuỗi %s: ngày %s còn %d trong %d mục đã neo",
              line.stream(), day, now, line.entries());
        } else if (now > line.entries()) {
          findings.found(
              "chuỗi %s mục %d: thêm vào ngày %s sau khi đã neo",
              line.stream(), part.lastSeq(), day);
        }
      });
      parts.forEach((stream, part) -> findings.found(
          "chuỗi %s mục %d: thêm vào ngày %s sau khi đã neo", stream, part.lastSeq(), day));
    } catch (AnchorReader.Broken e) {
      findings.found("neo của ngày %s: %s", day, e.getMessage());
    }
  }

  /** The job anchors a day soon after it has ended; only what is written since may be without. */
  private void withoutAnchor(
      LocalDate day, long entries, LocalDate last, SortedMap<LocalDate, AnchorFile.Head> anchored) {
    boolean open =
        day.isAfter(last.minusDays(2)) && (anchored.isEmpty() || day.isAfter(anchored.lastKey()));
    if (open) {
      findings.note("ngày %s: %d mục chưa neo, chỉ được chuỗi băm bảo vệ", day, entries);
    } else {
      findings.found("ngày %s: %d mục không có neo", day, entries);
    }
  }

  private List<LocalDate> closed() throws SQLException {
    var days = new ArrayList<LocalDate>();
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery("select day from audit_closed_day order by day")) {
      while (rows.next()) {
        days.add(rows.getObject(1, LocalDate.class));
      }
    }
    return days;
  }

  private Map<String, Part> parts(LocalDate day) throws SQLException {
    var parts = new HashMap<String, Part>();
    try (var statement = connection.prepareStatement(
        "select stream, count(*), max(seq) from audit_entry where entered_on = ? group by stream")) {
      statement.setObject(1, day);
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          parts.put(rows.getString(1), new Part(rows.getLong(2), rows.getInt(3)));
        }
      }
    }
    return parts;
  }
}
