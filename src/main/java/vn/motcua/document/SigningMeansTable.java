package vn.motcua.document;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
record SigningMeansTable(JdbcClient jdbc) {

  private static final String ALL =
      "select officer, way, user_id, authority, certificate from signing_means";

  Optional<SigningMeans> of(String officer) {
    return jdbc.sql(ALL + " where officer = ?")
        .param(officer)
        .query(SigningMeansTable::means)
        .optional();
  }

  List<SigningMeans> all() {
    return jdbc.sql(ALL + " order by officer").query(SigningMeansTable::means).list();
  }

  void put(SigningMeans means, String by, Instant at) {
    jdbc.sql(
            """
            insert into signing_means (officer, way, user_id, authority, certificate, registered_by, registered_at)
            values (?, ?, ?, ?, ?, ?, ?)
            on conflict (officer) do update set way = excluded.way, user_id = excluded.user_id, authority = excluded.authority,
              certificate = excluded.certificate, registered_by = excluded.registered_by, registered_at = excluded.registered_at""")
        .params(
            means.officer(),
            means.way().name(),
            means.userId(),
            means.authority(),
            means.certificate(),
            by,
            Timestamp.from(at))
        .update();
  }

  boolean remove(String officer) {
    return jdbc.sql("delete from signing_means where officer = ?")
            .param(officer)
            .update()
        > 0;
  }

  private static SigningMeans means(ResultSet row, int n) throws SQLException {
    return new SigningMeans(
        row.getString("officer"),
        SigningWay.valueOf(row.getString("way")),
        row.getString("user_id"),
        row.getString("authority"),
        row.getBytes("certificate"));
  }
}
