package vn.motcua.supervision.target;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every target that was ever set; nothing is changed, a later row of the same day counts. */
@Component
class TargetTable {

  private final JdbcClient jdbc;

  TargetTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(TargetRow row) {
    jdbc.sql(
            """
            insert into office_target (office_code, metric, value, valid_from, set_by, set_at)
            values (?, ?, ?, ?, ?, ?)""")
        .params(
            row.office(),
            row.metric(),
            row.value(),
            row.validFrom(),
            row.setBy(),
            java.sql.Timestamp.from(row.setAt()))
        .update();
  }

  /** What each office has set for itself as of a day. */
  List<TargetRow> asOf(LocalDate day) {
    return jdbc.sql(
            """
            select distinct on (office_code, metric) * from office_target where valid_from <= ?
            order by office_code, metric, valid_from desc, id desc""")
        .param(day)
        .query((row, n) -> read(row))
        .list();
  }

  List<TargetRow> history(Collection<String> offices, int limit) {
    return jdbc.sql(
            "select * from office_target where office_code = any(?) order by id desc limit ?")
        .params(offices.toArray(String[]::new), limit)
        .query((row, n) -> read(row))
        .list();
  }

  private static TargetRow read(ResultSet row) throws SQLException {
    return new TargetRow(
        row.getString("office_code"),
        row.getString("metric"),
        row.getBigDecimal("value"),
        row.getObject("valid_from", LocalDate.class),
        row.getString("set_by"),
        row.getTimestamp("set_at").toInstant());
  }
}
