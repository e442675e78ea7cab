package vn.motcua.intake;

import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.DossierCode;
import vn.motcua.dossier.DossierLook;
import vn.motcua.office.Officers;

/** Every look of an officer at a dossier is told, and thereby logged. */
@Component
class Looks {

  private final Officers officers;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Looks(Officers officers, ApplicationEventPublisher events, Clock clock) {
    this.officers = officers;
    this.events = events;
    this.clock = clock;
  }

  void tell(DossierCode code, String what) {
    events.publishEvent(
        new DossierLook(code, officers.current().username(), what, clock.instant()));
  }
}
