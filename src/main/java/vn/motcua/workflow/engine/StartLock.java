package vn.motcua.workflow.engine;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngineException;

/** The engine makes or checks its tables on one node after the other; by itself it takes no care of that. */
final class StartLock {

  private Connection held;

  void take(DataSource database) {
    try {
      held = database.getConnection();
      try (var statement = held.createStatement()) {
        statement.execute("select pg_advisory_lock(767)");
      }
    } catch (SQLException failure) {
      throw new ProcessEngineException("the engine's tables could not be locked", failure);
    }
  }

  void giveBack() {
    try (var connection = held;
        var statement = connection.createStatement()) {
      statement.execute("select pg_advisory_unlock(767)");
    } catch (SQLException failure) {
      throw new ProcessEngineException("the engine's tables could not be given back", failure);
    }
  }
}
