package vn.motcua.notification;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierCode;
import vn.motcua.dossier.Dossiers;
import vn.motcua.notification.Message.State;
import vn.motcua.procedure.Occasion;
import vn.motcua.procedure.Procedures;

/**
 * Gathers what is to be told: what comes while a message waits belongs to its act and goes with it; what comes while one is
 * held over night replaces it.
 */
@Component
class Mailroom {

  private final NoticeTable notices;
  private final MessageTable table;
  private final Addressees addressees;
  private final Dossiers dossiers;
  private final Procedures procedures;
  private final NotificationSettings settings;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Mailroom(
      NoticeTable notices,
      MessageTable table,
      Addressees addressees,
      Dossiers dossiers,
      Procedures procedures,
      NotificationSettings settings,
      ApplicationEventPublisher events,
      Clock clock) {
    this.notices = notices;
    this.table = table;
    this.addressees = addressees;
    this.dossiers = dossiers;
    this.procedures = procedures;
    this.settings = settings;
    this.events = events;
    this.clock = clock;
  }

  /** In the transaction of the act; the same reference again is nothing new. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void tell(
      DossierCode code, Occasion occasion, String reference, Map<String, String> facts) {
    var dossier = dossiers.require(code);
    if (isNotOurs(dossier)) {
      return;
    }
    notices
        .insert(new Notice(code, occasion, reference, facts, now()))
        .ifPresent(notice -> deliver(dossier, occasion, notice));
  }

  /** What was asked for has been done: a message that still asks for it loses its sense. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void forget(DossierCode code, Set<Occasion> done) {
    for (var row : table.open(code)) {
      var left = without(row, done::contains);
      if (left.isEmpty()) {
        table.move(row.message().id(), State.DROPPED, null, now());
      } else if (left.size() < row.notices().size()) {
        table.tell(row.message().id(), left);
      }
    }
  }

  private void deliver(Dossier dossier, Occasion occasion, long notice) {
    var procedure = procedures.version(dossier.procedureCode(), dossier.procedureVersion());
    for (var recipient : addressees.of(dossier, procedure.messages(), occasion)) {
      if (recipient.valid()) {
        join(dossier.code(), recipient, occasion, notice);
      } else {
        refuse(dossier.code(), recipient, occasion, notice);
      }
    }
  }

  private void join(
      DossierCode code, Addressees.Addressee recipient, Occasion occasion, long notice) {
    var open = table.open(code, recipient.medium(), recipient.address());
    if (open.isEmpty() && open(code, recipient, List.of(notice)).isPresent()) {
      return;
    }
    // Who acts without the lock of the dossier may find that another act has opened one meanwhile.
    var row = open.or(() -> table.open(code, recipient.medium(), recipient.address()))
        .orElseThrow(() -> new IllegalStateException("a message was opened and sent meanwhile"));
    var told = new ArrayList<>(without(row, one -> one.isOutdatedBy(occasion)));
    told.add(notice);
    if (row.message().state() == State.WAITING) {
      table.tell(row.message().id(), told);
    } else {
      replace(row.message(), recipient, told);
    }
  }

  private void replace(Message held, Addressees.Addressee recipient, List<Long> notices) {
    table.move(held.id(), State.REPLACED, null, now());
    // Nobody opens one meanwhile: who wants to, waits for the one that is held.
    table.replacedBy(held.id(), open(held.dossier(), recipient, notices).orElseThrow());
  }

  /** Empty when another one is open. */
  private Optional<Long> open(
      DossierCode code, Addressees.Addressee recipient, List<Long> notices) {
    return table.insert(
        code,
        recipient.medium(),
        recipient.address(),
        notices,
        now(),
        now().plus(settings.gather()));
  }

  /** It is kept with the dossier, so that an officer sees that the address is wrong. */
  private void refuse(
      DossierCode code, Addressees.Addressee recipient, Occasion occasion, long notice) {
    var now = now();
    table
        .insert(code, recipient.medium(), recipient.address(), List.of(notice), now, now)
        .ifPresent(id -> {
          table.move(id, State.FAILED, "notification.address-invalid", now);
          events.publishEvent(new MessageEvent.Failed(
              code,
              id,
              recipient.medium(),
              recipient.address(),
              List.of(occasion),
              "notification.address-invalid",
              now));
        });
  }

  private List<Long> without(MessageTable.Row row, Predicate<Occasion> outdated) {
    var left = new ArrayList<Long>();
    var occasions = row.message().occasions();
    for (int i = 0; i < row.notices().size(); i++) {
      if (!outdated.test(occasions.get(i))) {
        left.add(row.notices().get(i));
      }
    }
    return left;
  }

  /** What the system opened for an office concerns no applicant; what another system carries, it tells itself. */
  private boolean isNotOurs(Dossier dossier) {
    return procedures
            .version(dossier.procedureCode(), dossier.procedureVersion())
            .isInternal()
        || dossiers.facts(dossier.code()).containsKey("carrierCode");
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
