package vn.motcua.workflow;

import java.time.Instant;
import vn.motcua.dossier.DossierCode;
import vn.motcua.shared.DomainEvent;

/**
 * Trả việc khi vắng mặt — unfinished work of who is away, or no longer stands in, has gone to the substitute or the group.
 *
 * @param from login name of who had it
 * @param to login name of the substitute; null for the group
 */
public record TaskReturned(DossierCode code, String step, String from, String to, Instant at)
    implements DomainEvent {

  @Override
  public String about() {
    return code.value();
  }
}
