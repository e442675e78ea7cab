package vn.motcua.supervision.delegation;

import java.time.ZonedDateTime;
import java.util.List;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;
import vn.motcua.supervision.measure.Readings;
import vn.motcua.supervision.measure.Scope;
import vn.motcua.supervision.measure.Scopes;
import vn.motcua.supervision.measure.Selection;
import vn.motcua.supervision.period.Period;

/** What was decided for others: approvals of the delegate, while the delegation held, on its procedures and in its office. */
@Component
class DelegatedActs {

  private static final String ACTS =
      """
      select g.id, g.decision_number, g.delegator, g.delegate, a.dossier_code, d.procedure_code, a.decision, a.at,
        (select max(p.name) from supervised_procedure p where p.procedure_code = d.procedure_code
          and p.procedure_version = d.procedure_version) as procedure
      from delegation g
      join dossier_decision a on a.officer = g.delegate
        and a.at >= greatest(:start, g.valid_from::timestamp at time zone 'Asia/Ho_Chi_Minh')
        and a.at < least(:end, (g.valid_to + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh', g.ended_at)
      join dossier d on d.code = a.dossier_code and d.handling_office = g.office_code
      where g.office_code = any(:offices)
        and (g.procedures is null or d.procedure_code = any(g.procedures))
        and (:procedures::text[] is null or d.procedure_code = any(:procedures))
        and exists (select from processing_step s
          where s.dossier_code = a.dossier_code and s.task_key = a.task_key and s.role = 'APPROVAL')
      order by a.at, a.dossier_code""";

  /** @param decision in words; a code that has none stands for itself */
  record Act(
      long delegation,
      String decisionNumber,
      String delegator,
      String delegate,
      String dossier,
      String procedure,
      MessageSourceResolvable decision,
      ZonedDateTime at) {}

  private final Readings readings;
  private final Scopes scopes;

  DelegatedActs(Readings readings, Scopes scopes) {
    this.readings = readings;
    this.scopes = scopes;
  }

  List<Act> of(String office, Period period) {
    var scope = scopes.of(Selection.ALL.ofOffice(office)).in(period.first(), period.last());
    return readings
        .sql(ACTS)
        .params(scope.parameters())
        .query((row, n) -> new Act(
            row.getLong("id"),
            row.getString("decision_number"),
            row.getString("delegator"),
            row.getString("delegate"),
            row.getString("dossier_code"),
            row.getString("procedure"),
            words(row.getString("decision")),
            row.getTimestamp("at").toInstant().atZone(Scope.ZONE)))
        .list();
  }

  private static MessageSourceResolvable words(String decision) {
    return new DefaultMessageSourceResolvable(
        new String[] {"supervision.delegated-decision." + decision}, decision);
  }
}
