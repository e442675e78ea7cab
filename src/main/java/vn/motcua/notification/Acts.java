package vn.motcua.notification;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import vn.motcua.delivery.ParcelEvent;
import vn.motcua.dossier.Channel;
import vn.motcua.dossier.DossierCode;
import vn.motcua.dossier.DossierEvent;
import vn.motcua.dossier.DossierStatus;
import vn.motcua.dossier.Dossiers;
import vn.motcua.payment.FeeAssessment;
import vn.motcua.payment.Fees;
import vn.motcua.payment.PaymentEvent;
import vn.motcua.procedure.Occasion;
import vn.motcua.sla.Deadline;
import vn.motcua.sla.DeadlineEvent;
import vn.motcua.sla.Deadlines;

/**
 * Hears what happens to dossiers and says which occasions of a message it is.
 *
 * <p>At the very end of the act's own transaction: the due date and the fees that belong to a move are made by listeners of
 * the events after it.
 */
@Component
class Acts {

  private final Mailroom mailroom;
  private final Dossiers dossiers;
  private final Deadlines deadlines;
  private final Fees fees;
  private final Clock clock;

  Acts(Mailroom mailroom, Dossiers dossiers, Deadlines deadlines, Fees fees, Clock clock) {
    this.mailroom = mailroom;
    this.dossiers = dossiers;
    this.deadlines = deadlines;
    this.fees = fees;
    this.clock = clock;
  }

  /** Who stands at the counter, and what the system files itself, needs no word that it has arrived. */
  @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
  void submitted(DossierEvent.Submitted event) {
    boolean fromOutside = dossiers.require(event.code()).channel() != Channel.INTERLINKED;
    if (event.takenInBy() == null && fromOutside) {
      mailroom.tell(event.code(), Occasion.RECEIVED, "", Map.of());
    }
  }

  @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
  void moved(DossierEvent.Moved event) {
    var code = event.code();
    var reference = event.at().toString();
    switch (event.to()) {
      case ACCEPTED -> mailroom.tell(code, Occasion.ACCEPTED, reference, due(code));
      case PAYMENT_REQUESTED -> mailroom.tell(code, Occasion.FEE_ASKED, reference, amount(code));
      case REFUSED -> mailroom.tell(code, Occasion.REFUSED, reference, Map.of());
      case STOPPED -> mailroom.tell(code, Occasion.STOPPED, reference, Map.of());
      case COMPLETED -> mailroom.tell(code, Occasion.READY, reference, Map.of());
      case RETURNED -> mailroom.tell(code, Occasion.FINISHED, reference, Map.of());
      default -> {}
    }
    if (event.from() == DossierStatus.SUPPLEMENT_REQUESTED) {
      forgetSupplement(code);
    }
    if (event.from() == DossierStatus.PAYMENT_REQUESTED) {
      mailroom.forget(code, Set.of(Occasion.FEE_ASKED));
    }
  }

  @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
  void supplementRequested(DossierEvent.SupplementRequested event) {
    var until = event.request().answerUntil();
    mailroom.tell(
        event.code(),
        Occasion.SUPPLEMENT_ASKED,
        String.valueOf(event.request().id()),
        until == null ? Map.of() : Map.of("until", until.toString()));
  }

  @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
  void supplementAnswered(DossierEvent.SupplementAnswered event) {
    forgetSupplement(event.code());
  }

  @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
  void paid(PaymentEvent.FeePaid event) {
    mailroom.forget(event.code(), Set.of(Occasion.FEE_ASKED));
  }

  /** The extension is told with an apology; any other move only where it is another day. */
  @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
  void dueMoved(DeadlineEvent.Moved event) {
    if (event.newDue() == null || event.oldDue() == null) {
      return;
    }
    var facts =
        Map.of("due", event.newDue().toString(), "oldDue", event.oldDue().toString());
    if (event.cause() == DeadlineEvent.Cause.EXTENSION) {
      mailroom.tell(event.dossier(), Occasion.EXTENDED, event.newDue().toString(), facts);
    } else if (!day(event.newDue()).equals(day(event.oldDue()))) {
      mailroom.tell(event.dossier(), Occasion.DUE_MOVED, event.at() + " " + event.newDue(), facts);
    }
  }

  @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
  void posted(ParcelEvent.PickedUp event) {
    mailroom.tell(event.code(), Occasion.POSTED, event.number(), Map.of("parcel", event.number()));
  }

  private void forgetSupplement(DossierCode code) {
    mailroom.forget(code, Set.of(Occasion.SUPPLEMENT_ASKED, Occasion.SUPPLEMENT_REMINDER));
  }

  private Map<String, String> due(DossierCode code) {
    var facts = new HashMap<String, String>();
    deadlines.of(code).map(Deadline::dueAt).ifPresent(due -> facts.put("due", due.toString()));
    return facts;
  }

  private Map<String, String> amount(DossierCode code) {
    var due = new FeeAssessment(fees.of(code)).due();
    return Map.of("amount", String.valueOf(due.amount()));
  }

  private LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, clock.getZone());
  }
}
