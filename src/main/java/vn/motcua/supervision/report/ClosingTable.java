package vn.motcua.supervision.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The closings; what was frozen is never changed, only what the other system answered is added. */
@Component
class ClosingTable {

  private final JdbcClient jdbc;

  ClosingTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  long insert(Closing closing) {
    return jdbc.sql(
            """
            insert into report_closing (report, period, office_code, figures, hash, file_id, closed_by, closed_at, replaces, reason)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id""")
        .params(
            closing.report(),
            closing.period(),
            closing.office(),
            closing.figures(),
            closing.hash(),
            closing.file(),
            closing.closedBy(),
            Timestamp.from(closing.closedAt()),
            closing.replaces(),
            closing.reason())
        .query(Long.class)
        .single();
  }

  Optional<Closing> find(long id) {
    return jdbc.sql("select * from report_closing where id = ?")
        .param(id)
        .query((row, n) -> read(row))
        .optional();
  }

  /** Newest first. */
  List<Closing> of(String report, String period, String office) {
    return jdbc.sql(
            "select * from report_closing where report = ? and period = ? and office_code = ? order by id desc")
        .params(report, period, office)
        .query((row, n) -> read(row))
        .list();
  }

  void received(long id, String receipt, Instant at) {
    jdbc.sql("update report_closing set receipt = ?, received_at = ?, failure = null where id = ?")
        .params(receipt, Timestamp.from(at), id)
        .update();
  }

  void failed(long id, String failure) {
    jdbc.sql("update report_closing set failure = ? where id = ? and receipt is null")
        .params(failure, id)
        .update();
  }

  private static Closing read(ResultSet row) throws SQLException {
    var received = row.getTimestamp("received_at");
    return new Closing(
        row.getLong("id"),
        row.getString("report"),
        row.getString("period"),
        row.getString("office_code"),
        row.getString("figures"),
        row.getString("hash"),
        row.getObject("file_id", UUID.class),
        row.getString("closed_by"),
        row.getTimestamp("closed_at").toInstant(),
        row.getObject("replaces", Long.class),
        row.getString("reason"),
        row.getString("receipt"),
        received == null ? null : received.toInstant(),
        row.getString("failure"));
  }
}
