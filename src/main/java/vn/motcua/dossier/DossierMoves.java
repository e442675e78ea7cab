package vn.motcua.dossier;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.motcua.shared.Refusal;

/** One step of a dossier from status to status: saved, written into its history, told; in the caller's transaction. */
@Component
class DossierMoves {

  private final DossierRepository repository;
  private final DossierLog log;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  DossierMoves(
      DossierRepository repository, DossierLog log, ApplicationEventPublisher events, Clock clock) {
    this.repository = repository;
    this.log = log;
    this.events = events;
    this.clock = clock;
  }

  Dossier move(DossierCode code, DossierStatus next, String officer, String note) {
    log.lock(code);
    var before = known(code);
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var after = repository.save(before.moveTo(next, now));
    log.append(code, new DossierEntry(now, next, Dossiers.officeInCharge(after), officer, note));
    events.publishEvent(new DossierEvent.Moved(code, before.status(), next, officer, note, now));
    return after;
  }

  /** The dossier, or the same refusal as for one that may not be seen. */
  Dossier known(DossierCode code) {
    return repository.findById(code).orElseThrow(() -> Refusal.notFound("dossier.unknown", code));
  }
}
