package vn.motcua.notification;

import java.time.Instant;
import java.util.List;
import vn.motcua.dossier.DossierCode;
import vn.motcua.procedure.Medium;
import vn.motcua.procedure.Occasion;

/**
 * Tin gửi người nộp — what was told, or is going to be told, about a dossier to one receiver in one way.
 *
 * @param recipient as it was given: an address, a telephone number, the name of a subscriber
 * @param dueAt when it is sent at the earliest
 * @param settledAt when it was sent, failed, or lost its sense
 * @param subject null until it is sent, and where there is none
 * @param body the words as they were sent; null until then
 * @param reason message code of why it failed, or null
 */
public record Message(
    long id,
    DossierCode dossier,
    Medium medium,
    String recipient,
    State state,
    List<Occasion> occasions,
    Instant createdAt,
    Instant dueAt,
    Instant settledAt,
    String subject,
    String body,
    String reason) {

  /** Waits for what belongs to the same act → held in quiet hours → sending → sent or failed; or it lost its sense. */
  public enum State {
    WAITING,
    HELD,
    SENDING,
    SENT,
    FAILED,
    /** A later message says it instead. */
    REPLACED,
    /** What it asked for has been done before it was sent. */
    DROPPED
  }
}
