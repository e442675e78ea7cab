package vn.motcua.supervision.measure;

import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.postgresql.PGStatement;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Đọc số liệu — statements over many rows, each planned for the very offices, days and limits it asks for.
 *
 * <p>A plan made once for any of them would read a whole year to show its newest fifty dossiers (nine seconds instead of four
 * milliseconds over a million).
 */
@Component
public class Readings {

  private final JdbcClient jdbc;

  public Readings(DataSource database) {
    this.jdbc = JdbcClient.create(new PlannedAnew(database));
  }

  public JdbcClient.StatementSpec sql(String sql) {
    return jdbc.sql(sql);
  }

  private static final class PlannedAnew extends JdbcTemplate {

    PlannedAnew(DataSource database) {
      super(database);
    }

    @Override
    protected void applyStatementSettings(Statement statement) throws SQLException {
      super.applyStatementSettings(statement);
      statement.unwrap(PGStatement.class).setPrepareThreshold(0);
    }
  }
}
