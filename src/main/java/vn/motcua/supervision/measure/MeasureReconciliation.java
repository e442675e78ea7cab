package vn.motcua.supervision.measure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Đối soát số liệu — computes everything once more from the dossiers and tells where the kept figures differ. */
@Component
public class MeasureReconciliation {

  /** More are not told one by one: then something is wrong with all of them. */
  private static final int MOST = 200;

  private final JdbcClient jdbc;
  private final ObjectMapper json;
  private final Clock clock;
  private final Measures measures;
  private final TransactionTemplate oneLook;

  MeasureReconciliation(
      JdbcClient jdbc,
      ObjectMapper json,
      Clock clock,
      Measures measures,
      PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
    this.measures = measures;
    oneLook = new TransactionTemplate(transactions);
    oneLook.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
  }

  /**
   * Chênh lệch — one figure that is not what the dossiers say.
   *
   * @param what the table of figures
   * @param key whose figure it is: a dossier, or the parts of a sum
   */
  public record Difference(String what, String key, String kept, String computed) {}

  /** Lần đối soát — when all was compared, how many dossiers, and what was found. */
  public record Look(Instant at, long dossiers, List<Difference> differences) {}

  /**
   * Measures what is due, then compares; what came in the moment between is left for the next time.
   *
   * <p>Differences are told, never mended here: somebody must learn why.
   */
  public Look compare() {
    measures.catchUp();
    return oneLook.execute(status -> {
      var differences = jdbc.sql(Scripts.read("compare"))
          .param("most", MOST)
          .query((row, n) -> new Difference(
              row.getString(1), row.getString(2), row.getString(3), row.getString(4)))
          .list();
      long dossiers =
          jdbc.sql("select count(*) from dossier_measure").query(Long.class).single();
      var look = new Look(clock.instant(), dossiers, differences);
      keep(look);
      return look;
    });
  }

  public Optional<Look> last() {
    return jdbc.sql("select * from measure_reconciliation order by id desc limit 1")
        .query((row, n) -> new Look(
            row.getTimestamp("at").toInstant(),
            row.getLong("dossiers"),
            differences(row.getString("differences"))))
        .optional();
  }

  private void keep(Look look) {
    jdbc.sql(
            "insert into measure_reconciliation (at, dossiers, differences) values (?, ?, ?::jsonb)")
        .params(Timestamp.from(look.at()), look.dossiers(), text(look.differences()))
        .update();
  }

  private String text(List<Difference> differences) {
    try {
      return json.writeValueAsString(differences);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<Difference> differences(String text) {
    try {
      return List.of(json.readValue(text, Difference[].class));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
