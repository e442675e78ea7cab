package vn.motcua.sla;

import java.util.EnumSet;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.DossierEvent;
import vn.motcua.dossier.DossierStatus;
import vn.motcua.dossier.Dossiers;
import vn.motcua.procedure.Procedures;

/** Acceptance starts the clock of a dossier, its end stops it, in the same transaction and before anybody else looks. */
@Component
class DossierClocks {

  private static final Set<DossierStatus> ENDS =
      EnumSet.of(DossierStatus.COMPLETED, DossierStatus.STOPPED);

  private final Deadlines deadlines;
  private final Dossiers dossiers;
  private final Procedures procedures;

  DossierClocks(Deadlines deadlines, Dossiers dossiers, Procedures procedures) {
    this.deadlines = deadlines;
    this.dossiers = dossiers;
    this.procedures = procedures;
  }

  @Order(Ordered.HIGHEST_PRECEDENCE)
  @EventListener
  void moved(DossierEvent.Moved event) {
    if (event.to() == DossierStatus.ACCEPTED) {
      start(event);
    } else if (ENDS.contains(event.to())) {
      deadlines.stop(event.code(), event.at());
    }
  }

  private void start(DossierEvent.Moved event) {
    var dossier = dossiers.require(event.code());
    var procedure = procedures.version(dossier.procedureCode(), dossier.procedureVersion());
    deadlines.start(
        dossier.code(),
        dossier.handlingOffice(),
        procedure.timeLimit(),
        procedure.clock(),
        event.at());
  }
}
