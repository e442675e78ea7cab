package vn.motcua.delivery;

import java.time.Instant;
import vn.motcua.dossier.DossierCode;
import vn.motcua.shared.DomainEvent;

/** Sự kiện bưu gửi — how far the parcel of a dossier has come. */
public sealed interface ParcelEvent extends DomainEvent {

  DossierCode code();

  @Override
  default String about() {
    return code().value();
  }

  record PickedUp(DossierCode code, String number, Instant at) implements ParcelEvent {}

  record Delivered(DossierCode code, String number, Instant at) implements ParcelEvent {}

  /** The addressee was not met or did not want it: it comes back to the office. */
  record ReturnedToSender(DossierCode code, String number, Instant at) implements ParcelEvent {}
}
