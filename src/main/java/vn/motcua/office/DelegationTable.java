package vn.motcua.office;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DelegationTable {

  private final JdbcClient jdbc;

  DelegationTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(Delegation one) {
    jdbc.sql(
            """
            insert into delegation (office_code, delegator, delegate, procedures, decision_number, decided_on, valid_from,
              valid_to, entered_by, entered_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
        .params(
            one.office(),
            one.delegator(),
            one.delegate(),
            one.procedures().isEmpty() ? null : one.procedures().toArray(String[]::new),
            one.decisionNumber(),
            one.decidedOn(),
            one.validFrom(),
            one.validTo(),
            one.enteredBy(),
            Timestamp.from(one.enteredAt()))
        .update();
  }

  boolean end(long id, String by, Instant at) {
    return jdbc.sql(
                "update delegation set ended_by = ?, ended_at = ? where id = ? and ended_at is null")
            .params(by, Timestamp.from(at), id)
            .update()
        == 1;
  }

  Optional<Delegation> find(long id) {
    return jdbc.sql("select * from delegation where id = ?")
        .param(id)
        .query((row, n) -> read(row))
        .optional();
  }

  /** Those that held on some day of the period, newest first. */
  List<Delegation> of(Collection<String> offices, LocalDate first, LocalDate last) {
    return jdbc.sql(
            """
            select * from delegation where office_code = any(?) and valid_from <= ? and (valid_to is null or valid_to >= ?)
              and (ended_at is null or (ended_at at time zone 'Asia/Ho_Chi_Minh')::date >= ?)
            order by id desc""")
        .params(offices.toArray(String[]::new), last, first, first)
        .query((row, n) -> read(row))
        .list();
  }

  /** Those of an office that are not over on that day, begun or not. */
  List<Delegation> running(OfficeCode office, LocalDate from) {
    return jdbc.sql(
            """
            select * from delegation where office_code = ? and ended_at is null and (valid_to is null or valid_to >= ?)
            order by id""")
        .params(office.value(), from)
        .query((row, n) -> read(row))
        .list();
  }

  private static Delegation read(ResultSet row) throws SQLException {
    var procedures = row.getArray("procedures");
    var ended = row.getTimestamp("ended_at");
    return new Delegation(
        row.getLong("id"),
        row.getString("office_code"),
        row.getString("delegator"),
        row.getString("delegate"),
        procedures == null ? List.of() : List.of((String[]) procedures.getArray()),
        row.getString("decision_number"),
        row.getObject("decided_on", LocalDate.class),
        row.getObject("valid_from", LocalDate.class),
        row.getObject("valid_to", LocalDate.class),
        row.getString("entered_by"),
        row.getTimestamp("entered_at").toInstant(),
        row.getString("ended_by"),
        ended == null ? null : ended.toInstant());
  }
}
