package vn.motcua.delivery;

import java.time.Instant;
import java.util.List;
import vn.motcua.dossier.DossierCode;

/**
 * Bưu gửi — the parcel that carries a result to the citizen.
 *
 * @param orderNumber what the post knows the order by; another one each time it is ordered anew
 * @param number waybill number (ItemCode), null until the post accepted the order
 */
public record Parcel(
    DossierCode dossier, String orderNumber, String number, Status status, List<Step> events) {

  /** In the order of their rank: a later word of lower rank changes nothing, so the order of arrival does not matter. */
  public enum Status {
    REQUESTED,
    ACCEPTED,
    CANCELLED,
    PICKED_UP,
    RETURNED,
    DELIVERED;

    /** Whether the same result may be given to the post once more; an order not answered yet is the same order again. */
    boolean isToBeOrdered() {
      return this == REQUESTED || this == CANCELLED || this == RETURNED;
    }

    boolean outranks(Status other) {
      return ordinal() > other.ordinal();
    }
  }

  /** One thing the post said. */
  public record Step(Instant at, Status status) {}

  public Parcel {
    events = List.copyOf(events);
  }
}
