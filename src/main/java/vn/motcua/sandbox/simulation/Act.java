package vn.motcua.sandbox.simulation;

import vn.motcua.dossier.DossierStatus;
import vn.motcua.procedure.TimeLimit;
import vn.motcua.sla.PauseReason;

/** One thing that happens on the way of a dossier; those with a length end later than they begin. */
sealed interface Act {

  /** An officer's task and how it is decided. */
  record Work(Models.Task task, String decision) implements Act {}

  /**
   * The citizen, or the tax office, is waited for while the clock stands.
   *
   * @param task what the citizen is asked to do; null when nothing of ours shows it
   */
  record Await(Models.Task task, PauseReason reason, double hours, boolean answered)
      implements Act {}

  /** The citizen comes to the desk when it suits him. */
  record Visit(Models.Task task, double hours) implements Act {}

  /** Nothing happens here for a while, such as when a parcel travels. */
  record Pass(double hours) implements Act {}

  record Reach(DossierStatus status) implements Act {}

  /** The papers go to where the dossier is handled, or the result to where it is handed over. */
  record Send(boolean result) implements Act {}

  record Arrive(boolean result) implements Act {}

  record Relimit(TimeLimit limit) implements Act {}

  record Lookup(String operation) implements Act {}

  record Paper(String template) implements Act {}

  record Settle(boolean due) implements Act {}
}
