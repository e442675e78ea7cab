package vn.motcua.supervision.measure;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.procedure.Procedure;
import vn.motcua.procedure.Procedures;

/** Thủ tục được giám sát — keeps what counting needs to know of the catalogue where SQL can read it. */
@Component
public class SupervisedProcedures {

  private final Procedures procedures;
  private final JdbcClient jdbc;

  SupervisedProcedures(Procedures procedures, JdbcClient jdbc) {
    this.procedures = procedures;
    this.jdbc = jdbc;
  }

  /** Thủ tục và lĩnh vực — a choice in a filter. */
  public record Choice(String code, String name, String fieldCode, String fieldName) {}

  /** What can be chosen, each procedure by its latest version. */
  public List<Choice> choices() {
    return jdbc.sql(
            """
            select distinct on (procedure_code) procedure_code, name, field_code, field_name from supervised_procedure
            where not internal order by procedure_code, procedure_version desc""")
        .query((row, n) ->
            new Choice(row.getString(1), row.getString(2), row.getString(3), row.getString(4)))
        .list();
  }

  /** Every version of the catalogue; those that are not in it any more stay. */
  public void keep() {
    procedures.all().forEach(this::keep);
  }

  private void keep(Procedure one) {
    jdbc.sql(
            """
            insert into supervised_procedure values (?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (procedure_code, procedure_version) do update set name = excluded.name,
              field_code = excluded.field_code, field_name = excluded.field_name, full_service = excluded.full_service,
              wants_result = excluded.wants_result, internal = excluded.internal
            where (supervised_procedure.*) is distinct from (excluded.*)""")
        .params(
            one.code(),
            one.validFrom(),
            one.name().vi(),
            one.field().code(),
            one.field().name(),
            one.level() == Procedure.Level.FULL,
            one.result() != null,
            one.isInternal())
        .update();
  }
}
