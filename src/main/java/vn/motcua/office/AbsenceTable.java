package vn.motcua.office;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AbsenceTable {

  private final JdbcClient jdbc;

  AbsenceTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What is reckoned ahead from holds until this transaction ends: another decision about the office waits. */
  void lock(OfficeCode office) {
    jdbc.sql("select 1 from office where code = ? for no key update")
        .param(office.value())
        .query()
        .listOfRows();
  }

  long insert(OfficeCode office, Absence.Wish wish, String by, Instant at) {
    return jdbc.sql(
            """
            insert into absence (office_code, officer, first_day, last_day, substitute, procedures, note, asked_by, asked_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?) returning id""")
        .params(
            office.value(),
            wish.officer(),
            wish.firstDay(),
            wish.lastDay(),
            wish.substitute(),
            wish.procedures().isEmpty() ? null : wish.procedures().toArray(String[]::new),
            wish.note(),
            by,
            Timestamp.from(at))
        .query(Long.class)
        .single();
  }

  void decide(long id, boolean approved, String answer, String by, Instant at) {
    jdbc.sql(
            "update absence set approved = ?, answer = ?, decided_by = ?, decided_at = ? where id = ?")
        .params(approved, answer, by, Timestamp.from(at), id)
        .update();
  }

  void end(long id, String by, Instant at) {
    jdbc.sql("update absence set ended_by = ?, ended_at = ? where id = ?")
        .params(by, Timestamp.from(at), id)
        .update();
  }

  Optional<Absence> find(long id) {
    return jdbc.sql("select * from absence where id = ?")
        .param(id)
        .query((row, n) -> read(row))
        .optional();
  }

  /** Those of an office that are not over; the next first. */
  List<Absence> of(OfficeCode office, LocalDate from) {
    return jdbc.sql(
            "select * from absence where office_code = ? and last_day >= ? order by first_day, id")
        .params(office.value(), from)
        .query((row, n) -> read(row))
        .list();
  }

  /** Everywhere, those that hold on that day. */
  List<Absence> on(LocalDate day) {
    return jdbc.sql(
            """
            select * from absence where approved and ended_at is null and ? between first_day and last_day
            order by id""")
        .param(day)
        .query((row, n) -> read(row))
        .list();
  }

  private static Absence read(ResultSet row) throws SQLException {
    var procedures = row.getArray("procedures");
    var decided = row.getTimestamp("decided_at");
    var ended = row.getTimestamp("ended_at");
    return new Absence(
        row.getLong("id"),
        new OfficeCode(row.getString("office_code")),
        row.getString("officer"),
        row.getObject("first_day", LocalDate.class),
        row.getObject("last_day", LocalDate.class),
        row.getString("substitute"),
        procedures == null ? List.of() : List.of((String[]) procedures.getArray()),
        row.getString("note"),
        row.getString("asked_by"),
        row.getTimestamp("asked_at").toInstant(),
        row.getString("decided_by"),
        decided == null ? null : decided.toInstant(),
        (Boolean) row.getObject("approved"),
        row.getString("answer"),
        ended == null ? null : ended.toInstant());
  }
}
