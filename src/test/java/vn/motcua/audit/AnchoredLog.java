package vn.motcua.audit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.WalledDatabase;

/** A log written and anchored by the product's own code as the application's role, and whoever tampers with it. */
final class AnchoredLog {

  /** What the verifier said and ended with. */
  record Verdict(int code, String text) {}

  private final WalledDatabase database;
  private final Path folder;
  private Instant now = Instant.parse("2026-11-20T03:00:00Z");

  AnchoredLog(WalledDatabase database, Path folder) {
    this.database = database;
    this.folder = folder;
  }

  /** As it is now, database and anchors, for one who tampers. */
  AnchoredLog copy() throws IOException {
    var other = Files.createTempDirectory(folder.getParent(), "anchors");
    try (var files = Files.list(folder)) {
      for (var file : files.toList()) {
        Files.copy(file, other.resolve(file.getFileName()));
      }
    }
    var copy = new AnchoredLog(database.copy(), other);
    copy.now = now;
    return copy;
  }

  void write(String stream, String actor, int count) {
    for (int n = 0; n < count; n++) {
      write(stream, actor, () -> {});
    }
  }

  /** One entry, and what happens between it and its commit. */
  void write(String stream, String actor, Runnable meanwhile) {
    var source = database.seeing("*");
    var table = new AuditTable(JdbcClient.create(source), clock());
    var transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
    transaction.executeWithoutResult(status -> {
      table.lock(stream);
      var last = table.last(stream);
      now = now.plusMillis(1500);
      var payload = "{\"n\":" + (last.seq() + 1) + "}";
      var link = new AuditLink(stream, last.seq() + 1, now, actor, "DossierEvent.Moved", payload);
      table.insert(link, link.hashAfter(last.hash()));
      meanwhile.run();
    });
  }

  void tomorrow() {
    now = now.plusSeconds(24 * 3600);
  }

  void yesterday() {
    now = now.minusSeconds(24 * 3600);
  }

  void anchor() {
    var source = database.seeing("*");
    new Anchors(
            new AnchorTable(JdbcClient.create(source), new JdbcTemplate(source)),
            new TransactionTemplate(new DataSourceTransactionManager(source)),
            new AuditSettings(folder, folder.resolveSibling("anchor-key.pem"), true),
            clock())
        .write();
  }

  Verdict verify() {
    return verify(WalledDatabase.ADMINISTRATOR);
  }

  Verdict verify(String role) {
    var out = new ByteArrayOutputStream();
    int code = AuditVerifier.run(
        new String[] {database.url(), role, folder.toString()},
        "",
        new PrintStream(out, true, StandardCharsets.UTF_8));
    return new Verdict(code, out.toString(StandardCharsets.UTF_8));
  }

  /** As somebody with all rights on the server would: past triggers and policies. */
  AnchoredLog behindItsBack(String... statements) {
    try (var connection = database.as(WalledDatabase.ADMINISTRATOR).getConnection();
        var statement = connection.createStatement()) {
      statement.execute("set session_replication_role = replica");
      for (var sql : statements) {
        statement.execute(sql);
      }
      return this;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Both tables as they were in another copy. */
  void putBack(AnchoredLog older) {
    behindItsBack("truncate audit_entry, audit_anchor, audit_closed_day");
    var source = JdbcClient.create(older.database.as(WalledDatabase.ADMINISTRATOR));
    for (var table : List.of("audit_entry", "audit_anchor", "audit_closed_day")) {
      source
          .sql("select row_to_json(t)::text from " + table + " t")
          .query(String.class)
          .list()
          .forEach(row ->
              behindItsBack("insert into %s select * from json_populate_record(null::%s, '%s')"
                  .formatted(table, table, row)));
    }
  }

  /** Gives every entry of a stream the hash that fits what it says now, and its place. */
  AnchoredLog rechained(String stream) {
    var jdbc = JdbcClient.create(database.as(WalledDatabase.ADMINISTRATOR));
    var links = jdbc.sql("select * from audit_entry where stream = ? order by seq")
        .param(stream)
        .query((row, n) -> new AuditLink(
            row.getString("stream"),
            row.getInt("seq"),
            row.getTimestamp("at").toInstant(),
            row.getString("actor"),
            row.getString("kind"),
            row.getString("payload")))
        .list();
    var hash = "";
    for (var link : links) {
      hash = link.hashAfter(hash);
      behindItsBack("update audit_entry set hash = '%s' where stream = '%s' and seq = %d"
          .formatted(hash, stream, link.seq()));
    }
    return this;
  }

  Stream<Path> anchors() {
    try (var files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".jsonl")).sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path anchor(int number) {
    return anchors().toList().get(number - 1);
  }

  private Clock clock() {
    return Clock.fixed(now, ZoneId.of("Asia/Ho_Chi_Minh"));
  }
}
