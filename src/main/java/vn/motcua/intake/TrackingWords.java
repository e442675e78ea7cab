package vn.motcua.intake;

import vn.motcua.dossier.Delivery;
import vn.motcua.dossier.Dossier;

/** What comes next, in words a citizen acts on: the key of the text. */
final class TrackingWords {

  private TrackingWords() {}

  static String next(Dossier dossier, DossierViews.View view) {
    return "intake.page.tracking.next." + situation(dossier, view);
  }

  private static String situation(Dossier dossier, DossierViews.View view) {
    return switch (dossier.status()) {
      case SUBMITTED -> "SUBMITTED";
      case ACCEPTED, PROCESSING -> "PROCESSING";
      case SUPPLEMENT_REQUESTED ->
        view.supplementRequests().stream().anyMatch(request -> request.answeredAt() == null)
            ? "supplement-open"
            : "supplement-answered";
      case PAYMENT_REQUESTED -> "PAYMENT_REQUESTED";
      case WITHDRAWAL_REQUESTED -> "WITHDRAWAL_REQUESTED";
      case STOPPED -> "STOPPED";
      case REFUSED -> "REFUSED";
      case COMPLETED -> byDelivery(dossier.delivery().mode());
      case RETURNED -> "RETURNED";
    };
  }

  private static String byDelivery(Delivery.Mode mode) {
    return switch (mode) {
      case COUNTER -> "COUNTER";
      case POST -> "POST";
      case ELECTRONIC -> "ELECTRONIC";
    };
  }
}
