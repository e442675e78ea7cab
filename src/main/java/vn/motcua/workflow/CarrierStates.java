package vn.motcua.workflow;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.DossierCode;
import vn.motcua.dossier.DossierStatus;
import vn.motcua.dossier.Dossiers;

/**
 * Trạng thái do hệ thống chủ trì báo — takes the carrier's status over into the dossier here (protocols §14.4).
 *
 * <p>The carrier may skip what we may not: between two statuses the shortest legal way is gone.
 */
@Component
class CarrierStates {

  static final String OPEN = "open";
  static final String DONE = "done";
  static final String REFUSED = "refused";
  static final String STOPPED = "stopped";

  /** trangThai: 1 awaiting reception, 2 supplement required, 3 processing, 4 finished, 6 refused. */
  private static final Map<Integer, DossierStatus> MEANS = Map.of(
      2, DossierStatus.SUPPLEMENT_REQUESTED,
      3, DossierStatus.PROCESSING,
      4, DossierStatus.COMPLETED,
      6, DossierStatus.REFUSED);

  private final Dossiers dossiers;

  CarrierStates(Dossiers dossiers) {
    this.dossiers = dossiers;
  }

  String takeOver(DossierCode code, int carrierStatus) {
    var target = MEANS.get(carrierStatus);
    if (target != null) {
      var from = dossiers.require(code).status();
      var way = way(from, target);
      // What we have taken in already cannot be refused at reception any more: it is stopped.
      if (way.isEmpty() && target == DossierStatus.REFUSED && from != target) {
        way = way(from, DossierStatus.STOPPED);
      }
      way.forEach(step -> dossiers.reach(code, step));
    }
    return switch (dossiers.require(code).status()) {
      case COMPLETED, RETURNED -> DONE;
      case REFUSED -> REFUSED;
      case STOPPED -> STOPPED;
      default -> OPEN;
    };
  }

  /** The steps after the first, none of them a withdrawal, a payment or an end on the way; empty when there is no way. */
  static List<DossierStatus> way(DossierStatus from, DossierStatus to) {
    var before = new EnumMap<DossierStatus, DossierStatus>(DossierStatus.class);
    var open = new ArrayDeque<>(List.of(from));
    while (!open.isEmpty() && !before.containsKey(to)) {
      var at = open.poll();
      at.next().stream()
          .filter(next ->
              next == to || next == DossierStatus.ACCEPTED || next == DossierStatus.PROCESSING)
          .sorted()
          .filter(next -> next != from && before.putIfAbsent(next, at) == null)
          .forEach(open::add);
    }
    var way = new ArrayList<DossierStatus>();
    for (var step = to; before.containsKey(step); step = before.get(step)) {
      way.add(step);
    }
    Collections.reverse(way);
    return way;
  }
}
