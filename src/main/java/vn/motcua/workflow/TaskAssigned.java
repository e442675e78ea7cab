package vn.motcua.workflow;

import java.time.Instant;
import vn.motcua.dossier.DossierCode;
import vn.motcua.shared.DomainEvent;

/**
 * Phân công việc — the head, or the system for the head, has given a task to an officer.
 *
 * @param by login name of the head; {@link vn.motcua.office.Role#SYSTEM_NAME} where it was given out by itself
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
