package vn.motcua.workflow;

import java.util.Map;
import vn.motcua.dossier.DossierCode;

/** An automatic task that asks another system: the question becomes a row, the process goes on with the answer. */
abstract class PeerDelegate {

  /** The operation of the peer, and the topic of the task in the model. */
  abstract String operation();

  /** Asks through one door and returns the number of the exchange. */
  abstract long ask(DossierExecution execution);

  /** Takes the answer and returns the variables gateways read; the answer itself is kept with the dossier. */
  Map<String, Object> take(DossierCode dossier, String answer) {
    return Map.of();
  }
}
