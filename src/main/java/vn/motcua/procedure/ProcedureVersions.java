package vn.motcua.procedure;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.shared.DomainTransaction;

/**
 * Các phiên bản thủ tục — every version that was ever deployed, with its files: what came with an older release stays
 * readable after the upgrade.
 */
@Component
@DomainTransaction
public class ProcedureVersions {

  private static final String NEWEST =
      """
      select distinct on (code, valid_from) * from procedure_version
      where withdrawn_at is null %s order by code, valid_from, revision desc""";

  private final JdbcClient jdbc;
  private final Clock clock;

  ProcedureVersions(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Changes whenever a version comes or goes. */
  String stamp() {
    return jdbc.sql(
            "select count(*) || '/' || coalesce(max(id), 0) || '/' || count(withdrawn_at) from procedure_version")
        .query(String.class)
        .single();
  }

  /** Of every version the newest revision. */
  public List<ProcedureVersion> all() {
    return read(jdbc.sql(NEWEST.formatted(""))).list();
  }

  public Optional<ProcedureVersion> find(String code, LocalDate validFrom) {
    var one = jdbc.sql(NEWEST.formatted("and code = ? and valid_from = ?"));
    return read(one.params(code, validFrom)).optional();
  }

  public void add(ProcedureVersion version) {
    jdbc.sql(
            """
            insert into procedure_version
              (code, valid_from, revision, folder, source, digest, files, deployment_id, deployed_at)
            select ?, ?, coalesce(max(revision), 0) + 1, ?, ?, ?, ?, ?, ?
            from procedure_version where code = ? and valid_from = ?""")
        .params(
            version.code(),
            version.validFrom(),
            version.files().folder(),
            version.published() ? "PUBLISHED" : "SHIPPED",
            version.digest(),
            version.files().packed(),
            version.deployment(),
            Timestamp.from(clock.instant()),
            version.code(),
            version.validFrom())
        .update();
  }

  /** Takes a published version back; the caller knows that it has not counted yet. */
  public void withdraw(String code, LocalDate validFrom) {
    jdbc.sql(
            "update procedure_version set withdrawn_at = ? where code = ? and valid_from = ? and withdrawn_at is null")
        .params(Timestamp.from(clock.instant()), code, validFrom)
        .update();
  }

  private static JdbcClient.MappedQuerySpec<ProcedureVersion> read(
      JdbcClient.StatementSpec statement) {
    return statement.query((row, n) -> new ProcedureVersion(
        row.getString("code"),
        row.getObject("valid_from", LocalDate.class),
        row.getString("source").equals("PUBLISHED"),
        row.getString("digest"),
        PackageFiles.unpacked(row.getString("folder"), row.getBytes("files")),
        row.getString("deployment_id")));
  }
}
