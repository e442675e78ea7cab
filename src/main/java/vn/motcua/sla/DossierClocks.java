package vn.motcua.sla;

import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierEvent;
import vn.motcua.dossier.DossierStatus;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.Leg;
import vn.motcua.procedure.Expressions;
import vn.motcua.procedure.Procedure;
import vn.motcua.procedure.Procedures;
import vn.motcua.procedure.TimeLimit;

/** Acceptance starts the clock of a dossier, its end stops it, in the same transaction and before anybody else looks. */
@Component
class DossierClocks {

  private static final Set<DossierStatus> ENDS =
      EnumSet.of(DossierStatus.COMPLETED, DossierStatus.STOPPED);

  private final Deadlines deadlines;
  private final Dossiers dossiers;
  private final Procedures procedures;
  private final Expressions expressions;

  DossierClocks(
      Deadlines deadlines, Dossiers dossiers, Procedures procedures, Expressions expressions) {
    this.deadlines = deadlines;
    this.dossiers = dossiers;
    this.procedures = procedures;
    this.expressions = expressions;
  }

  @Order(Ordered.HIGHEST_PRECEDENCE)
  @EventListener
  void moved(DossierEvent.Moved event) {
    if (event.to() == DossierStatus.ACCEPTED) {
      var dossier = dossiers.require(event.code());
      if (dossier.receivingOffice().equals(dossier.handlingOffice())) {
        start(dossier, event.at());
      }
    } else if (ENDS.contains(event.to())) {
      deadlines.stop(event.code(), event.at());
    }
  }

  /** Rule 1: of non-boundary filing the clock starts where the dossier is handled. */
  @Order(Ordered.HIGHEST_PRECEDENCE)
  @EventListener
  void received(DossierEvent.Received event) {
    if (event.kind() == Leg.Kind.HANDLING) {
      start(dossiers.require(event.code()), event.at());
    }
  }

  private void start(Dossier dossier, Instant at) {
    var procedure = procedures.version(dossier.procedureCode(), dossier.procedureVersion());
    deadlines.start(
        dossier.code(), dossier.handlingOffice(), limit(procedure, dossier), procedure.clock(), at);
  }

  /** The first case of the procedure that fits the dossier, else its usual limit. */
  private TimeLimit limit(Procedure procedure, Dossier dossier) {
    var facts = new HashMap<>(dossier.content().answers());
    facts.put("channel", dossier.channel().name());
    return procedure.limits().stream()
        .filter(one -> one.when() != null && expressions.holds(one.when(), facts))
        .map(Procedure.LimitCase::limit)
        .findFirst()
        .orElse(procedure.timeLimit());
  }
}
