package vn.motcua.workflow.engine;

import java.util.EnumSet;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Cockpit and Admin for administrators; officers are never in the engine's own tables, so there is nobody to manage there. */
@Component
@Order(11)
class AdministratorAccess implements ApplicationRunner {

  private final AuthorizationService authorizations;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  AdministratorAccess(
      AuthorizationService authorizations, JdbcClient jdbc, TransactionTemplate transaction) {
    this.authorizations = authorizations;
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    transaction.executeWithoutResult(status -> {
      jdbc.sql("select pg_advisory_xact_lock(766)").query((row, n) -> n).list();
      EnumSet.allOf(Resources.class).forEach(this::grant);
    });
  }

  private void grant(Resources resource) {
    long known = authorizations
        .createAuthorizationQuery()
        .groupIdIn(TaskFence.ADMINISTRATORS)
        .resourceType(resource)
        .count();
    if (known == 0) {
      var authorization = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
      authorization.setGroupId(TaskFence.ADMINISTRATORS);
      authorization.setResource(resource);
      authorization.setResourceId(Authorization.ANY);
      authorization.addPermission(Permissions.ALL);
      authorizations.saveAuthorization(authorization);
    }
  }
}
