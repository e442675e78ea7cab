package vn.motcua.office;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.stereotype.Component;
import vn.motcua.shared.Refusal;
import vn.motcua.shared.Sight;

/** Cán bộ — the door to the accounts, and to the one that is logged in. */
@Component
public class Officers {

  /** Asked at every request: whether anything is otherwise today is found out on the way, and looked up only then. */
  private static final String SELECT =
      """
      select o.username, o.full_name, o.title, o.office_code, string_agg(r.role, ',') as roles,
        exists (select from absence a where a.officer = o.username and a.approved and a.ended_at is null
          and :today between a.first_day and a.last_day)
        or exists (select from absence a where a.substitute = o.username and a.approved and a.ended_at is null
          and :today between a.first_day and a.last_day)
        or exists (select from delegation d where d.delegate = o.username and d.ended_at is null
          and d.valid_from <= :today and (d.valid_to is null or d.valid_to >= :today)) as otherwise
      from officer o left join officer_role r on r.username = o.username where o.active and\s""";

  private record Found(Officer officer, boolean otherwise) {}

  private final JdbcClient jdbc;
  private final Rosters rosters;
  private final Clock clock;

  Officers(JdbcClient jdbc, Rosters rosters, Clock clock) {
    this.jdbc = jdbc;
    this.rosters = rosters;
    this.clock = clock;
  }

  public Optional<Officer> find(String username) {
    try (var scope = Sight.asTold().open()) {
      return found("o.username = :key group by o.username", username).findFirst();
    }
  }

  /** By the personal id an identity provider vouches for. */
  Optional<Officer> findByPersonalId(String personalId) {
    try (var scope = Sight.asTold().open()) {
      return found("o.personal_id = :key group by o.username", personalId).findFirst();
    }
  }

  public List<Officer> of(OfficeCode office) {
    return found("o.office_code = :key group by o.username order by o.full_name", office.value())
        .toList();
  }

  private Stream<Officer> found(String condition, String key) {
    var today = LocalDate.now(clock);
    var found = jdbc.sql(SELECT + condition)
        .param("today", today)
        .param("key", key)
        .query((row, n) -> new Found(Rosters.read(row), row.getBoolean("otherwise")))
        .list();
    if (found.stream().noneMatch(Found::otherwise)) {
      return found.stream().map(Found::officer);
    }
    // They are all of one office.
    var roster = rosters.of(found.get(0).officer().office(), today);
    return found.stream().map(one -> roster.on(today, one.officer()));
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

  /** What an officer has asked for and a job does later: in that name, with the rights and the sight of now. */
  public void inNameOf(String username, Runnable work) {
    var officer = find(username).orElseThrow(() -> Refusal.forbidden("office.not-logged-in"));
    var before = SecurityContextHolder.getContext();
    SecurityContextHolder.setContext(
        new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(
            username, null, LogIn.authorities(officer))));
    try (var scope = Sight.of(List.of(officer.office().value())).open()) {
      work.run();
    } finally {
      SecurityContextHolder.setContext(before);
    }
  }

  /** The name people know an account by; the login name when the account is gone. */
  public String nameOf(String username) {
    return switch (username) {
      case Role.CITIZEN_NAME -> Role.CITIZEN.title();
      case Role.SYSTEM_NAME -> "Hệ thống";
      default -> find(username).map(Officer::fullName).orElse(username);
    };
  }

  Optional<String> passwordOf(String username) {
    try (var scope = Sight.asTold().open()) {
      return jdbc.sql("select password_hash from officer where username = :username and active")
          .param("username", username)
          .query(String.class)
          .optional();
    }
  }
}
