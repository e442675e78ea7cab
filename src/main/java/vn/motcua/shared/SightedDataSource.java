package vn.motcua.shared;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.util.ConcurrentReferenceHashMap;
import org.springframework.util.ConcurrentReferenceHashMap.ReferenceType;

/**
 * Tells every connection it hands out which offices may be seen, for the policies of the tables.
 *
 * <p>Remembers what each physical connection was last told, so that in the common case nothing is sent. A pooler that gives
 * the transactions of one connection to several servers would break this.
 */
class SightedDataSource extends DelegatingDataSource {

  private static final String TELL = "select set_config('motcua.offices', ?, false)";

  private final Map<PGConnection, String> told =
      new ConcurrentReferenceHashMap<>(64, ReferenceType.WEAK);

  SightedDataSource(DataSource target) {
    super(target);
  }

  @Override
  public Connection getConnection() throws SQLException {
    return tell(super.getConnection());
  }

  @Override
  public Connection getConnection(String username, String password) throws SQLException {
    return tell(super.getConnection(username, password));
  }

  private Connection tell(Connection connection) throws SQLException {
    var offices = Sight.current().offices();
    if (offices == null) {
      return connection;
    }
    try {
      var physical = connection.unwrap(PGConnection.class);
      if (!offices.equals(told.get(physical))) {
        told.remove(physical);
        tell(connection, offices);
        told.put(physical, offices);
      }
      return connection;
    } catch (SQLException | RuntimeException e) {
      connection.close();
      throw e;
    }
  }

  private static void tell(Connection connection, String offices) throws SQLException {
    if (!connection.getAutoCommit()) {
      throw new SQLException("the pool must hand out connections in auto-commit: "
          + "what is told inside a transaction is forgotten when it rolls back");
    }
    try (var statement = connection.prepareStatement(TELL)) {
      statement.setString(1, offices);
      statement.execute();
    }
  }
}
