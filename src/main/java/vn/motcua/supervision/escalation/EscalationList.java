package vn.motcua.supervision.escalation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Repository;
import vn.motcua.office.Officer;
import vn.motcua.office.Role;
import vn.motcua.supervision.measure.Readings;
import vn.motcua.supervision.measure.Scope;
import vn.motcua.supervision.measure.Scopes;
import vn.motcua.supervision.measure.Selection;

/**
 * Which escalations somebody sees: an officer those told to oneself or to one's desk, a head all of the office, a supervisor all
 * of one's offices and fields.
 */
@Repository
class EscalationList {

  record Page(List<EscalationLine> items, long total) {}

  record Failure(String dossierCode, java.time.Instant since, int tries, String error) {}

  private static final String MINE =
      """
       (e.to_officer = :me or (e.to_officer is null and e.to_office = :own and e.to_role = any(:desks))
        or (:supervisor and e.recipient = 'SUPERVISOR' and e.to_office = :own))\s""";

  private static final String SEEN = "(" + MINE
      + """
       or (:head and (e.office_code = :own or e.to_office = :own))
        or (:supervisor and e.office_code = any(:offices)
          and (:procedures::text[] is null or e.procedure_code = any(:procedures))))\s""";

  private static final String WANTED = """
      from escalation e where
      """ + SEEN
      + """
       and case :state::text when 'OPEN' then e.closed_at is null and e.acknowledged_at is null
          when 'ACKNOWLEDGED' then e.closed_at is null and e.acknowledged_at is not null
          when 'CLOSED' then e.closed_at is not null else e.closed_at is null end
        and (:kind::text is null or e.kind = :kind) and (not :mine or """
      + MINE
      + """
      ) and (not :chosen or (e.office_code = any(:offices)
          and (:procedures::text[] is null or e.procedure_code = any(:procedures))))\s""";

  private static final String COLUMNS =
      """
      select e.*, o.name as office, a.full_name as acknowledged_by_name, r.full_name as raised_by_name,
        t.full_name as to_officer_name,
        (select p.name from supervised_procedure p where p.procedure_code = e.procedure_code
          order by p.procedure_version desc limit 1) as procedure\s""";

  private static final String NAMES =
      """
       e left join office o on o.code = e.office_code left join officer a on a.username = e.acknowledged_by
      left join officer r on r.username = e.raised_by left join officer t on t.username = e.to_officer\s""";

  private final Readings readings;
  private final Scopes scopes;

  EscalationList(Readings readings, Scopes scopes) {
    this.readings = readings;
    this.scopes = scopes;
  }

  Page of(Officer officer, EscalationFilter filter) {
    var parameters = parameters(officer, filter);
    long total = readings
        .sql("select count(*) " + WANTED)
        .params(parameters)
        .query(Long.class)
        .single();
    var items = readings
        .sql(COLUMNS + " from (select e.*, " + MINE + " as mine " + WANTED
            + " order by mine desc, e.raised_at desc, e.id desc limit :size offset :skip)" + NAMES
            + "order by e.mine desc, e.raised_at desc, e.id desc")
        .params(parameters)
        .query((row, n) -> EscalationLine.of(row))
        .list();
    return new Page(items, total);
  }

  long count(Officer officer, EscalationFilter filter) {
    return readings
        .sql("select count(*) " + WANTED)
        .params(parameters(officer, filter))
        .query(Long.class)
        .single();
  }

  /** Locked until the transaction ends, so that two do not acknowledge the same. */
  Optional<EscalationLine> lock(Officer officer, long id) {
    readings
        .sql("select from escalation where id = ? for update")
        .param(id)
        .query((row, n) -> n)
        .list();
    return readings
        .sql(COLUMNS + " from (select e.*, " + MINE + " as mine from escalation e where " + SEEN
            + " and e.id = :id)" + NAMES)
        .params(parameters(officer, EscalationFilter.open(false)))
        .param("id", id)
        .query((row, n) -> EscalationLine.of(row))
        .optional();
  }

  /** Dossiers that could not be looked at; only a supervisor's matter. */
  List<Failure> failures(Officer officer) {
    if (!officer.has(Role.SUPERVISOR)) {
      return List.of();
    }
    return readings
        .sql(
            """
            select f.* from escalation_failure f
            join (select *, handling_office as office_code from dossier) d on d.code = f.dossier_code
            where"""
                + Scope.MATCHES + "order by f.first_at, f.dossier_code limit 100")
        .params(scopes.of(officer, Selection.ALL).parameters())
        .query((row, n) -> new Failure(
            row.getString("dossier_code"),
            row.getTimestamp("first_at").toInstant(),
            row.getInt("tries"),
            row.getString("error")))
        .list();
  }

  private Map<String, Object> parameters(Officer officer, EscalationFilter filter) {
    boolean supervisor = officer.has(Role.SUPERVISOR);
    var scope = scopes.of(officer, supervisor ? filter.selection() : Selection.ALL);
    var parameters = new HashMap<>(scope.parameters());
    parameters.put("me", officer.username());
    parameters.put("own", officer.office().value());
    parameters.put("desks", desks(officer));
    parameters.put("head", officer.has(Role.APPROVAL));
    parameters.put("supervisor", supervisor);
    parameters.put("chosen", supervisor);
    parameters.put("state", filter.state() == null ? null : filter.state().name());
    parameters.put("kind", filter.kind());
    parameters.put("mine", filter.mine());
    parameters.put("size", filter.size());
    parameters.put("skip", filter.page() * filter.size());
    return parameters;
  }

  private static String[] desks(Officer officer) {
    return officer.roles().stream().filter(Role::isDesk).map(Role::name).toArray(String[]::new);
  }
}
