package vn.motcua.supervision.escalation;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.DossierCode;
import vn.motcua.office.Officers;
import vn.motcua.shared.DomainTransaction;
import vn.motcua.shared.Refusal;

/** What is told to who is logged in, and that it was seen. */
@Component
@DomainTransaction
class Escalations {

  private final EscalationList list;
  private final Officers officers;
  private final JdbcClient jdbc;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Escalations(
      EscalationList list,
      Officers officers,
      JdbcClient jdbc,
      ApplicationEventPublisher events,
      Clock clock) {
    this.list = list;
    this.officers = officers;
    this.jdbc = jdbc;
    this.events = events;
    this.clock = clock;
  }

  public EscalationList.Page of(EscalationFilter filter) {
    return list.of(officers.current(), filter);
  }

  public long openOfMine() {
    return list.count(officers.current(), EscalationFilter.open(true));
  }

  public List<EscalationList.Failure> failures() {
    return list.failures(officers.current());
  }

  /** Once; from then on the same fact does not climb to the next rung, and those above see who has it in hand. */
  public void acknowledge(long id, String note) {
    var who = officers.current();
    var one = list.lock(who, id)
        .orElseThrow(() -> Refusal.notFound("supervision.escalation-unknown", id));
    var words = Urges.words(note);
    if (one.closedAt() != null) {
      throw Refusal.conflict("supervision.escalation-closed");
    }
    if (one.acknowledgedAt() != null) {
      throw Refusal.conflict("supervision.escalation-acknowledged", one.acknowledgedBy());
    }
    var now = clock.instant();
    jdbc.sql(
            "update escalation set acknowledged_at = ?, acknowledged_by = ?, note = ? where id = ?")
        .params(Timestamp.from(now), who.username(), words, id)
        .update();
    events.publishEvent(new EscalationEvent.Acknowledged(
        new DossierCode(one.dossierCode()), id, who.username(), words, now));
  }
}
