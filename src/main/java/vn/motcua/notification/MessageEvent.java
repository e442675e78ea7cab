package vn.motcua.notification;

import java.time.Instant;
import java.util.List;
import vn.motcua.dossier.DossierCode;
import vn.motcua.procedure.Medium;
import vn.motcua.procedure.Occasion;
import vn.motcua.shared.DomainEvent;
import vn.motcua.shared.OnlyDigest;

/** Sự kiện gửi tin — what became of a message; told in the transaction that knows it. */
public sealed interface MessageEvent extends DomainEvent {

  DossierCode code();

  @Override
  default String about() {
    return code().value();
  }

  /** The mail server, the SMS gateway or the subscriber has taken it. */
  record Sent(
      DossierCode code,
      long message,
      Medium medium,
      @OnlyDigest String recipient,
      List<Occasion> occasions,
      @OnlyDigest String text,
      Instant at)
      implements MessageEvent {}

  /** It does not reach its receiver, for the reason of this message code. */
  record Failed(
      DossierCode code,
      long message,
      Medium medium,
      @OnlyDigest String recipient,
      List<Occasion> occasions,
      String reason,
      Instant at)
      implements MessageEvent {}
}
