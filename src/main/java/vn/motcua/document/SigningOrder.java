package vn.motcua.document;

import java.time.Instant;
import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import vn.motcua.dossier.DossierCode;
import vn.motcua.exchange.Waiting;

/** Phiếu trình ký — a printed paper that waits for the signature of its officer. */
@Table("signing_order")
record SigningOrder(
    @Id UUID orderId,
    DossierCode dossierCode,
    String officer,
    String template,
    String title,
    String number,
    UUID fileId,
    SigningWay way,
    State state,
    String reason,
    Instant orderedAt,
    Instant endedAt,
    String ticket,
    Instant ticketUntil,
    String processInstanceId,
    String executionId,
    String activityInstanceId,
    @Version Integer version) {

  enum State {
    WAITING,
    /** Neither signed nor asked any more: the officer said no, or what came back was not what was sent. */
    DECLINED,
    SIGNED,
    /** The same paper was printed once more. */
    DROPPED
  }

  static SigningOrder of(
      Issue issue, String officer, SigningWay way, StoredFile file, Waiting waiting, Instant at) {
    return new SigningOrder(
        UUID.randomUUID(),
        issue.dossier(),
        officer,
        issue.template(),
        issue.title(),
        issue.number(),
        file.fileId(),
        way,
        State.WAITING,
        null,
        at,
        null,
        null,
        null,
        waiting == null ? null : waiting.processInstanceId(),
        waiting == null ? null : waiting.executionId(),
        waiting == null ? null : waiting.activityInstanceId(),
        null);
  }

  /** Null when nobody goes on with it. */
  Waiting waiting() {
    return executionId == null
        ? null
        : new Waiting(processInstanceId, executionId, activityInstanceId);
  }

  SigningOrder askedAgain(SigningWay newWay) {
    return with(newWay, State.WAITING, null, null, null, null);
  }

  SigningOrder declined(String why) {
    return with(way, State.DECLINED, why, null, null, null);
  }

  SigningOrder signed(Instant at) {
    return with(way, State.SIGNED, null, at, null, null);
  }

  SigningOrder dropped(Instant at) {
    return with(way, State.DROPPED, null, at, null, null);
  }

  SigningOrder ticketed(String digest, Instant until) {
    return with(way, state, reason, endedAt, digest, until);
  }

  private SigningOrder with(
      SigningWay newWay, State newState, String why, Instant end, String digest, Instant until) {
    return new SigningOrder(
        orderId,
        dossierCode,
        officer,
        template,
        title,
        number,
        fileId,
        newWay,
        newState,
        why,
        orderedAt,
        end,
        digest,
        until,
        processInstanceId,
        executionId,
        activityInstanceId,
        version);
  }
}
