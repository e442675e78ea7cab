package vn.motcua.workflow;

import java.time.Clock;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.Decision;
import vn.motcua.dossier.DossierCode;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.Leg;
import vn.motcua.dossier.Legs;
import vn.motcua.office.OfficeCode;
import vn.motcua.procedure.Procedures;
import vn.motcua.sla.Deadlines;

/**
 * Chuyển hồ sơ phi địa giới — how a dossier gets from the office that took it in to the one that handles it.
 *
 * <p>What was filed electronically is there at once; paper is under way until the other office says that it has it. Source:
 * Nghị định 309/2026/NĐ-CP, Điều 8 and 9.
 */
@Component
class Transfers {

  private static final String NONE = "none";
  private static final String ELECTRONIC = "electronic";
  private static final String PAPER = "paper";

  private final Dossiers dossiers;
  private final Legs legs;
  private final Procedures procedures;
  private final Deadlines deadlines;
  private final Clock clock;

  Transfers(Dossiers dossiers, Legs legs, Procedures procedures, Deadlines deadlines, Clock clock) {
    this.dossiers = dossiers;
    this.legs = legs;
    this.procedures = procedures;
    this.deadlines = deadlines;
    this.clock = clock;
  }

  String toHandling(DossierCode code) {
    var dossier = dossiers.require(code);
    boolean paper = dossiers.components(code).stream().anyMatch(one -> one.fileId() == null);
    return send(
        code, Leg.Kind.HANDLING, dossier.receivingOffice(), dossier.handlingOffice(), paper);
  }

  /** A signed result is at the desk at once; a card or a plate must be carried there. */
  String toReturning(DossierCode code) {
    var dossier = dossiers.require(code);
    var procedure = procedures.version(dossier.procedureCode(), dossier.procedureVersion());
    boolean carried = procedure.result() != null && procedure.result().physical();
    return send(
        code, Leg.Kind.RETURN, dossier.handlingOffice(), dossier.returningOffice(), carried);
  }

  private String send(
      DossierCode code, Leg.Kind kind, OfficeCode from, OfficeCode to, boolean carried) {
    if (from.equals(to)) {
      return NONE;
    }
    legs.send(code, kind, from, to, officer(code), deadlines.handOverDue(from, clock.instant()));
    if (carried) {
      return PAPER;
    }
    legs.receive(code, kind, null);
    return ELECTRONIC;
  }

  void received(DossierCode code, Leg.Kind kind) {
    legs.receive(code, kind, officer(code));
  }

  private String officer(DossierCode code) {
    return dossiers.lastOfficialDecision(code).map(Decision::officer).orElse(null);
  }
}
