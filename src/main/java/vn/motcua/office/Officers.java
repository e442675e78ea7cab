package vn.motcua.office;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import vn.motcua.shared.Refusal;
import vn.motcua.shared.Sight;

/** Cán bộ — the door to the accounts, and to the one that is logged in. */
@Component
public class Officers {

  private static final String SELECT =
      """
      select o.username, o.full_name, o.title, o.office_code, string_agg(r.role, ',') as roles
      from officer o left join officer_role r on r.username = o.username where o.active and\s""";

  private final JdbcClient jdbc;

  Officers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public Optional<Officer> find(String username) {
    try (var scope = Sight.asTold().open()) {
      return jdbc.sql(SELECT + "o.username = :username group by o.username")
          .param("username", username)
          .query((row, n) -> read(row))
          .optional();
    }
  }

  /** By the personal id an identity provider vouches for. */
  Optional<Officer> findByPersonalId(String personalId) {
    try (var scope = Sight.asTold().open()) {
      return jdbc.sql(SELECT + "o.personal_id = :personalId group by o.username")
          .param("personalId", personalId)
          .query((row, n) -> read(row))
          .optional();
    }
  }

  public List<Officer> of(OfficeCode office) {
    return jdbc.sql(SELECT + "o.office_code = :office group by o.username order by o.full_name")
        .param("office", office.value())
        .query((row, n) -> read(row))
        .list();
  }

  /** Who may approve in an office; the first by name signs what the system prepares. */
  public List<Officer> of(OfficeCode office, Role role) {
    return of(office).stream().filter(officer -> officer.has(role)).toList();
  }

  /** The officer this request or job runs for. */
  public Officer current() {
    return currentIfAny().orElseThrow(() -> Refusal.forbidden("office.not-logged-in"));
  }

  public Optional<Officer> currentIfAny() {
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    if (authentication == null || authentication instanceof AnonymousAuthenticationToken) {
      return Optional.empty();
    }
    return find(authentication.getName());
  }

  /** The name people know an account by; the login name when the account is gone. */
  public String nameOf(String username) {
    return username.equals(Role.CITIZEN_NAME)
        ? Role.CITIZEN.title()
        : find(username).map(Officer::fullName).orElse(username);
  }

  Optional<String> passwordOf(String username) {
    try (var scope = Sight.asTold().open()) {
      return jdbc.sql("select password_hash from officer where username = :username and active")
          .param("username", username)
          .query(String.class)
          .optional();
    }
  }

  private static Officer read(ResultSet row) throws SQLException {
    var roles = row.getString("roles");
    return new Officer(
        row.getString("username"),
        row.getString("full_name"),
        row.getString("title"),
        new OfficeCode(row.getString("office_code")),
        roles == null
            ? java.util.Set.of()
            : Arrays.stream(roles.split(","))
                .map(Role::valueOf)
                .collect(Collectors.toUnmodifiableSet()));
  }
}
