package vn.motcua.workflow.engine;

import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.office.Role;

/** What officers find in the Tasklist: the application itself and ready filters, made once whatever number of nodes start. */
@Component
@Order(10)
class EngineAccess implements ApplicationRunner {

  static final String OFFICERS = "officers";

  private static final String ME = "${currentUser()}";
  private static final String MY_GROUPS = "${currentUserGroups()}";
  private static final String NOW = "${now()}";

  private final AuthorizationService authorizations;
  private final FilterService filters;
  private final TaskService tasks;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  EngineAccess(
      AuthorizationService authorizations,
      FilterService filters,
      TaskService tasks,
      JdbcClient jdbc,
      TransactionTemplate transaction) {
    this.authorizations = authorizations;
    this.filters = filters;
    this.tasks = tasks;
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    transaction.executeWithoutResult(status -> {
      jdbc.sql("select pg_advisory_xact_lock(766)").query((row, n) -> n).list();
      grant(OFFICERS, Resources.APPLICATION, "tasklist", Permissions.ACCESS);
      makeFilters();
    });
  }

  /** The engine's due and follow-up dates are those of the step, see {@code StepListener}. */
  private void makeFilters() {
    filter(0, "Việc của tôi", "#1f5fa8", query().taskAssigneeExpression(ME));
    filter(
        1,
        "Việc chờ nhận của bộ phận",
        "#1d6b3a",
        query().taskCandidateGroupInExpression(MY_GROUPS));
    filter(
        2,
        "Sắp đến hạn",
        "#8a5a00",
        officersWork().followUpBeforeExpression(NOW).dueAfterExpression(NOW));
    filter(3, "Quá hạn", "#9a1b1e", officersWork().dueBeforeExpression(NOW));
    filter(4, "Chờ công dân", "#5a6172", ofMyGroups().taskAssignee(Role.CITIZEN_NAME));
  }

  /** Mine and that of my groups, whoever has it, but not what the citizen must do. */
  private TaskQuery officersWork() {
    return ofMyGroups()
        .or()
        .taskUnassigned()
        .taskAssigneeNotIn(Role.CITIZEN_NAME)
        .endOr();
  }

  private TaskQuery ofMyGroups() {
    return query().taskCandidateGroupInExpression(MY_GROUPS).includeAssignedTasks();
  }

  private TaskQuery query() {
    return tasks.createTaskQuery();
  }

  private void filter(int priority, String name, String color, TaskQuery query) {
    var known = filters.createTaskFilterQuery().filterName(name).list();
    var filter = known.isEmpty() ? filters.newTaskFilter(name) : known.get(0);
    filter.setQuery(query);
    filter.setProperties(Map.of("priority", priority, "refresh", true, "color", color));
    filters.saveFilter(filter);
    grant(OFFICERS, Resources.FILTER, filter.getId(), Permissions.READ);
  }

  private void grant(String group, Resource resource, String id, Permission permission) {
    long known = authorizations
        .createAuthorizationQuery()
        .groupIdIn(group)
        .resourceType(resource)
        .resourceId(id)
        .count();
    if (known == 0) {
      var authorization = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
      authorization.setGroupId(group);
      authorization.setResource(resource);
      authorization.setResourceId(id);
      authorization.addPermission(permission);
      authorizations.saveAuthorization(authorization);
    }
  }
}
