package vn.motcua.audit;

import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.motcua.office.AccessEvent;
import vn.motcua.office.OfficeCode;
import vn.motcua.office.Officer;
import vn.motcua.office.Officers;
import vn.motcua.shared.DomainEvent;
import vn.motcua.shared.DomainTransaction;

/**
 * Writes every event and every look at personal data as the next link of a chain, in the event's own transaction.
 *
 * <p>What is about a dossier goes to the dossier's chain, the rest to the chain of the actor's office, or to the system's.
 * Each link carries the hash of the one before, so that a changed, missing or inserted line is found; the table refuses
 * update and delete.
 */
@Component
class AuditLog {

  static final String SYSTEM = "system";

  private final AuditTable table;
  private final AuditPayload payload;
  private final Officers officers;

  AuditLog(AuditTable table, AuditPayload payload, Officers officers) {
    this.table = table;
    this.payload = payload;
    this.officers = officers;
  }

  @Order(Ordered.LOWEST_PRECEDENCE)
  @EventListener
  @DomainTransaction
  public void write(DomainEvent event) {
    var actor = event instanceof AccessEvent ? null : officers.currentIfAny().orElse(null);
    var stream = stream(event, actor);
    table.lock(
        stream); // one link after the other; of a dossier it is the lock of the dossier itself
    var last = table.last(stream);
    var link = new AuditLink(
        stream,
        last.seq() + 1,
        event.at(),
        name(event, actor),
        AuditPayload.kind(event),
        payload.of(event));
    table.insert(link, link.hashAfter(last.hash()));
  }

  private static String stream(DomainEvent event, Officer actor) {
    if (event.about() != null) {
      return event.about();
    }
    var office = event instanceof AccessEvent access
        ? access.office()
        : actor == null ? null : actor.office();
    return office == null ? SYSTEM : officeStream(office);
  }

  /** Whoever fails to log in is not the officer whose name was typed. */
  private static String name(DomainEvent event, Officer actor) {
    if (event instanceof AccessEvent access) {
      return access instanceof AccessEvent.LogInFailed ? null : access.username();
    }
    return actor == null ? null : actor.username();
  }

  private static String officeStream(OfficeCode office) {
    return "office/" + office;
  }
}
