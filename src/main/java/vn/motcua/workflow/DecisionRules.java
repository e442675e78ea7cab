package vn.motcua.workflow;

import org.springframework.stereotype.Component;
import vn.motcua.delivery.Parcels;
import vn.motcua.office.Officer;
import vn.motcua.shared.Refusal;

/** Refuses a decision that what has happened to the dossier before does not allow. */
@Component
class DecisionRules {

  private final FourEyes fourEyes;
  private final Parcels parcels;

  DecisionRules(FourEyes fourEyes, Parcels parcels) {
    this.fourEyes = fourEyes;
    this.parcels = parcels;
  }

  void check(WorkItem item, Officer officer, String decision) {
    if (decision.equals("approve") && fourEyes.proposers(item).contains(officer.username())) {
      throw Refusal.forbidden("workflow.four-eyes", item.dossier());
    }
    if (decision.equals("post") && item.taskKey().equals(Tasks.HAND_OVER)) {
      parcels.check(item.dossier());
    }
  }
}
