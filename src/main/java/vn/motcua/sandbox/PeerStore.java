package vn.motcua.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What the peers received and did, in a database of their own: they are other systems and remember even when the application
 * is killed.
 *
 * <p>Not a bean's {@code DataSource} and not the application's transaction, on purpose.
 */
class PeerStore {

  /** What a peer received. */
  record Request(
      Instant receivedAt,
      String operation,
      String dossierCode,
      String idempotencyKey,
      String body) {}

  /**
   * What a peer holds, one per key of its own rule.
   *
   * @param effect false for what only prepares something, such as an order nobody paid
   */
  record Held(
      String peer,
      String kind,
      String key,
      String dossierCode,
      Instant at,
      boolean effect,
      ObjectNode body) {}

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final ObjectMapper json;
  private final Clock clock;

  PeerStore(DataSource database, ObjectMapper json, Clock clock) {
    new ResourceDatabasePopulator(new ClassPathResource("sandbox/peers.sql")).execute(database);
    this.jdbc = JdbcClient.create(database);
    this.transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
    this.json = json;
    this.clock = clock;
  }

  void received(String peer, Call call) {
    jdbc.sql(
            """
            insert into request (peer, received_at, operation, dossier_code, idempotency_key, body)
            values (?, ?, ?, ?, ?, ?)""")
        .params(
            peer,
            Timestamp.from(clock.instant()),
            call.operation(),
            call.dossierCode(),
            call.idempotencyKey(),
            call.text())
        .update();
  }

  List<Request> requests(String peer, String dossierCode) {
    return jdbc.sql(
            """
            select * from request where peer = :peer
              and (cast(:dossier as text) is null or dossier_code = :dossier) order by id""")
        .param("peer", peer)
        .param("dossier", dossierCode)
        .query((row, n) -> new Request(
            row.getTimestamp("received_at").toInstant(),
            row.getString("operation"),
            row.getString("dossier_code"),
            row.getString("idempotency_key"),
            row.getString("body")))
        .list();
  }

  List<Held> effects(String peer, String dossierCode) {
    return jdbc.sql(
            """
            select * from held where peer = :peer and effect
              and (cast(:dossier as text) is null or dossier_code = :dossier) order by id""")
        .param("peer", peer)
        .param("dossier", dossierCode)
        .query((row, n) -> read(row))
        .list();
  }

  Optional<Held> find(String peer, String kind, String key) {
    return jdbc.sql("select * from held where peer = ? and kind = ? and key = ?")
        .params(peer, kind, key)
        .query((row, n) -> read(row))
        .optional();
  }

  /** What has this value in its body, oldest first. */
  List<Held> holding(String peer, String kind, String field, String value) {
    return jdbc.sql("select * from held where peer = ? and kind = ? and body->>? = ? order by id")
        .params(peer, kind, field, value)
        .query((row, n) -> read(row))
        .list();
  }

  /** False when the key was there already: nothing is done twice. */
  boolean insert(Held held) {
    return jdbc.sql(
                """
                insert into held (peer, kind, key, dossier_code, at, effect, body)
                values (?, ?, ?, ?, ?, ?, ?::jsonb) on conflict do nothing""")
            .params(
                held.peer(),
                held.kind(),
                held.key(),
                held.dossierCode(),
                Timestamp.from(held.at()),
                held.effect(),
                held.body().toString())
            .update()
        == 1;
  }

  /** Changes what is held under a key; empty when nothing is. */
  Optional<Held> change(String peer, String kind, String key, UnaryOperator<Held> how) {
    return transaction.execute(status -> {
      jdbc.sql("select 1 from held where peer = ? and kind = ? and key = ? for update")
          .params(peer, kind, key)
          .query()
          .listOfRows();
      return find(peer, kind, key).map(how).map(changed -> {
        jdbc.sql(
                "update held set effect = ?, body = ?::jsonb where peer = ? and kind = ? and key = ?")
            .params(changed.effect(), changed.body().toString(), peer, kind, key)
            .update();
        return changed;
      });
    });
  }

  /** A number that is never given twice. */
  long next(String sequence) {
    return jdbc.sql(
            """
            insert into counter (name, last) values (?, 1)
            on conflict (name) do update set last = counter.last + 1 returning last""")
        .param(sequence)
        .query(Long.class)
        .single();
  }

  JdbcClient jdbc() {
    return jdbc;
  }

  Held held(String peer, String kind, String key, String dossierCode, boolean effect, Object body) {
    return new Held(peer, kind, key, dossierCode, clock.instant(), effect, json.valueToTree(body));
  }

  private Held read(ResultSet row) throws SQLException {
    try {
      JsonNode body = json.readTree(row.getString("body"));
      return new Held(
          row.getString("peer"),
          row.getString("kind"),
          row.getString("key"),
          row.getString("dossier_code"),
          row.getTimestamp("at").toInstant(),
          row.getBoolean("effect"),
          (ObjectNode) body);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
