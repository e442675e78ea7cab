package vn.motcua.workflow;

import org.springframework.stereotype.Component;

/** Theo trạng thái do hệ thống chủ trì báo. */
@Component
class FollowCarrier extends Delegate {

  private final CarrierStates states;

  FollowCarrier(CarrierStates states) {
    this.states = states;
  }

  @Override
  protected void run(DossierExecution execution) {
    int told = (Integer) execution.get("carrierStatus");
    execution.set("carrierState", states.takeOver(execution.dossier(), told));
  }
}
