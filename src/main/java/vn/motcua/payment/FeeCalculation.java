package vn.motcua.payment;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.Dossier;
import vn.motcua.procedure.Procedures;

/** Asks the fee table of the dossier's own version of the procedure. */
@Component
class FeeCalculation {

  private final FeeTable table;
  private final Procedures procedures;
  private final Clock clock;

  FeeCalculation(FeeTable table, Procedures procedures, Clock clock) {
    this.table = table;
    this.procedures = procedures;
    this.clock = clock;
  }

  List<FeeLine> lines(Dossier dossier) {
    var procedure = procedures.version(dossier.procedureCode(), dossier.procedureVersion());
    if (procedure.fees() == null || procedure.fees().decision() == null) {
      return List.of();
    }
    Map<String, Object> facts = new HashMap<>(dossier.content().answers());
    facts.put("submittedOn", day(dossier.submittedAt()));
    facts.put("channel", dossier.channel().name());
    facts.put("digitalCitizen", dossier.applicant().digitalCitizen());
    var receivedAt = dossier.acceptedAt() == null ? dossier.submittedAt() : dossier.acceptedAt();
    return table.assess(dossier.code(), procedure, facts, day(receivedAt));
  }

  private LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, clock.getZone());
  }
}
