package vn.motcua.workflow;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.DossierCode;
import vn.motcua.registry.Citizens;

/** Cấp số định danh cá nhân. */
@Component
class IssuePersonalId extends PeerDelegate {

  private final Citizens citizens;
  private final BirthClaims births;

  IssuePersonalId(Citizens citizens, BirthClaims births) {
    this.citizens = citizens;
    this.births = births;
  }

  @Override
  String operation() {
    return "population.issue-personal-id";
  }

  @Override
  long ask(DossierExecution execution) {
    return citizens.requestPersonalId(
        births.child(execution.dossier()), execution.dossier().value());
  }

  @Override
  Map<String, Object> take(DossierCode dossier, String answer) {
    births.keepPersonalId(dossier, citizens.readPersonalId(answer).personalId());
    return Map.of();
  }
}
