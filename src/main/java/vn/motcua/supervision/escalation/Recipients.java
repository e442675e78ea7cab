package vn.motcua.supervision.escalation;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.office.Role;
import vn.motcua.procedure.Rung;

/** Who is told: the officer who has the step, the head of its office, the nearest supervisor above. */
@Repository
class Recipients {

  /** @param officer null: whoever has the role in the office */
  record Recipient(Rung.To kind, String officer, String office, String role, String stepName) {
    String words() {
      return officer == null ? office + "/" + role : officer;
    }
  }

  private record Lying(String officer, String office, String role, String name) {}

  private final JdbcClient jdbc;

  Recipients(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Recipient of(Candidate one, Rung.To to) {
    return of(one.dossier(), one.procedure(), one.office(), one.stepId(), to);
  }

  /** @param stepId the step it is about, or null: the one where the dossier lies */
  Recipient of(String dossier, String procedure, String office, String stepId, Rung.To to) {
    var step = step(dossier, stepId);
    var name = step.map(Lying::name).orElse(null);
    return switch (to) {
      case OFFICER ->
        step.map(one -> new Recipient(to, one.officer(), one.office(), one.role(), name))
            .orElseGet(() -> head(office, name)); // it lies with a machine: the head must know
      case HEAD -> head(step.map(Lying::office).orElse(office), name);
      case SUPERVISOR ->
        new Recipient(to, null, supervising(office, procedure), Role.SUPERVISOR.name(), name);
    };
  }

  private static Recipient head(String office, String step) {
    return new Recipient(Rung.To.HEAD, null, office, Role.APPROVAL.name(), step);
  }

  private Optional<Lying> step(String dossier, String stepId) {
    return jdbc.sql(
            """
            select officer, office_code, role, name from processing_step
            where dossier_code = :dossier and ended_at is null and role <> 'CITIZEN' and (:id::text is null or id = :id)
            order by created_at desc, id limit 1""")
        .param("dossier", dossier)
        .param("id", stepId)
        .query((row, n) -> new Lying(
            row.getString("officer"),
            row.getString("office_code"),
            row.getString("role"),
            row.getString("name")))
        .optional();
  }

  /** The office itself if it has a supervisor of this field, else the nearest above; the top when nobody is there at all. */
  private String supervising(String office, String procedure) {
    return jdbc.sql(
            """
            with recursive line as (
              select code, parent_code, 0 as far from office where code = :office
              union all select o.code, o.parent_code, l.far + 1 from office o join line l on o.code = l.parent_code)
            select l.code from line l
            order by not exists (select from officer o join officer_role r using (username)
              where o.active and o.office_code = l.code and r.role = 'SUPERVISOR'
              and (not exists (select from supervisor_field f where f.username = o.username)
                or exists (select from supervisor_field f join supervised_procedure p using (field_code)
                  where f.username = o.username and p.procedure_code = :procedure))),
              case when l.parent_code is null then 1000 else l.far end
            limit 1""")
        .param("office", office)
        .param("procedure", procedure)
        .query(String.class)
        .optional()
        .orElseThrow(() -> new IllegalStateException("there is no office " + office));
  }
}
