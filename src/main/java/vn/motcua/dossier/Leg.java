package vn.motcua.dossier;

import java.time.Instant;
import vn.motcua.office.OfficeCode;

/**
 * Chặng luân chuyển — a dossier's way from one office to another, each end with its date (Nghị định 309/2026/NĐ-CP, Điều 8).
 *
 * @param dueAt until when it is to be handed over
 * @param receivedAt null while it is on its way
 */
public record Leg(
    Kind kind,
    OfficeCode from,
    OfficeCode to,
    Instant sentAt,
    String sentBy,
    Instant dueAt,
    Instant receivedAt,
    String receivedBy) {

  /** To the office that handles it, or with the result to the one that returns it. */
  public enum Kind {
    HANDLING,
    RETURN
  }
}
