package vn.motcua.workflow;

import org.springframework.stereotype.Component;
import vn.motcua.dossier.Dossiers;

/** Ghi yêu cầu bổ sung. */
@Component
class RequestSupplement extends Delegate {

  private final Dossiers dossiers;
  private final SupplementTerm term;

  RequestSupplement(Dossiers dossiers, SupplementTerm term) {
    this.dossiers = dossiers;
    this.term = term;
  }

  @Override
  protected void run(DossierExecution execution) {
    var code = execution.dossier();
    var request = dossiers.requestSupplement(code, term.of(code));
    execution.set("supplementUntil", request.answerUntil().toString());
  }
}
