package vn.motcua.workflow;

import org.springframework.stereotype.Component;
import vn.motcua.dossier.Dossiers;

/** Ghi nhận tiếp nhận. */
@Component
class AcceptDossier extends Delegate {

  private final Dossiers dossiers;

  AcceptDossier(Dossiers dossiers) {
    this.dossiers = dossiers;
  }

  @Override
  protected void run(DossierExecution execution) {
    dossiers.accept(execution.dossier());
  }
}
