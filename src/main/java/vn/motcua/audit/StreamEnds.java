package vn.motcua.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Compares the ends of streams that an anchor names with the log, some at a time. */
final class StreamEnds {

  private static final int AT_ONCE = 1000;

  private final Connection connection;
  private final String anchor;
  private final Findings findings;
  private final List<AnchorFile.Line> waiting = new ArrayList<>();

  StreamEnds(Connection connection, String anchor, Findings findings) {
    this.connection = connection;
    this.anchor = anchor;
    this.findings = findings;
  }

  void add(AnchorFile.Line line) {
    waiting.add(line);
    if (waiting.size() == AT_ONCE) {
      close();
    }
  }

  void close() {
    try (var statement = connection.prepareStatement(
        """
        select a.stream, a.seq, e.hash from unnest(?::text[], ?::int[], ?::text[]) a(stream, seq, hash)
        left join audit_entry e on e.stream = a.stream and e.seq = a.seq where e.hash is distinct from a.hash""")) {
      statement.setArray(
          1, array("text", waiting.stream().map(AnchorFile.Line::stream).toArray()));
      statement.setArray(
          2, array("int", waiting.stream().map(AnchorFile.Line::seq).toArray()));
      statement.setArray(
          3, array("text", waiting.stream().map(AnchorFile.Line::hash).toArray()));
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          findings.found(
              "chuỗi %s mục %d: %s so với %s",
              rows.getString(1),
              rows.getInt(2),
              rows.getString(3) == null ? "đã mất" : "đã bị thay",
              anchor);
        }
      }
      waiting.clear();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private java.sql.Array array(String type, Object[] values) throws SQLException {
    return connection.createArrayOf(type, values);
  }
}
