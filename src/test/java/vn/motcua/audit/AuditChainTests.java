package vn.motcua.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

class AuditChainTests {

  private static EmbeddedPostgres server;
  private static JdbcClient jdbc;
  private static int dossiers;

  private final String stream = "H99.01-261123-%04d".formatted(++dossiers);

  @BeforeAll
  static void makeTheLog() throws IOException {
    server = EmbeddedPostgres.start();
    jdbc = JdbcClient.create(server.getPostgresDatabase());
    var migration = new ClassPathResource("db/migration/V20261122_0600__audit_entry.sql");
    jdbc.sql(migration.getContentAsString(StandardCharsets.UTF_8)).update();
  }

  @AfterAll
  static void stop() throws IOException {
    server.close();
  }

  @Test
  void findsNothingInAWholeChain() {
    write(5);

    assertThat(new AuditChain(jdbc).breaks(stream)).isEmpty();
  }

  @Test
  void refusesToChangeOrForgetALine() {
    write(2);

    assertThatThrownBy(() -> jdbc.sql("update audit_entry set payload = '{}'").update())
        .hasMessageContaining("only ever added to");
    assertThatThrownBy(() -> jdbc.sql("delete from audit_entry").update())
        .hasMessageContaining("only ever added to");
    assertThatThrownBy(() -> jdbc.sql("truncate audit_entry").update())
        .hasMessageContaining("only ever added to");
  }

  @Test
  void findsALineChangedBehindTheTableSBack() {
    write(5);

    behindItsBack("update audit_entry set actor = 'nobody' where stream = '%s' and seq = 3"
        .formatted(stream));

    assertThat(new AuditChain(jdbc).breaks(stream)).containsExactly(3);
  }

  @Test
  void findsAMissingLine() {
    write(5);

    behindItsBack("delete from audit_entry where stream = '%s' and seq = 2".formatted(stream));

    assertThat(new AuditChain(jdbc).breaks(stream)).isNotEmpty();
  }

  private void write(int count) {
    var previous = "";
    for (int seq = 1; seq <= count; seq++) {
      var at = Instant.parse("2026-11-23T03:00:00.123456Z").plusSeconds(seq);
      var link = new AuditLink(
          stream,
          seq,
          at,
          seq == 1 ? null : "tiepnhan",
          "DossierEvent.Moved",
          "{\"n\":" + seq + "}");
      previous = link.hashAfter(previous);
      jdbc.sql(
              "insert into audit_entry (stream, seq, at, actor, kind, payload, hash) values (?, ?, ?, ?, ?, ?, ?)")
          .params(
              stream,
              seq,
              Timestamp.from(link.at()),
              link.actor(),
              link.kind(),
              link.payload(),
              previous)
          .update();
    }
  }

  /** As somebody with all rights on the database would. */
  private static void behindItsBack(String sql) {
    jdbc.sql("alter table audit_entry disable trigger audit_entry_append_only").update();
    jdbc.sql(sql).update();
    jdbc.sql("alter table audit_entry enable trigger audit_entry_append_only").update();
  }
}
