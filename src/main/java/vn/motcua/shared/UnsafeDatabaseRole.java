package vn.motcua.shared;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** The application is connected as somebody who sees every office's dossiers whatever the policies say. */
class UnsafeDatabaseRole extends RuntimeException {

  UnsafeDatabaseRole(String fault) {
    super("Một Cửa does not start: the database role " + fault);
  }

  static class Analyzer extends AbstractFailureAnalyzer<UnsafeDatabaseRole> {
    @Override
    protected FailureAnalysis analyze(Throwable root, UnsafeDatabaseRole cause) {
      return new FailureAnalysis(
          cause.getMessage(),
          "Connect as a role made by db/roles.sql (SPRING_DATASOURCE_USERNAME), and migrate as the owner"
              + " (SPRING_FLYWAY_USER).",
          cause);
    }
  }
}
