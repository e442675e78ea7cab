package vn.motcua.workflow;

import java.time.Instant;
import vn.motcua.dossier.DossierCode;
import vn.motcua.shared.DomainEvent;

/**
 * Bàn giao việc — an officer has passed a task to a colleague of the same office and role.
 *
 * @param from log-in name of who had it
 * @param to log-in name of who has it now
 * @param note what the colleague should know; null for nothing
 */
public record TaskHandedOver(
    DossierCode code, String step, String from, String to, String note, Instant at)
    implements DomainEvent {

  @Override
  public String about() {
    return code.value();
  }
}
