package vn.motcua.supervision.feed;

import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.supervision.measure.Scope;
import vn.motcua.supervision.measure.Scripts;

/** Reads an export row by row through a cursor: its size does not matter to the memory. */
@Repository
class MiningSource {

  /** A dossier or a step as an object of its own. */
  record Thing(
      String code, String dossier, String procedure, String office, String name, String role) {}

  private static final int AT_ONCE = 500;

  private static final String DOSSIERS =
      """
      select dossier_code, procedure_code, office_code, channel from dossier_measure
      where received_at >= :start and received_at < :end and"""
          + Scope.MATCHES + "order by dossier_code";

  private static final String STEPS =
      """
      select s.id, s.dossier_code, s.office_code, s.name, s.role from (select dossier_code from dossier_measure
        where received_at >= :start and received_at < :end and"""
          + Scope.MATCHES
          + """
      ) m join processing_step s on s.dossier_code = m.dossier_code order by s.dossier_code, s.created_at, s.id""";

  private final NamedParameterJdbcTemplate jdbc;
  private final TransactionTemplate picture;
  private final String events = Scripts.read("mining-events");

  MiningSource(DataSource source, PlatformTransactionManager transactions) {
    var template = new JdbcTemplate(source);
    template.setFetchSize(AT_ONCE);
    jdbc = new NamedParameterJdbcTemplate(template);
    picture = new TransactionTemplate(transactions);
    picture.setReadOnly(true);
    picture.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
  }

  /** All that is read within shows one moment; a cursor needs the transaction anyway. */
  void read(Runnable work) {
    picture.executeWithoutResult(status -> work.run());
  }

  void events(Scope scope, Pseudonyms names, Consumer<MiningEvent> each) {
    jdbc.query(events, scope.parameters(), row -> {
      each.accept(MiningEvent.of(row, names));
    });
  }

  void dossiers(Scope scope, Consumer<Thing> each) {
    jdbc.query(DOSSIERS, scope.parameters(), row -> {
      each.accept(new Thing(
          row.getString(1),
          row.getString(1),
          row.getString(2),
          row.getString(3),
          row.getString(4),
          null));
    });
  }

  void steps(Scope scope, Consumer<Thing> each) {
    jdbc.query(STEPS, scope.parameters(), row -> {
      each.accept(new Thing(
          row.getString(1),
          row.getString(2),
          null,
          row.getString(3),
          row.getString(4),
          row.getString(5)));
    });
  }
}
