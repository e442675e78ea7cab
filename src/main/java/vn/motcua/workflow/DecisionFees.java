package vn.motcua.workflow;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.springframework.stereotype.Component;
import vn.motcua.payment.FeeLine;
import vn.motcua.payment.FeeTable;
import vn.motcua.procedure.Procedure;
import vn.motcua.procedure.Procedures;
import vn.motcua.shared.Dong;

/** The fee table of a procedure is its decision table. */
@Component
class DecisionFees implements FeeTable {

  private final DecisionService decisions;
  private final Procedures procedures;

  DecisionFees(DecisionService decisions, Procedures procedures) {
    this.decisions = decisions;
    this.procedures = procedures;
  }

  @Override
  public List<FeeLine> assess(String processId, Map<String, Object> facts, LocalDate receivedOn) {
    var decision = procedures.inForce().stream()
        .filter(procedure -> procedure.processId().equals(processId))
        .map(Procedure::fees)
        .findFirst()
        .orElseThrow()
        .decision();
    var variables = new HashMap<String, Object>(facts);
    variables.replaceAll(
        (name, value) -> value instanceof LocalDate date ? date.toString() : value);
    variables.put("receivedOn", receivedOn.toString());
    variables.putIfAbsent(
        "digitalCitizen", false); // vouched for by the identity system, never by the applicant
    return decisions.evaluateDecisionTableByKey(decision, variables).getResultList().stream()
        .map(DecisionFees::line)
        .toList();
  }

  private static FeeLine line(Map<String, Object> row) {
    return new FeeLine(
        (String) row.get("feeCode"),
        (String) row.get("name"),
        new Dong(((Number) row.get("amount")).longValue()),
        (String) row.get("waiver"));
  }
}
