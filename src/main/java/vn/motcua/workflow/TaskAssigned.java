package vn.motcua.workflow;

import java.time.Instant;
import vn.motcua.dossier.DossierCode;
import vn.motcua.shared.DomainEvent;

/**
 * Phân công việc — the head has given a task to an officer.
 *
 * @param from login name of who had it; null for the group
 * @param to login name of who has it now
 */
public record TaskAssigned(
    DossierCode code, String step, String by, String from, String to, String reason, Instant at)
    implements DomainEvent {

  @Override
  public String about() {
    return code.value();
  }
}
