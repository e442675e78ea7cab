package vn.motcua.dossier;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.office.OfficeCode;

/** What only grows with a dossier: history, components, rating; and the running numbers of its code. */
@Repository
class DossierLog {

  private final JdbcClient jdbc;

  DossierLog(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A counter row, not a sequence: several nodes wait for one another and never give a number twice. */
  DossierCode nextCode(OfficeCode office, LocalDate day) {
    int number = jdbc.sql(
            """
            insert into dossier_counter (office_code, day, last) values (?, ?, 1)
            on conflict (office_code, day) do update set last = dossier_counter.last + 1 returning last""")
        .params(office.value(), day)
        .query(Integer.class)
        .single();
    return DossierCode.of(office, day, number);
  }

  /**
   * Whatever changes a dossier waits for whatever else does: rows made for it are in the order of its moves. The exchange
   * takes the same lock before it resumes a process.
   */
  void lock(DossierCode code) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
        .param(code.value())
        .query((row, n) -> n)
        .single();
  }

  /** Along the index of days, so that it costs one day and not the history. */
  List<DossierCode> completed(OfficeCode handling, Instant from, Instant to) {
    return jdbc.sql(
            """
            select e.dossier_code from dossier_entry e join dossier d on d.code = e.dossier_code
            where e.at >= ? and e.at < ? and e.status = 9 and d.handling_office = ? order by e.at, e.dossier_code""")
        .params(Timestamp.from(from), Timestamp.from(to), handling.value())
        .query((row, n) -> new DossierCode(row.getString(1)))
        .list();
  }

  void append(DossierCode code, DossierEntry entry) {
    jdbc.sql(
            """
            insert into dossier_entry (dossier_code, at, status, office_code, officer, note)
            values (?, ?, ?, ?, ?, ?)""")
        .params(
            code.value(),
            Timestamp.from(entry.at()),
            entry.status().code(),
            entry.office().value(),
            entry.officer(),
            entry.note())
        .update();
  }

  List<DossierEntry> entries(DossierCode code) {
    return jdbc.sql("select * from dossier_entry where dossier_code = ? order by id")
        .param(code.value())
        .query((row, n) -> new DossierEntry(
            row.getTimestamp("at").toInstant(),
            DossierStatus.ofCode(row.getInt("status")),
            new OfficeCode(row.getString("office_code")),
            row.getString("officer"),
            row.getString("note")))
        .list();
  }

  /** A transaction that goes through several statuses knows the order of its own. */
  Optional<Instant> lastCommitted(DossierCode code) {
    return jdbc.sql(
            """
            select greatest(
              (select max(at) from dossier_entry where dossier_code = :code and xmin <> pg_current_xact_id()::xid),
              (select max(at) from dossier_decision where dossier_code = :code and xmin <> pg_current_xact_id()::xid))""")
        .param("code", code.value())
        .query(Timestamp.class)
        .optional()
        .map(Timestamp::toInstant);
  }

  /** Of dossiers with an entry in that time, and of the others named: their statuses, each run of one status once. */
  List<DossierCourse> courses(Instant from, Instant to, Collection<String> others) {
    return jdbc.sql(
            """
            with wanted as (
              select distinct dossier_code as code from dossier_entry where at >= ? and at < ?
              union select unnest(?::text[]))
            select d.code, d.procedure_code, d.procedure_version, s.statuses, s.moved_at from wanted w
            join dossier d on d.code = w.code
            cross join lateral (
              select array_agg(e.status order by e.id) filter (where e.status is distinct from e.before) as statuses,
                max(e.at) filter (where e.status is distinct from e.before) as moved_at
              from (select id, at, status, lag(status) over (order by id) as before from dossier_entry
                where dossier_code = d.code) e) s
            order by d.code""")
        .params(Timestamp.from(from), Timestamp.from(to), others.toArray(String[]::new))
        .query((row, n) -> new DossierCourse(
            new DossierCode(row.getString("code")),
            row.getString("procedure_code"),
            row.getObject("procedure_version", LocalDate.class),
            Arrays.stream((Object[]) row.getArray("statuses").getArray())
                .map(code -> DossierStatus.ofCode(((Number) code).intValue()))
                .toList(),
            row.getTimestamp("moved_at").toInstant()))
        .list();
  }

  Set<String> lookedUp(String operation, Instant from, Instant to) {
    return new HashSet<>(jdbc.sql(
            """
            select distinct dossier_code from dossier_lookup
            where at >= ? and at < ? and starts_with(operation, ?)""")
        .params(Timestamp.from(from), Timestamp.from(to), operation)
        .query(String.class)
        .list());
  }

  void addComponents(DossierCode code, List<Component> components, Instant at) {
    for (var component : components) {
      jdbc.sql(
              """
              insert into dossier_component (dossier_code, component_code, file_id, originals, copies, reused_from, added_at)
              values (?, ?, ?, ?, ?, ?, ?)""")
          .params(
              code.value(),
              component.componentCode(),
              component.fileId(),
              component.originals(),
              component.copies(),
              component.reusedFrom() == null ? null : component.reusedFrom().value(),
              Timestamp.from(at))
          .update();
    }
  }

  List<Component> components(DossierCode code) {
    return jdbc.sql("select * from dossier_component where dossier_code = ? order by id")
        .param(code.value())
        .query((row, n) -> new Component(
            row.getString("component_code"),
            row.getObject("file_id", UUID.class),
            row.getInt("originals"),
            row.getInt("copies"),
            row.getString("reused_from") == null
                ? null
                : new DossierCode(row.getString("reused_from"))))
        .list();
  }

  boolean addRating(DossierCode code, int score, String comment, Instant at) {
    return jdbc.sql(
                """
                insert into dossier_rating (dossier_code, score, comment, at) values (?, ?, ?, ?)
                on conflict do nothing""")
            .params(code.value(), score, comment, Timestamp.from(at))
            .update()
        == 1;
  }
}
