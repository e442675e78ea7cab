package vn.motcua.workflow;

import org.springframework.stereotype.Component;
import vn.motcua.dossier.Dossiers;

/** Xác định hình thức trả. */
@Component
class ChooseDelivery extends Delegate {

  private final Dossiers dossiers;

  ChooseDelivery(Dossiers dossiers) {
    this.dossiers = dossiers;
  }

  @Override
  protected void run(DossierExecution execution) {
    var delivery = dossiers.require(execution.dossier()).delivery();
    execution.set("deliveryMode", delivery.mode().name());
  }
}
