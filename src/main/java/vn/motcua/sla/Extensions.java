package vn.motcua.sla;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.DossierCode;
import vn.motcua.dossier.Dossiers;
import vn.motcua.office.OfficeCode;
import vn.motcua.shared.DomainTransaction;
import vn.motcua.shared.Refusal;

/**
 * Gia hạn — the door to apologies for delay: an officer asks in time, the head of the office grants or not (mẫu 04).
 *
 * <p>Source: Nghị định 118/2025/NĐ-CP (once, at the latest one day before the due date); legal clock, rule 9.
 */
@Component
@DomainTransaction
public class Extensions {

  private static final int LONGEST = 1000;

  private final ExtensionTable table;
  private final Deadlines deadlines;
  private final Dossiers dossiers;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Extensions(
      ExtensionTable table,
      Deadlines deadlines,
      Dossiers dossiers,
      ApplicationEventPublisher events,
      Clock clock) {
    this.table = table;
    this.deadlines = deadlines;
    this.dossiers = dossiers;
    this.events = events;
    this.clock = clock;
  }

  /** Refuses at once what could not be granted (rule 9), and a second wish while one is open. */
  public ExtensionRequest ask(DossierCode dossier, Instant newDue, String reason, String by) {
    dossiers.lock(dossier);
    if (reason != null && reason.length() > LONGEST) {
      throw Refusal.invalid("sla.reason-too-long", LONGEST);
    }
    open(dossier).ifPresent(asked -> {
      throw Refusal.conflict("sla.extension-asked-already", dossier);
    });
    var oldDue = deadlines.requireExtensible(dossier, newDue, reason);
    var now = now();
    var office = dossiers.require(dossier).handlingOffice();
    table.insert(
        dossier, office, oldDue, newDue.truncatedTo(ChronoUnit.SECONDS), reason.strip(), now, by);
    var asked = open(dossier).orElseThrow();
    events.publishEvent(
        new DeadlineEvent.ExtensionAsked(dossier, asked.newDueAt(), asked.reason(), by, now));
    return asked;
  }

  /** Moves the due date; by another one than who asked, and still in time. */
  public ExtensionRequest grant(DossierCode dossier, String by) {
    var asked = requireOpen(dossier, by);
    table.decide(asked.id(), true, null, now(), by);
    deadlines.extend(dossier, asked.newDueAt(), asked.reason(), by);
    return last(dossier);
  }

  public ExtensionRequest decline(DossierCode dossier, String why, String by) {
    var asked = requireOpen(dossier, by);
    if (why == null || why.isBlank()) {
      throw Refusal.invalid("sla.extension-declined-without-reason", dossier);
    }
    if (why.length() > LONGEST) {
      throw Refusal.invalid("sla.reason-too-long", LONGEST);
    }
    var now = now();
    table.decide(asked.id(), false, why.strip(), now, by);
    events.publishEvent(new DeadlineEvent.ExtensionDeclined(dossier, why.strip(), by, now));
    return last(dossier);
  }

  /** The oldest first. */
  public List<ExtensionRequest> of(DossierCode dossier) {
    return table.of(dossier);
  }

  /** What the head of this office has to decide, the most urgent first. */
  public List<ExtensionRequest> open(OfficeCode office) {
    return table.open(office);
  }

  private ExtensionRequest requireOpen(DossierCode dossier, String by) {
    dossiers.lock(dossier);
    var asked =
        open(dossier).orElseThrow(() -> Refusal.conflict("sla.extension-not-asked", dossier));
    if (asked.askedBy().equals(by)) {
      throw Refusal.forbidden("sla.extension-own", dossier);
    }
    return asked;
  }

  private Optional<ExtensionRequest> open(DossierCode dossier) {
    return table.of(dossier).stream().filter(ExtensionRequest::isOpen).findFirst();
  }

  private ExtensionRequest last(DossierCode dossier) {
    var all = table.of(dossier);
    return all.get(all.size() - 1);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }
}
