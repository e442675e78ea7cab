package vn.motcua.workflow.engine;

import java.util.List;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;

/**
 * Every task query of an officer sees the tasks offered to own groups; no grant rows per task.
 *
 * <p>An internal class of the engine, because grants per task make the list twenty times slower and grants per process
 * isolate nothing.
 */
final class TaskFence extends AuthorizationManager {

  static final String ADMINISTRATORS = "camunda-admin";

  @Override
  public void configureTaskQuery(TaskQueryImpl query) {
    var me = getCurrentAuthentication();
    if (me == null || me.getGroupIds() != null && me.getGroupIds().contains(ADMINISTRATORS)) {
      super.configureTaskQuery(query);
      return;
    }
    configureQuery(query, Resources.TASK);
    query.getAuthCheck().setAuthorizationCheckEnabled(false);
    var groups = me.getGroupIds() == null ? List.<String>of() : me.getGroupIds();
    if (!asksForMine(query, groups)
        && query.getQueries().stream().noneMatch(Mine.class::isInstance)) {
      query.addOrQuery(new Mine(groups));
    }
  }

  /** A query for nothing but tasks of own groups, as most ready filters are, needs no fence. */
  private static boolean asksForMine(TaskQueryImpl query, List<String> groups) {
    var asked = query.getCandidateGroups();
    return query.getCandidateUser() == null
        && asked != null
        && !asked.isEmpty()
        && groups.containsAll(asked);
  }

  /**
   * Offered to one of my groups, whoever has it now. Not also "assigned to me": whoever lost a role has lost its tasks, and an
   * "or" over two tables makes the database read every task there is.
   */
  private static final class Mine extends TaskQueryImpl {
    Mine(List<String> groups) {
      setOrQueryActive();
      taskCandidateGroupIn(groups.isEmpty() ? List.of("nobody") : groups);
      includeAssignedTasks();
    }
  }

  static final class Factory implements SessionFactory {
    @Override
    public Class<?> getSessionType() {
      return AuthorizationManager.class;
    }

    @Override
    public Session openSession() {
      return new TaskFence();
    }
  }
}
