package vn.motcua.workflow;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.DossierCode;
import vn.motcua.payment.FeeLine;
import vn.motcua.payment.FeeTable;
import vn.motcua.procedure.Procedure;
import vn.motcua.shared.Dong;

/** The fee table of a dossier is the decision table its process was deployed with. */
@Component
class DecisionFees implements FeeTable {

  private final DecisionService decisions;
  private final RepositoryService repository;
  private final RuntimeService processes;
  private final Deployments deployments;

  DecisionFees(
      DecisionService decisions,
      RepositoryService repository,
      RuntimeService processes,
      Deployments deployments) {
    this.decisions = decisions;
    this.repository = repository;
    this.processes = processes;
    this.deployments = deployments;
  }

  @Override
  public List<FeeLine> assess(
      DossierCode dossier, Procedure version, Map<String, Object> facts, LocalDate receivedOn) {
    var table = repository
        .createDecisionDefinitionQuery()
        .deploymentId(deployment(dossier, version))
        .decisionDefinitionKey(version.fees().decision())
        .singleResult();
    return decisions
        .evaluateDecisionTableById(table.getId(), variables(facts, receivedOn))
        .getResultList()
        .stream()
        .map(DecisionFees::line)
        .toList();
  }

  /** An upgrade may have corrected the version meanwhile; a dossier under way keeps the tariff it began with (decision 11). */
  private String deployment(DossierCode dossier, Procedure version) {
    return processes
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(dossier.value())
        .processDefinitionKey(version.processId())
        .list()
        .stream()
        .map(ProcessInstance::getProcessDefinitionId)
        .map(id -> repository.getProcessDefinition(id).getDeploymentId())
        .findFirst()
        .orElseGet(() -> deployments.deployment(version));
  }

  /** Dates as text and the rest as it was answered: what a table and its cases reckon with. */
  static Map<String, Object> variables(Map<String, Object> facts, LocalDate receivedOn) {
    var variables = new HashMap<String, Object>(facts);
    variables.replaceAll(
        (name, value) -> value instanceof LocalDate date ? date.toString() : value);
    variables.put("receivedOn", receivedOn.toString());
    return variables;
  }

  static FeeLine line(Map<String, Object> row) {
    return new FeeLine(
        (String) row.get("feeCode"),
        (String) row.get("name"),
        new Dong(((Number) row.get("amount")).longValue()),
        (String) row.get("waiver"));
  }
}
