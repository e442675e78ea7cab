package vn.motcua.analysis;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.procedure.PackageFiles;

@Repository
class PackageRows {

  private final JdbcClient jdbc;
  private final ObjectMapper json;

  PackageRows(JdbcClient jdbc, ObjectMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  void insert(AnalystPackage one) {
    jdbc.sql(
            """
            insert into analysis_package
              (id, version, folder, code, name, digest, files, state, findings, cases, uploaded_by, uploaded_at)
            values (?, 0, ?, ?, ?, ?, ?, ?, ?::jsonb, '[]', ?, ?)""")
        .params(
            one.id(),
            one.files().folder(),
            one.code(),
            one.name(),
            one.files().digest(),
            one.files().packed(),
            one.state().name(),
            text(one.findings()),
            one.uploaded().by(),
            Timestamp.from(one.uploaded().at()))
        .update();
  }

  /** Two who act on the same look at it come one after the other; the second one is told. */
  void update(AnalystPackage one) {
    int rows = jdbc.sql(
            """
            update analysis_package set version = version + 1, state = ?, findings = ?::jsonb, cases = ?::jsonb,
              checked_by = ?, checked_at = ?, published_by = ?, published_at = ?, valid_from = ?,
              withdrawn_by = ?, withdrawn_at = ?
            where id = ? and version = ?""")
        .params(java.util.Arrays.asList(
            one.state().name(),
            text(one.findings()),
            text(one.cases()),
            by(one.checked()),
            at(one.checked()),
            by(one.published()),
            at(one.published()),
            one.from(),
            by(one.withdrawn()),
            at(one.withdrawn()),
            one.id(),
            one.version()))
        .update();
    if (rows == 0) {
      throw new OptimisticLockingFailureException("package " + one.id());
    }
  }

  Optional<AnalystPackage> find(UUID id) {
    return jdbc.sql("select * from analysis_package where id = ?")
        .param(id)
        .query((row, n) -> read(row))
        .optional();
  }

  List<AnalystPackage> newest(int limit) {
    return jdbc.sql("select * from analysis_package order by uploaded_at desc limit ?")
        .param(limit)
        .query((row, n) -> read(row))
        .list();
  }

  private AnalystPackage read(ResultSet row) throws SQLException {
    return new AnalystPackage(
        row.getObject("id", UUID.class),
        row.getInt("version"),
        row.getString("code"),
        row.getString("name"),
        PackageFiles.unpacked(row.getString("folder"), row.getBytes("files")),
        PackageState.valueOf(row.getString("state")),
        list(row.getString("findings"), new TypeReference<>() {}),
        list(row.getString("cases"), new TypeReference<>() {}),
        act(row, "uploaded"),
        act(row, "checked"),
        act(row, "published"),
        row.getObject("valid_from", LocalDate.class),
        act(row, "withdrawn"));
  }

  private static AnalystPackage.Act act(ResultSet row, String what) throws SQLException {
    var by = row.getString(what + "_by");
    return by == null
        ? null
        : new AnalystPackage.Act(by, row.getTimestamp(what + "_at").toInstant());
  }

  private static String by(AnalystPackage.Act act) {
    return act == null ? null : act.by();
  }

  private static Timestamp at(AnalystPackage.Act act) {
    return act == null ? null : Timestamp.from(act.at());
  }

  private String text(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private <T> List<T> list(String text, TypeReference<List<T>> type) {
    try {
      return json.readValue(text, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
