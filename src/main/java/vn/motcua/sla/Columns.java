package vn.motcua.sla;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import vn.motcua.procedure.TimeLimit;
import vn.motcua.procedure.TimeLimit.Unit;

/** Cột dữ liệu — moments, limits and lines between the domain and the columns of this module. */
final class Columns {

  private Columns() {}

  static OffsetDateTime moment(Instant moment) {
    return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
  }

  static Instant moment(ResultSet row, String column) throws SQLException {
    var moment = row.getObject(column, OffsetDateTime.class);
    return moment == null ? null : moment.toInstant();
  }

  static String[] lines(List<String> lines) {
    return lines.toArray(String[]::new);
  }

  static List<String> lines(ResultSet row, String column) throws SQLException {
    return List.of((String[]) row.getArray(column).getArray());
  }

  static TimeLimit limit(ResultSet row) throws SQLException {
    return new TimeLimit(row.getInt("limit_amount"), Unit.valueOf(row.getString("limit_unit")));
  }
}
