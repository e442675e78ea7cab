package vn.motcua.workflow.engine;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.GroupQuery;
import org.camunda.bpm.engine.identity.NativeUserQuery;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.TenantQuery;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.identity.UserQuery;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.ReadOnlyIdentityProvider;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.GroupEntity;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import vn.motcua.office.Officer;
import vn.motcua.office.Officers;
import vn.motcua.office.Role;

/** The engine's read-only view of {@link Officers}; an officer sees the directory of the own office only. */
record OfficerDirectory(Officers officers) implements ReadOnlyIdentityProvider {

  record Factory(Officers officers) implements SessionFactory {
    @Override
    public Class<?> getSessionType() {
      return ReadOnlyIdentityProvider.class;
    }

    @Override
    public Session openSession() {
      return new OfficerDirectory(officers);
    }
  }

  /** The groups of an officer, as tasks are offered to them and as the webapps ask. */
  static List<String> groupsOf(Officer officer) {
    var groups = Stream.concat(
        officer.groups().stream(), Stream.of(officer.hasDesk() ? EngineAccess.OFFICERS : null));
    var all = officer.has(Role.ADMINISTRATOR)
        ? Stream.concat(groups, Stream.of(TaskFence.ADMINISTRATORS))
        : groups;
    return all.filter(java.util.Objects::nonNull).sorted().toList();
  }

  @Override
  public User findUserById(String id) {
    return id.equals(Role.CITIZEN_NAME)
        ? citizen()
        : visible(id).map(OfficerDirectory::user).orElse(null);
  }

  Optional<Officer> visible(String id) {
    var me = Context.getCommandContext().getAuthentication();
    return officers
        .find(id)
        .filter(officer -> me == null
            || me.getUserId().equals(id)
            || officers
                .find(me.getUserId())
                .filter(own -> own.office().equals(officer.office()))
                .isPresent());
  }

  /** Nobody's account: the assignee of what the citizen must do. */
  static User citizen() {
    var user = new UserEntity(Role.CITIZEN_NAME);
    user.setFirstName("");
    user.setLastName(Role.CITIZEN.title());
    return user;
  }

  static User user(Officer officer) {
    var user = new UserEntity(officer.username());
    int cut = officer.fullName().lastIndexOf(' ');
    // The webapps show first name, then last name; a Vietnamese name begins with the family's.
    user.setFirstName(cut < 0 ? "" : officer.fullName().substring(0, cut));
    user.setLastName(officer.fullName().substring(cut + 1));
    return user;
  }

  static Group group(String id) {
    var group = new GroupEntity(id);
    var parts = id.split("/", 3); // office, role, perhaps a procedure
    group.setName(parts.length < 2 ? id : name(parts));
    group.setType("WORKFLOW");
    return group;
  }

  private static String name(String[] parts) {
    var name = Role.valueOf(parts[1]).title() + " " + parts[0];
    return parts.length == 2 ? name : name + " (" + parts[2] + ")";
  }

  @Override
  public UserQuery createUserQuery() {
    return new DirectoryQueries.Users(this);
  }

  @Override
  public UserQuery createUserQuery(CommandContext context) {
    return new DirectoryQueries.Users(this);
  }

  @Override
  public NativeUserQuery createNativeUserQuery() {
    throw new BadUserRequestException("the directory is not asked in SQL");
  }

  /** Never: there is one log-in, and it is not this one. */
  @Override
  public boolean checkPassword(String id, String password) {
    return false;
  }

  @Override
  public Group findGroupById(String id) {
    return group(id);
  }

  @Override
  public GroupQuery createGroupQuery() {
    return new DirectoryQueries.Groups(this);
  }

  @Override
  public GroupQuery createGroupQuery(CommandContext context) {
    return new DirectoryQueries.Groups(this);
  }

  @Override
  public Tenant findTenantById(String id) {
    return null;
  }

  @Override
  public TenantQuery createTenantQuery() {
    return new DirectoryQueries.NoTenants();
  }

  @Override
  public TenantQuery createTenantQuery(CommandContext context) {
    return new DirectoryQueries.NoTenants();
  }

  @Override
  public void flush() {
    // nothing is ever written
  }

  @Override
  public void close() {
    // nothing is held
  }
}
