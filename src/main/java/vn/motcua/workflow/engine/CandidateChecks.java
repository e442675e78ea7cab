package vn.motcua.workflow.engine;

import java.util.List;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.cfg.auth.AuthorizationCommandChecker;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/** A task may be read and worked on by whom it is offered to; once claimed, worked on by the one who claimed it. */
final class CandidateChecks extends AuthorizationCommandChecker {

  @Override
  public void checkReadTask(TaskEntity task) {
    require(task, task != null && isOfferedToMe(task));
  }

  @Override
  public void checkReadTaskVariable(TaskEntity task) {
    checkReadTask(task);
  }

  @Override
  public void checkTaskWork(TaskEntity task) {
    require(task, (isMine(task) || task.getAssignee() == null) && isOfferedToMe(task));
  }

  @Override
  public void checkUpdateTaskVariable(TaskEntity task) {
    // What a browser submits goes through the check of the task's form, never straight into
    // variables.
    require(task, false);
  }

  private void require(TaskEntity task, boolean allowed) {
    if (isChecked() && !allowed) {
      var me = authentication();
      throw new AuthorizationException(
          me == null ? null : me.getUserId(),
          Permissions.READ.getName(),
          Resources.TASK.resourceName(),
          task == null ? null : task.getId());
    }
  }

  private static boolean isChecked() {
    var context = Context.getCommandContext();
    return context.isAuthorizationCheckEnabled()
        && authentication() != null
        && !groups().contains(TaskFence.ADMINISTRATORS);
  }

  private static boolean isMine(TaskEntity task) {
    var me = authentication();
    return me != null && me.getUserId().equals(task.getAssignee());
  }

  private static boolean isOfferedToMe(TaskEntity task) {
    var groups = groups();
    return task.getIdentityLinks().stream()
        .anyMatch(link -> link.getGroupId() != null && groups.contains(link.getGroupId()));
  }

  private static List<String> groups() {
    var me = authentication();
    return me == null || me.getGroupIds() == null ? List.of() : me.getGroupIds();
  }

  private static Authentication authentication() {
    return Context.getCommandContext().getAuthentication();
  }
}
