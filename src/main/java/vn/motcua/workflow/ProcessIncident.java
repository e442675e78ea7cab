package vn.motcua.workflow;

import java.time.Instant;

/**
 * Sự cố quy trình — a step of a dossier at which the engine stands still until a person acts.
 *
 * @param dossierCode null where a process runs without a dossier
 * @param step its label in the model
 * @param topic the operation of a peer that was asked in vain; null for an automatic step of our own
 * @param why what the engine noted: the beginning of a technical message, without the numbers of people
 */
public record ProcessIncident(
    String id, String dossierCode, String step, String topic, Instant since, String why) {

  public boolean asksAPeer() {
    return topic != null;
  }
}
