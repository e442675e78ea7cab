package vn.motcua.workflow.engine;

import java.util.List;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.GroupQueryImpl;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.TenantQueryImpl;
import org.camunda.bpm.engine.impl.UserQueryImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;

/** The queries of {@link OfficerDirectory}: by name or membership only, never the whole directory. */
final class DirectoryQueries {

  private DirectoryQueries() {}

  static final class Users extends UserQueryImpl {
    private final transient OfficerDirectory directory;

    Users(OfficerDirectory directory) {
      super(Context.getProcessEngineConfiguration().getCommandExecutorTxRequired());
      this.directory = directory;
    }

    private List<User> all() {
      var asked = id != null ? List.of(id) : ids != null ? List.of(ids) : List.<String>of();
      return asked.stream()
          .map(directory::findUserById)
          .filter(java.util.Objects::nonNull)
          .toList();
    }

    @Override
    public long executeCount(CommandContext context) {
      return all().size();
    }

    @Override
    public List<User> executeList(CommandContext context, Page page) {
      return all();
    }
  }

  static final class Groups extends GroupQueryImpl {
    private final transient OfficerDirectory directory;

    Groups(OfficerDirectory directory) {
      super(Context.getProcessEngineConfiguration().getCommandExecutorTxRequired());
      this.directory = directory;
    }

    private List<Group> all() {
      var asked = userId != null
          ? directory.officers().find(userId).map(OfficerDirectory::groupsOf).orElse(List.of())
          : id != null ? List.of(id) : ids != null ? List.of(ids) : List.<String>of();
      return asked.stream().map(OfficerDirectory::group).toList();
    }

    @Override
    public long executeCount(CommandContext context) {
      return all().size();
    }

    @Override
    public List<Group> executeList(CommandContext context, Page page) {
      return all();
    }
  }

  static final class NoTenants extends TenantQueryImpl {
    NoTenants() {
      super(Context.getProcessEngineConfiguration().getCommandExecutorTxRequired());
    }

    @Override
    public long executeCount(CommandContext context) {
      return 0;
    }

    @Override
    public List<Tenant> executeList(CommandContext context, Page page) {
      return List.of();
    }
  }
}
