package vn.motcua.workflow;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.office.OfficeCode;
import vn.motcua.office.Officer;
import vn.motcua.office.Officers;
import vn.motcua.office.Sharing;
import vn.motcua.procedure.Procedure;
import vn.motcua.procedure.Procedures;
import vn.motcua.shared.DomainTransaction;
import vn.motcua.workflow.Bench.Load;
import vn.motcua.workflow.Bench.Want;

/** Chia việc công bằng (cửa vào) — among those who are there, may and are in charge: whoever has least, and why (decision 21). */
@Component
@DomainTransaction
public class FairShares {

  /** Reads the open steps of the office and of each officer the last one, whatever else there is. */
  static final String LOADS =
      """
      select u.name, count(s.id) as held,
        (select max(g.claimed_at) from processing_step g where g.officer = u.name) as last
      from unnest(?::text[]) u(name)
      left join processing_step s on s.office_code = ? and s.ended_at is null and s.officer = u.name
      group by u.name""";

  private final JdbcClient jdbc;
  private final Officers officers;
  private final Sharing sharing;
  private final Procedures procedures;
  private final FourEyes fourEyes;
  private final Clock clock;

  FairShares(
      JdbcClient jdbc,
      Officers officers,
      Sharing sharing,
      Procedures procedures,
      FourEyes fourEyes,
      Clock clock) {
    this.jdbc = jdbc;
    this.officers = officers;
    this.sharing = sharing;
    this.procedures = procedures;
    this.fourEyes = fourEyes;
    this.clock = clock;
  }

  /** Whom to give it to; who has it now does not count for it. */
  public Suggestion of(WorkItem item) {
    return of(List.of(item)).get(item.id());
  }

  /** Shares tasks of one office out together, in this order: what one gets weighs with the next. By the id of the task. */
  public Map<String, Suggestion> of(Collection<WorkItem> items) {
    var shares = new LinkedHashMap<String, Suggestion>();
    if (items.isEmpty()) {
      return shares;
    }
    var bench = bench(items.iterator().next().office());
    items.stream().map(WorkItem::assignee).filter(Objects::nonNull).forEach(bench::release);
    items.forEach(item -> shares.put(item.id(), suggestion(bench, item)));
    return shares;
  }

  /** Whether the officer is there, may have it and is in charge of it. */
  public boolean isAble(WorkItem item, String officer) {
    return bench(item.office()).isAble(want(item), officer);
  }

  private Suggestion suggestion(Bench bench, WorkItem item) {
    var pick = bench.next(want(item));
    var reason = ShareReason.of(pick, clock.getZone());
    return pick.officer() == null
        ? new Suggestion(null, null, reason)
        : new Suggestion(pick.officer().username(), pick.officer().fullName(), reason);
  }

  private Want want(WorkItem item) {
    var field = procedures
        .find(item.procedureCode())
        .map(Procedure::field)
        .map(Procedure.Field::code)
        .orElse("");
    return new Want(
        item.office(),
        item.role(),
        item.procedureCode(),
        field,
        fourEyes.barred(item),
        item.assignee());
  }

  private Bench bench(OfficeCode office) {
    var staff = officers.of(office).stream().filter(FairShares::works).toList();
    return new Bench(staff, sharing.skills(office), loads(office, staff), clock.instant());
  }

  private static boolean works(Officer officer) {
    return officer.hasDesk() || !officer.standIns().isEmpty();
  }

  private Map<String, Load> loads(OfficeCode office, List<Officer> staff) {
    var loads = new HashMap<String, Load>();
    jdbc.sql(LOADS)
        .params(staff.stream().map(Officer::username).toArray(String[]::new), office.value())
        .query((row, n) ->
            loads.put(row.getString("name"), load(row.getLong("held"), row.getTimestamp("last"))))
        .list();
    return loads;
  }

  private static Load load(long held, Timestamp last) {
    return new Load(held, last == null ? null : last.toInstant());
  }
}
