package vn.motcua.workflow.engine;

import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.task.Task;

/** No grant rows are written for tasks, filters and deployments: {@link TaskFence} and {@link CandidateChecks} decide. */
final class NoGrants extends DefaultAuthorizationProvider {

  @Override
  public AuthorizationEntity[] newFilter(Filter filter) {
    return null;
  }

  @Override
  public AuthorizationEntity[] newDeployment(Deployment deployment) {
    return null;
  }

  @Override
  public AuthorizationEntity[] newTaskAssignee(Task task, String before, String after) {
    return null;
  }

  @Override
  public AuthorizationEntity[] newTaskOwner(Task task, String before, String after) {
    return null;
  }

  @Override
  public AuthorizationEntity[] newTaskUserIdentityLink(Task task, String user, String type) {
    return null;
  }

  @Override
  public AuthorizationEntity[] newTaskGroupIdentityLink(Task task, String group, String type) {
    return null;
  }
}
