package vn.motcua.workflow;

import java.util.Map;
import java.util.Set;
import vn.motcua.dossier.DossierCode;

/** An automatic task that asks another system: the question becomes a row, the process goes on with the answer. */
abstract class PeerDelegate {

  /**
   * What has been answered to a waiting task.
   *
   * @param item which element of a list the task is repeated for, counted from nought; or null
   */
  record Answered(DossierCode dossier, String activity, Integer item, String json) {}

  /** The operations of peers it asks, and the topics of its tasks in the model. */
  abstract Set<String> operations();

  /** Asks through one door and returns the number of the exchange. */
  abstract long ask(String operation, DossierExecution execution);

  /** Takes the answer and returns the variables gateways read; the answer itself is kept with the dossier. */
  Map<String, Object> take(Answered answer) {
    return Map.of();
  }
}
