package vn.motcua.office;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class Rosters {

  private final JdbcClient jdbc;
  private final AbsenceTable absences;
  private final DelegationTable delegations;

  Rosters(JdbcClient jdbc, AbsenceTable absences, DelegationTable delegations) {
    this.jdbc = jdbc;
    this.absences = absences;
    this.delegations = delegations;
  }

  /** From that day on; what is asked for and not yet approved is left out. */
  Roster of(OfficeCode office, LocalDate from) {
    return new Roster(
        staff(office),
        absences.of(office, from).stream().filter(Absence::holds).toList(),
        delegations.running(office, from));
  }

  private List<Officer> staff(OfficeCode office) {
    return jdbc.sql(
            """
            select o.username, o.full_name, o.title, o.office_code,
              (select string_agg(r.role, ',') from officer_role r where r.username = o.username) as roles
            from officer o where o.active and o.office_code = ? order by o.full_name""")
        .param(office.value())
        .query((row, n) -> read(row))
        .list();
  }

  /** In the officer's own right. */
  static Officer read(ResultSet row) throws SQLException {
    var roles = row.getString("roles");
    return new Officer(
        row.getString("username"),
        row.getString("full_name"),
        row.getString("title"),
        new OfficeCode(row.getString("office_code")),
        roles == null
            ? Set.of()
            : Arrays.stream(roles.split(","))
                .map(Role::valueOf)
                .collect(Collectors.toUnmodifiableSet()));
  }
}
