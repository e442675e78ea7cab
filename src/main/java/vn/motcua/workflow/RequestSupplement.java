package vn.motcua.workflow;

import org.springframework.stereotype.Component;
import vn.motcua.dossier.Dossiers;

/** Ghi yêu cầu bổ sung. */
@Component
class RequestSupplement extends Delegate {

  private final Dossiers dossiers;

  RequestSupplement(Dossiers dossiers) {
    this.dossiers = dossiers;
  }

  @Override
  protected void run(DossierExecution execution) {
    var request = dossiers.requestSupplement(execution.dossier());
    execution.set("supplementUntil", request.answerUntil().toString());
  }
}
