package vn.motcua.workflow;

import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.DossierCode;
import vn.motcua.dossier.Dossiers;
import vn.motcua.procedure.Procedures;
import vn.motcua.sla.Deadlines;

/** Hạn bổ sung — until when the citizen may answer, in the days the procedure counts (legal-clock rules 2 and 4). */
@Component
class SupplementTerm {

  private final Dossiers dossiers;
  private final Procedures procedures;
  private final Deadlines deadlines;
  private final Clock clock;

  SupplementTerm(Dossiers dossiers, Procedures procedures, Deadlines deadlines, Clock clock) {
    this.dossiers = dossiers;
    this.procedures = procedures;
    this.deadlines = deadlines;
    this.clock = clock;
  }

  Instant of(DossierCode code) {
    var dossier = dossiers.require(code);
    var rules =
        procedures.version(dossier.procedureCode(), dossier.procedureVersion()).clock();
    return deadlines
        .dueDate(dossier.handlingOffice(), rules.supplementLimit(), clock.instant())
        .orElseThrow()
        .at();
  }
}
