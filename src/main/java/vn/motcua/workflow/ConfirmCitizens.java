package vn.motcua.workflow;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.DossierCode;
import vn.motcua.registry.Citizens;

/** Xác minh cha mẹ với CSDL dân cư. */
@Component
class ConfirmCitizens extends PeerDelegate {

  private final Citizens citizens;
  private final BirthClaims births;

  ConfirmCitizens(Citizens citizens, BirthClaims births) {
    this.citizens = citizens;
    this.births = births;
  }

  @Override
  String operation() {
    return "population.confirm-citizens";
  }

  @Override
  long ask(DossierExecution execution) {
    var code = execution.dossier();
    return citizens.confirm(
        births.parents(code), code.value(), births.officerOf(code), births.procedureOf(code));
  }

  @Override
  Map<String, Object> take(DossierCode dossier, String answer) {
    var confirmed = citizens.read(answer);
    births.keepParents(dossier, confirmed);
    return Map.of("identityMatched", confirmed.allMatched());
  }
}
