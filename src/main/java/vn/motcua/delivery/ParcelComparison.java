package vn.motcua.delivery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.motcua.delivery.ParcelBook.Ordered;
import vn.motcua.delivery.ParcelLedger.Listed;
import vn.motcua.exchange.Difference;

/** Orders of one day in both books as they stand now; theirs hold the days around it too. */
final class ParcelComparison {

  private final Instant from;
  private final Instant to;
  private final Map<String, Ordered> ours;
  private final Map<String, Listed> theirs;
  private final PostStatusCodes codes;
  private final Set<String> unsettled;

  /** @param unsettled dossiers about which the post has not answered everything */
  ParcelComparison(
      Instant from,
      Instant to,
      Map<String, Ordered> ours,
      Map<String, Listed> theirs,
      PostStatusCodes codes,
      Set<String> unsettled) {
    this.from = from;
    this.to = to;
    this.ours = ours;
    this.theirs = theirs;
    this.codes = codes;
    this.unsettled = unsettled;
  }

  int compared() {
    return (int) (ours.values().stream().filter(this::isOfTheDay).count()
        + theirs.values().stream().filter(this::isOfTheDay).count());
  }

  List<Difference> differences() {
    var found = new ArrayList<Difference>();
    theirs.values().stream().filter(this::isOfTheDay).forEach(listed -> {
      var order = ours.get(listed.orderNumber());
      if (order != null) {
        found.addAll(differ(order, listed));
      } else if (isWithin(listed.orderedAt())) {
        found.add(Difference.of("missing-here", listed.orderNumber(), null, null, listed.number()));
      }
    });
    ours.values().stream()
        .filter(this::isOfTheDay)
        .filter(order -> !theirs.containsKey(order.orderNumber()))
        .map(order -> Difference.of(
            "missing-there", order.orderNumber(), order.dossier(), order.number(), null))
        .forEach(found::add);
    return found;
  }

  private List<Difference> differ(Ordered order, Listed listed) {
    if (unsettled.contains(order.dossier())) {
      return List.of();
    }
    var found = new ArrayList<Difference>();
    if (!listed.number().equals(order.number())) {
      found.add(Difference.of(
          "number", order.orderNumber(), order.dossier(), order.number(), listed.number()));
    }
    codes
        .meaningOf(listed.statusCode())
        .filter(status -> status != order.status())
        .map(status ->
            Difference.of("status", order.orderNumber(), order.dossier(), order.status(), status))
        .ifPresent(found::add);
    return found;
  }

  private boolean isOfTheDay(Ordered order) {
    return order.acceptedAt() != null && isWithin(order.acceptedAt());
  }

  private boolean isOfTheDay(Listed listed) {
    return isWithin(listed.orderedAt()) || isWithin(listed.movedAt());
  }

  private boolean isWithin(Instant at) {
    return !at.isBefore(from) && at.isBefore(to);
  }
}
