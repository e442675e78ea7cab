package vn.motcua.delivery;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.Delivery;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierCode;
import vn.motcua.dossier.Dossiers;
import vn.motcua.exchange.Exchanges;
import vn.motcua.office.Office;
import vn.motcua.office.Offices;
import vn.motcua.shared.DomainTransaction;
import vn.motcua.shared.Refusal;

/** Bưu gửi — the door to public postal delivery of results. */
@Component
@DomainTransaction
public class Parcels {

  /** What the post is asked; sender and addressee as they were when it was asked. */
  record Order(DossierCode dossier, String orderNumber, Party sender, Party receiver) {}

  record Party(String name, String address, String phone, String provinceCode) {}

  private final ParcelRows parcels;
  private final Exchanges exchanges;
  private final Dossiers dossiers;
  private final Offices offices;
  private final Clock clock;

  Parcels(
      ParcelRows parcels, Exchanges exchanges, Dossiers dossiers, Offices offices, Clock clock) {
    this.parcels = parcels;
    this.exchanges = exchanges;
    this.dossiers = dossiers;
    this.offices = offices;
    this.clock = clock;
  }

  public Optional<Parcel> find(DossierCode code) {
    return parcels.find(code);
  }

  /**
   * Orders the parcel of a dossier.
   *
   * @return the number of the exchange
   */
  public long post(DossierCode code) {
    var dossier = dossiers.require(code);
    var sender = sender(dossier);
    var receiver = receiver(dossier, sender.provinceCode());
    var orderNumber = parcels
        .insert(code, clock.instant())
        .or(() -> parcels.renew(code, clock.instant()))
        .orElseThrow(() -> postedBefore(code));
    return exchanges.request(
        CreateParcel.NAME,
        code.value(),
        code.value(),
        new Order(code, orderNumber, sender, receiver));
  }

  /** Refuses what {@link #post} would refuse. */
  public void check(DossierCode code) {
    var dossier = dossiers.require(code);
    receiver(dossier, sender(dossier).provinceCode());
    if (!parcels
        .find(code)
        .map(Parcel::status)
        .map(Parcel.Status::isToBeOrdered)
        .orElse(true)) {
      throw postedBefore(code);
    }
  }

  private static Refusal postedBefore(DossierCode code) {
    return Refusal.conflict("delivery.posted-before", code);
  }

  /**
   * Takes the order back while the post has not fetched the parcel.
   *
   * @return the number of the exchange
   */
  public long cancel(DossierCode code) {
    var parcel =
        parcels.lock(code).orElseThrow(() -> Refusal.notFound("delivery.parcel-unknown", code));
    if (!Parcel.Status.CANCELLED.outranks(parcel.status())) {
      throw Refusal.conflict("delivery.parcel-on-its-way", code);
    }
    return exchanges.request(
        CancelParcel.NAME,
        code.value(),
        code.value(),
        new Order(code, parcel.orderNumber(), null, null));
  }

  private Party sender(Dossier dossier) {
    Office office = offices.require(
        goesByPost(dossier) ? dossier.receivingOffice() : dossier.returningOffice());
    return new Party(office.name(), office.address(), office.phone(), provinceOf(office));
  }

  private static boolean goesByPost(Dossier dossier) {
    return dossier.delivery() != null && dossier.delivery().mode() == Delivery.Mode.POST;
  }

  /** Whoever wanted to fetch it has named no addressee: then it goes to who applied, at the address declared. */
  private static Party receiver(Dossier dossier, String senderProvince) {
    var to = dossier.delivery();
    var applicant = dossier.applicant();
    if (!goesByPost(dossier) && applicant != null) {
      return party(
          dossier, applicant.fullName(), applicant.address(), applicant.phone(), senderProvince);
    }
    if (to == null) {
      throw addressMissing(dossier);
    }
    // Without a province of its own the addressee lives in the sender's.
    boolean known = to.provinceCode() != null && to.provinceCode().matches("\\d{2,3}");
    return party(
        dossier,
        to.recipient(),
        to.address(),
        to.phone(),
        known ? to.provinceCode() : senderProvince);
  }

  private static Party party(
      Dossier dossier, String name, String address, String phone, String province) {
    if (isBlank(name) || isBlank(address) || isBlank(phone)) {
      throw addressMissing(dossier);
    }
    return new Party(name, address, phone, province);
  }

  private static Refusal addressMissing(Dossier dossier) {
    return Refusal.invalid("delivery.address-missing", dossier.code());
  }

  /** The first two digits of a place code name the province (Quyết định 19/2025/QĐ-TTg); H99 does too. */
  private static String provinceOf(Office office) {
    return office.placeCode() == null
        ? office.code().value().substring(1, 3)
        : office.placeCode().substring(0, 2);
  }

  private static boolean isBlank(String text) {
    return text == null || text.isBlank();
  }
}
