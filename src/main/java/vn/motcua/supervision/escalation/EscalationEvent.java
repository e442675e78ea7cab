package vn.motcua.supervision.escalation;

import java.time.Instant;
import vn.motcua.dossier.DossierCode;
import vn.motcua.shared.DomainEvent;

/** Somebody was told that a dossier goes wrong, and has seen it. */
sealed interface EscalationEvent extends DomainEvent {

  DossierCode dossier();

  @Override
  default String about() {
    return dossier().value();
  }

  /** @param to the officer, or the office and role of whoever it may be */
  record Raised(
      DossierCode dossier, long id, String kind, String rung, String fact, String to, Instant at)
      implements EscalationEvent {}

  record Acknowledged(DossierCode dossier, long id, String by, String note, Instant at)
      implements EscalationEvent {}
}
