package vn.motcua.document;

import java.time.Instant;
import vn.motcua.dossier.DossierCode;
import vn.motcua.exchange.Waiting;
import vn.motcua.shared.DomainEvent;

/** Sự kiện ký số — what became of a paper that its officer signs with a key of their own. */
public sealed interface SigningEvent extends DomainEvent {

  DossierCode dossier();

  @Override
  default String about() {
    return dossier().value();
  }

  /** @param way how it is to be signed */
  record Ordered(DossierCode dossier, String title, String officer, String way, Instant at)
      implements SigningEvent {}

  record Signed(DossierCode dossier, String title, String officer, Instant at)
      implements SigningEvent {}

  /** @param reason why there is no signature that counts */
  record Declined(DossierCode dossier, String title, String officer, String reason, Instant at)
      implements SigningEvent {}

  /** The last of the papers somebody waits for is signed. */
  record Completed(DossierCode dossier, Waiting waiting, Instant at) implements SigningEvent {}

  /** An administrator has said with what an officer signs; {@code way} null takes it back. */
  record MeansRegistered(String officer, String way, String by, Instant at)
      implements DomainEvent {}
}
