package vn.motcua.sla;

import java.time.Instant;
import vn.motcua.dossier.DossierCode;
import vn.motcua.office.OfficeCode;

/**
 * Đề nghị gia hạn — an office's wish for a later due date of a dossier, and what its head decided (legal clock, rule 9).
 *
 * @param office the handling one
 * @param granted null while nobody has decided
 * @param answer why it was not granted
 */
public record ExtensionRequest(
    long id,
    DossierCode dossier,
    OfficeCode office,
    Instant oldDueAt,
    Instant newDueAt,
    String reason,
    Instant askedAt,
    String askedBy,
    Instant decidedAt,
    String decidedBy,
    Boolean granted,
    String answer) {

  public boolean isOpen() {
    return decidedAt == null;
  }
}
