package vn.motcua.workflow;

import java.time.Instant;
import vn.motcua.dossier.DossierCode;
import vn.motcua.office.OfficeCode;
import vn.motcua.office.Officer;
import vn.motcua.office.Role;
import vn.motcua.sla.Timing;

/**
 * Việc — a task of an officer with what is known of it without the engine.
 *
 * @param assignee who has it, or had it when it ended; null while it waits for the group
 */
public record WorkItem(
    String id,
    DossierCode dossier,
    String procedureCode,
    String applicantName,
    String name,
    String taskKey,
    String form,
    OfficeCode office,
    Role role,
    String assignee,
    Instant createdAt,
    Instant dueAt,
    Timing timing) {

  /** Whether the officer may see it; what the citizen must do the whole office may follow. */
  public boolean isFor(Officer officer) {
    return officer.may(role, office, procedureCode)
        || role == Role.CITIZEN && officer.hasDesk() && officer.office().equals(office);
  }
}
